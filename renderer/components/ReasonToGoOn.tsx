import { TriangleAlert } from 'lucide-react';
import { TextArea } from './TextArea.tsx';
import './reason-to-go-on.css';

export interface ReasonToGoOnProps {
  /** What stands against the step. */
  readonly warning: string;
  /** Each of the things that do. */
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly label: string;
  readonly error: string | null;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** What stands against a step that may be taken all the same, by whoever writes why. */
export function ReasonToGoOn({ warning, items, label, error, value, onChange }: ReasonToGoOnProps) {
  return (
    <div className="reason-to-go-on">
      <p className="reason-warning">
        <TriangleAlert aria-hidden="true" /> {warning}
      </p>
      <ul className="reason-items">
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <TextArea label={label} error={error} rows={2} maxLength={2000} value={value} onChange={onChange} />
    </div>
  );
}
