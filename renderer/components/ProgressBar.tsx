import { Button } from './Button.tsx';
import './progress-bar.css';

export interface ProgressBarProps {
  /** What is being done: "Reading the copy". */
  readonly label: string;
  /** 0 to 1; null where the length of the work is not known. */
  readonly done: number | null;
  /** Stops the work; absent where it cannot be stopped. */
  readonly onCancel?: () => void;
}

/**
 * Work that takes long enough to be watched. The figure stands in words too, since a bar alone says little
 * to many.
 */
export function ProgressBar({ label, done, onCancel }: ProgressBarProps) {
  return (
    <div className="progress-bar">
      <span>{done === null ? label : `${label}: ${Math.round(done * 100)} %`}</span>
      <progress aria-label={label} max={1} {...(done === null ? {} : { value: done })} />
      {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}
