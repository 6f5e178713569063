import type { Node } from 'prosemirror-model';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createRevisionRecords } from '#db/stories/revision-records.ts';
import { changedParagraphs } from '#shared/corrections/changed-paragraphs.ts';
import { publishedDocument } from '#shared/stories/published-document.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import { type Paragraph, readParagraphs } from '#shared/text/compare/paragraphs.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import { UnreadableError } from '#shared/text/unreadable-error.ts';
import type { Drafts } from '../text/drafts.ts';

/** What readers saw and what they would see: the texts that a correction lies between. */
export function createStoryTexts(database: WritableDatabase, drafts: Drafts) {
  const revisions = createRevisionRecords(database);
  return {
    getRevision: revisions.getRevision,

    /** The draft as it would be published now. */
    draft: (storyId: StoryId): Node => publishedDocument(drafts.current(storyId).document),

    /**
     * The paragraphs that readers saw. Throws where the revision is gone or cannot be
     * read: a request has no sense then.
     */
    readRevision(id: RevisionId): readonly Paragraph[] {
      const revision = revisions.getRevision(id);
      if (revision === null) throw new Error(`Revision ${id} is not there`);
      const checked = checkDocument(revision.document);
      if (!checked.ok) throw new UnreadableError('revision-damaged', `Revision ${id}, ${checked.problem}`);
      return readParagraphs(checked.document);
    },

    /** What readers see now, which may be newer than what was complained about. */
    newestRevision(storyId: StoryId): RevisionSummary {
      const revision = revisions.getNewestRevision(storyId);
      if (revision === null) throw new Error(`Story ${storyId} has a request and no revision`);
      return revision;
    },
  };
}

/**
 * Whether the draft says anything else than the revision that was complained about. Measured
 * from that one and not from the newest: where a correction beside this one took the change
 * along, its notice may still go out.
 */
export function saysOtherwise(before: readonly Paragraph[], draft: readonly Paragraph[]): boolean {
  return changedParagraphs(before.filter(isCopy), draft.filter(isCopy)).length > 0;
}

/** Printed notices are no copy: another correction's notice changes nothing of what was complained about. */
function isCopy(paragraph: Paragraph): boolean {
  return paragraph.type !== 'correction';
}
