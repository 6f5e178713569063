import { type GateLine, standardsWords } from '../../words/standards.ts';
import { Checkbox } from '../Checkbox.tsx';
import { TextField } from '../TextField.tsx';

export interface ReasonForEachProps {
  readonly reasons: {
    readonly warnings: readonly GateLine[];
    readonly apart: boolean;
    readonly own: ReadonlyMap<string, string>;
    readonly setApart: (apart: boolean) => void;
    readonly setOwn: (id: string, reason: string) => void;
  };
  readonly tried: boolean;
}

const words = standardsWords.gate;

/** A field for each warning, for a publisher whose reasons differ. */
export function ReasonForEach({ reasons, tried }: ReasonForEachProps) {
  const { warnings, apart, own, setApart, setOwn } = reasons;
  return (
    <>
      {warnings.length > 1 && <Checkbox label={words.each} checked={apart} onChange={setApart} />}
      {apart &&
        warnings.map(({ id, about, text }) => (
          <TextField
            key={id}
            label={words.reasonFor(about)}
            hint={text}
            maxLength={2000}
            error={tried && (own.get(id) ?? '').trim() === '' ? words.missing : null}
            value={own.get(id) ?? ''}
            onChange={(reason) => setOwn(id, reason)}
          />
        ))}
    </>
  );
}
