import { ChevronRight } from 'lucide-react';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import { Badge } from '../../../components/Badge.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { revisionWords as words } from '../../../words/stories.ts';
import '../revision.css';

export interface RevisionListProps {
  /** Newest first. */
  readonly revisions: readonly RevisionSummary[];
  readonly onOpen: (revisionId: RevisionId) => void;
}

/**
 * What readers saw of a story, publication by publication. There are few, so all are drawn, and each is a
 * button.
 */
export function RevisionList({ revisions, onOpen }: RevisionListProps) {
  if (revisions.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <ol className="history" aria-label={words.history}>
      {revisions.map((revision, index) => (
        <li key={revision.id}>
          <button type="button" className="history-entry" onClick={() => onOpen(revision.id)}>
            <span className="history-title">
              {words.revision(revision.number)}
              {revision.noticeLabel !== null && <Badge tone="green">{revision.noticeLabel}</Badge>}
              {index === 0 && <span className="soft">{words.newest}</span>}
            </span>
            <span className="soft">
              <TimeText at={revision.publishedAt} /> · {revision.publishedByName}
            </span>
            <span className="soft">{revision.publishedWhere}</span>
            <ChevronRight aria-hidden="true" />
          </button>
        </li>
      ))}
    </ol>
  );
}
