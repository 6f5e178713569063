import { TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { type CopyPart, type CopyRun, copyParts, type ProposedBlock } from '#shared/formats/imported-copy.ts';
import { Badge } from '../../../components/Badge.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { importWords as words } from '../../../words/formats.ts';

export interface CopyBlockRowProps {
  readonly block: ProposedBlock;
  /** Its place in the copy, from 1. */
  readonly number: number;
  /** The hidden address as it was found out, or nothing yet. */
  readonly address: string;
  readonly onPart: (blockId: string, part: CopyPart) => void;
  readonly onAddress: (blockId: string, address: string) => void;
}

/**
 * One block of the copy: what it is taken for, its words, why, and what is doubtful. It is drawn anew only
 * where its own block changes, or a letter typed elsewhere would draw two hundred rows.
 */
export const CopyBlockRow = memo(function CopyBlockRow(props: CopyBlockRowProps) {
  const { block, number, address, onPart, onAddress } = props;
  const { id, part, runs, reason, doubts } = block;
  return (
    <li className={`import-row import-row-${part}`}>
      <select
        className="field-input import-part"
        aria-label={words.partOf(number)}
        value={part}
        onChange={(event) => {
          const chosen = copyParts.find((each) => each === event.target.value);
          if (chosen !== undefined) onPart(id, chosen);
        }}
      >
        {copyParts.map((each) => (
          <option key={each} value={each}>
            {words.parts[each]}
          </option>
        ))}
      </select>
      <div className="import-words">
        <p className={`import-text import-text-${part}`}>{drawRuns(runs)}</p>
        {reason !== null && <p className="import-reason">{words.reasons[reason]}</p>}
        {doubts.map((doubt) => (
          <Badge key={doubt} tone="amber" icon={<TriangleAlert aria-hidden="true" />}>
            {words.doubts[doubt]}
          </Badge>
        ))}
        {doubts.includes('hidden-address') && part !== 'dropped' && (
          <TextField
            label={words.address}
            hint={words.addressHint}
            maxLength={300}
            value={address}
            onChange={(typed) => onAddress(id, typed)}
          />
        )}
      </div>
    </li>
  );
});

/** Runs as they are set; a link is shown by its underline and leads nowhere here. */
function drawRuns(runs: readonly CopyRun[]): readonly ReactNode[] {
  let start = 0;
  return runs.map(({ text, strong, em, link }) => {
    const slanted = em === true ? <em>{text}</em> : text;
    const set = strong === true ? <strong>{slanted}</strong> : slanted;
    const key = start;
    start += text.length;
    return (
      <span key={key} className={link === undefined ? undefined : 'import-link'} title={link}>
        {set}
      </span>
    );
  });
}
