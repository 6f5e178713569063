import type { LogEntry } from '#shared/corrections/log-entry.ts';
import { Badge } from '../../../components/Badge.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { correctionsWords, kindWords } from '../../../words/corrections.ts';

export interface LogRowProps {
  readonly entry: LogEntry;
}

const words = correctionsWords.log;
// Milliseconds of a day: how long an answer took is said in days.
const day = 86_400_000;
const tones = { correction: 'red', clarification: 'blue', 'no-change': 'plain' } as const;

/**
 * One entry as the public reads it. Where nothing was changed, the reason stands in place of the notice.
 */
export function LogRow({ entry }: LogRowProps) {
  const { kind, slug, headline, notice, reason, revisionNumber, publishedWhere } = entry;
  return (
    <div className="log-row">
      <div className="log-row-head">
        <Badge tone={tones[kind]}>{kindWords[kind]}</Badge>
        <span className="log-headline">{headline}</span>
        <span className="mono soft">{slug}</span>
        <span className="log-time soft">
          <TimeText at={entry.at} />, {words.took((entry.at - entry.receivedAt) / day)}
        </span>
      </div>
      <p className="corrections-copy">{notice ?? words.stands(reason ?? '')}</p>
      {entry.reopened && <p className="soft">{words.reopened}</p>}
      {revisionNumber !== null && (
        <p className="soft">{words.revision(revisionNumber, publishedWhere ?? '')}</p>
      )}
    </div>
  );
}
