// The one way to a published revision, shared by the first publication and by every correction, so that both
// check the same things, hash the same form and write the same entry.
import type { WritableDatabase } from '#db/database-handles.ts';
import { sha256 } from '#db/sha256.ts';
import { createRevisionRecords } from '#db/stories/revision-records.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { createQueryRecords } from '#db/text/query-records.ts';
import type { ReasonToPublish } from '#shared/checks/standards/standards-report.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import { revisionId, type StoryId } from '#shared/stories/story.ts';
import { documentCanonicalText } from '#shared/text/document-check.ts';
import { project } from '#shared/text/projection.ts';
import { readingOf } from '#shared/text/reading.ts';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import type { Author, Recording } from '../journal/deed-recorder.ts';
import type { Drafts } from '../text/drafts.ts';

export interface Publication {
  readonly storyId: StoryId;
  /** Where readers find it, in the words of whoever publishes; printed in exports and kept in the journal. */
  readonly where: string;
  /** "Correction", "Clarification": set where the revision goes out to carry a notice. */
  readonly noticeLabel: string | null;
  /** Why it goes out although queries are not resolved, in the publisher's words; needed only where some are not. */
  readonly openQueriesReason?: string | undefined;
  /** Why it goes out over warnings of the standards. */
  readonly reasons?: readonly ReasonToPublish[] | undefined;
}

/**
 * Why a text cannot go out whoever asks. Each leaves nothing behind, if the caller undoes its transaction.
 */
export type PublishFailure = Extract<
  FailureCode,
  | 'not-found'
  | 'archived'
  | 'no-headline'
  | 'suggestions-open'
  | 'queries-open'
  | 'standards-block'
  | 'reasons-missing'
>;

/**
 * Makes the draft's final text the next published revision and journals it, inside the caller's transaction.
 * Whether the story may be published is the caller's to know.
 */
export interface Publisher {
  publish(
    publication: Publication,
    author: Author,
    recording: Recording,
  ): Result<RevisionSummary, PublishFailure>;
}

/** Holds a story against the standards of the house; what it answers is signed with the publication. */
export interface Gate {
  hold(publication: {
    readonly storyId: StoryId;
    readonly noticeLabel: string | null;
    readonly reasons: readonly ReasonToPublish[];
    readonly at: number;
  }): Result<JsonValue, 'standards-block' | 'reasons-missing'>;
}

export interface PublisherDependencies {
  readonly database: WritableDatabase;
  readonly drafts: Drafts;
  readonly gate: Gate;
  readonly newId: () => string;
}

export function createPublisher({ database, drafts, gate, newId }: PublisherDependencies): Publisher {
  const stories = createStoryRecords(database);
  const revisions = createRevisionRecords(database);
  const queries = createQueryRecords(database);
  return {
    publish({ storyId, where, noticeLabel, openQueriesReason: reason, reasons }, author, recording) {
      const { at, record } = recording;
      const story = stories.getStory(storyId);
      if (story === null) return failed({ code: 'not-found', what: 'story' });
      if (story.archivedAt !== null) return failed({ code: 'archived', slug: story.slug });
      const draft = drafts.current(storyId);
      // Readers must never see a text that two people of the desk still disagree on.
      const open = listSuggestions(draft.document).length;
      if (open > 0) return failed({ code: 'suggestions-open', count: open });
      const unresolved = queries.unresolvedOf(storyId);
      // A question of the desk may stay open over a publication, but never by oversight.
      if (unresolved.length > 0 && reason === undefined)
        return failed({ code: 'queries-open', count: unresolved.length });
      const document = draft.document;
      if (readingOf(document).headline.trim() === '') return failed({ code: 'no-headline' });
      const standards = gate.hold({ storyId, noticeLabel, reasons: reasons ?? [], at });
      if (!standards.ok) return standards;
      // The list must read as readers do from this moment on, and the draft start anew from a text that is whole.
      drafts.seal(storyId, recording);
      const canonicalDocument = documentCanonicalText(document);
      const revision = {
        id: revisionId.parse(newId()),
        storyId,
        number: story.publishedRevision + 1,
        draftVersion: draft.version,
        sha256: sha256(canonicalDocument),
        publishedAt: at,
        publishedWhere: where,
        publishedBy: author.personId,
        noticeLabel,
      };
      // Kept beside the document, because passages of correction requests are offsets into exactly this text.
      const { text } = project(document, 'final');
      revisions.insertRevision({ ...revision, canonicalDocument, text });
      stories.markPublished(storyId, at);
      const { number, draftVersion } = revision;
      record({
        deed: 'story.published',
        subjectKind: 'story',
        subjectId: storyId,
        storyId,
        payload: {
          revisionId: revision.id,
          number,
          draftVersion,
          sha256: revision.sha256,
          where,
          noticeLabel,
          standards: standards.value,
          // Signed with the rest: whoever publishes answers for it.
          openQueries:
            unresolved.length === 0
              ? null
              : { count: unresolved.length, ids: unresolved, reason: reason ?? null },
        },
        binds: true,
      });
      const published = revisions.getNewestRevision(storyId);
      // Read back, not made up: what is answered, and then shown, is what the store holds.
      if (published?.id !== revision.id) throw new Error(`Revision ${number} of ${storyId} was not kept`);
      return ok(published);
    },
  };
}
