import { Archive, CircleQuestionMark, FileText, Send, TriangleAlert } from 'lucide-react';
import type { ListedStory } from '#shared/stories/story.ts';
import { Badge } from '../../../components/Badge.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { inThousands } from '../../../words/counted.ts';
import { storiesWords as words } from '../../../words/stories.ts';

import { CoverageStrip } from './CoverageStrip.tsx';

export interface StoryRowProps {
  readonly story: ListedStory;
}

/** One story on the desk, in the columns of `DeskColumns`. */
export function StoryRow({ story }: StoryRowProps) {
  const { slug, kicker, headline, openRequests } = story;
  return (
    <div className="desk-row desk-grid">
      <span className="desk-cell-slug mono" title={slug}>
        {slug}
      </span>
      <span className="desk-cell-headline" title={headline}>
        {kicker !== '' && <span className="desk-kicker">{kicker} </span>}
        <span className="desk-headline">{headline}</span>
      </span>
      <span className="desk-cell-status">
        <StatusBadge story={story} />
      </span>
      <Count className="desk-cell-words" count={story.words} say={words.rowCounts.words} />
      <CoverageStrip coverage={story.coverage} />
      <span className="desk-cell-queries">
        <Count count={story.openQueries} say={words.rowCounts.queries} />
        {story.queriesForMe > 0 && (
          <Badge tone="blue" icon={<CircleQuestionMark aria-hidden="true" />}>
            {words.forMe(story.queriesForMe)}
          </Badge>
        )}
      </span>
      <span className="desk-cell-requests">
        {openRequests > 0 ? (
          <Badge tone="red" icon={<TriangleAlert aria-hidden="true" />}>
            <Count count={openRequests} say={words.rowCounts.requests} />
          </Badge>
        ) : (
          <Count count={0} say={words.rowCounts.requests} />
        )}
      </span>
      <span className="desk-cell-updated soft">
        <TimeText at={story.updatedAt} />
      </span>
    </div>
  );
}

/** Archived outdoes published: it is the first thing to know about it. */
function StatusBadge({ story }: StoryRowProps) {
  if (story.archivedAt !== null) {
    return <Badge icon={<Archive aria-hidden="true" />}>{words.archived}</Badge>;
  }
  const published = story.status === 'published';
  const icon = published ? <Send aria-hidden="true" /> : <FileText aria-hidden="true" />;
  return (
    <Badge tone={published ? 'green' : 'plain'} icon={icon}>
      {words.statusOf(story.status, story.publishedRevision)}
    </Badge>
  );
}

interface CountProps {
  readonly className?: string;
  readonly count: number;
  readonly say: (count: number) => string;
}

/** A number that a screen reader hears with what it counts, where the eye reads the head of the column. */
function Count({ className = '', count, say }: CountProps) {
  return (
    <span className={`${className} ${count === 0 ? 'soft' : ''}`}>
      <span aria-hidden="true">{inThousands(count)}</span>
      <span className="visually-hidden">{say(count)}</span>
    </span>
  );
}
