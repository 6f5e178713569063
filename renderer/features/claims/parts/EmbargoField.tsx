import { fromLocalTime, toLocalTime } from '../../../components/local-time.ts';
import { TextField } from '../../../components/TextField.tsx';
import { groundsWords } from '../../../words/grounds.ts';

export interface EmbargoFieldProps {
  readonly until: number | null;
  readonly onChange: (until: number | null) => void;
}

/** Until when nothing may go out, in the time of this machine. */
export function EmbargoField({ until, onChange }: EmbargoFieldProps) {
  return (
    <TextField
      type="datetime-local"
      label={groundsWords.embargo}
      value={until === null ? '' : toLocalTime(until)}
      onChange={(time) => onChange(fromLocalTime(time))}
    />
  );
}
