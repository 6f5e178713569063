import { Badge } from '../../../components/Badge.tsx';
import { checksWords } from '../../../words/checks.ts';
import type { PlacedFinding } from '../placed-finding.ts';

export interface FindingRowProps {
  readonly placed: PlacedFinding;
  /** The name of the group that begins with this row. */
  readonly heading: string | null;
}

/** One finding: its words with what stands round them, and what is wrong. */
export function FindingRow({ placed: { finding, before, after }, heading }: FindingRowProps) {
  return (
    <div className="finding-row">
      {heading !== null && <p className="finding-group">{heading}</p>}
      <p className="finding-words">
        {fromWord(before)}
        <mark className={`finding-${finding.source}`}>{finding.words}</mark>
        {toWord(after)}
      </p>
      <p className="finding-message">
        {finding.source === 'house' && (
          <Badge tone={finding.strength === 'amend' ? 'amber' : 'plain'}>
            {checksWords.strengths[finding.strength]}
          </Badge>
        )}
        {finding.message}
      </p>
    </div>
  );
}

/** What is cut off in the middle of a word reads as a mistake of the text. */
function fromWord(before: string): string {
  return before.length < 32 ? before : `…${before.replace(/^\S*\s?/, '')}`;
}

function toWord(after: string): string {
  return after.length < 32 ? after : `${after.replace(/\s?\S*$/, '')}…`;
}
