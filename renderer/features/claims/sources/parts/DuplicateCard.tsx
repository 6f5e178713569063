import type { Source, SourceId } from '#shared/claims/source.ts';
import type { DuplicatePair } from '#shared/claims/sources/duplicates.ts';
import { Button } from '../../../../components/Button.tsx';
import { duplicateReasonWords, mergeWords as words } from '../../../../words/sources.ts';

export interface DuplicateCardProps {
  readonly pair: DuplicatePair;
  /** Null where this person may not merge. */
  readonly deeds: DuplicateDeeds | null;
  readonly onOpen: (sourceId: SourceId) => void;
}

export interface DuplicateDeeds {
  /** What hangs on the first goes to the second. */
  readonly onMerge: (from: Source, into: Source) => void;
  readonly onDistinguish: (one: Source, other: Source) => void;
}

/** Two entries that may be one source, and why. */
export function DuplicateCard({ pair: { one, other, reason, names }, deeds, onOpen }: DuplicateCardProps) {
  return (
    <article className="comment-card" aria-label={words.pair(one.name, other.name)}>
      <div className="duplicate-names">
        {[one, other].map((source) => (
          <button key={source.id} type="button" className="source-link" onClick={() => onOpen(source.id)}>
            {source.name}
            {source.standing !== '' && <span className="soft">, {source.standing}</span>}
          </button>
        ))}
      </div>
      <p className="soft">{duplicateReasonWords[reason](names[0], names[1])}</p>
      {deeds !== null && (
        <div className="comment-actions">
          <Button variant="quiet" onClick={() => deeds.onMerge(other, one)}>
            {words.keep(one.name)}
          </Button>
          <Button variant="quiet" onClick={() => deeds.onMerge(one, other)}>
            {words.keep(other.name)}
          </Button>
          <Button variant="quiet" onClick={() => deeds.onDistinguish(one, other)}>
            {words.distinguish}
          </Button>
        </div>
      )}
    </article>
  );
}
