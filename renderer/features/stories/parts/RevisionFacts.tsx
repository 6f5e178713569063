import { Check, Copy, TriangleAlert } from 'lucide-react';
import type { Revision } from '#shared/stories/revision.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { revisionWords as words } from '../../../words/stories.ts';

export interface RevisionFactsProps {
  readonly revision: Revision;
  /** Puts the whole hash on the clipboard and says so. */
  readonly onCopy: (text: string) => void;
}

/** Enough of a hash to compare it by eye with another one. */
const shownOfHash = 12;

/**
 * When, where and by whom it was published, and whether it is still that. A text that no longer has its
 * hash is read out at once: nothing else here matters then.
 */
export function RevisionFacts({ revision, onCopy }: RevisionFactsProps) {
  const { sha256 } = revision;
  return (
    <>
      <dl className="revision-facts">
        <div>
          <dt>{words.published}</dt>
          <dd>
            <TimeText at={revision.publishedAt} />
          </dd>
        </div>
        <div>
          <dt>{words.where}</dt>
          <dd>{revision.publishedWhere}</dd>
        </div>
        <div>
          <dt>{words.by}</dt>
          <dd>{revision.publishedByName}</dd>
        </div>
        <div>
          <dt>{words.hash}</dt>
          <dd className="revision-hash">
            <code title={sha256}>{sha256.slice(0, shownOfHash)}…</code>
            <IconButton label={words.copyHash} onClick={() => onCopy(sha256)}>
              <Copy aria-hidden="true" />
            </IconButton>
          </dd>
        </div>
      </dl>
      {revision.intact ? (
        <p className="revision-intact">
          <Check aria-hidden="true" /> {words.intact}
        </p>
      ) : (
        <p className="revision-broken" role="alert">
          <TriangleAlert aria-hidden="true" /> {words.broken}
        </p>
      )}
    </>
  );
}
