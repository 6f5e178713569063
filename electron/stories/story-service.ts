import type { WritableDatabase } from '#db/database-handles.ts';
import { createRevisionRecords } from '#db/stories/revision-records.ts';
import { createStoryList } from '#db/stories/story-list.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { copyToDocument } from '#shared/formats/copy-to-document.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import { mayDo } from '#shared/people/rights.ts';
import { type Story, type StoryId, storyId } from '#shared/stories/story.ts';
import { readingOf } from '#shared/text/reading.ts';
import type { KeepOriginal } from '../formats/original-keeper.ts';
import type { PendingImports } from '../formats/pending-imports.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Author, DeedRecord, DeedRecorder, Recording } from '../journal/deed-recorder.ts';
import type { Drafts } from '../text/drafts.ts';
import type { Publisher } from './publisher.ts';
import { readRevision } from './revision-reader.ts';

export interface StoryServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly publisher: Publisher;
  /** The originals of copy under review, so that a story keeps the bytes that it was made of. */
  readonly imports: Pick<PendingImports, 'take'>;
  readonly keepOriginal: KeepOriginal;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** Somebody who does something to a story: who signs, and what their roles let them do. */
export type StoryCaller = Pick<Caller, 'person' | 'personId' | 'sign'>;

/**
 * Stories from the desk's side: what there is, and what becomes of each as a whole. The text is the drafts'.
 */
export interface StoryService {
  /** Each story with its queries that wait for whoever asks. */
  list(input: ParsedInput<'stories:list'>, caller: StoryCaller): HandledResult<'stories:list'>;
  /** Also finds archived stories; `not-found` only where there never was one. */
  get(input: ParsedInput<'stories:get'>): HandledResult<'stories:get'>;
  /**
   * Makes the story, its draft at version 0 and the kept original in one transaction. `import-expired` where
   * the original is no longer held: a story must not lose its provenance without anybody noticing.
   */
  create(input: ParsedInput<'stories:create'>, author: Author): HandledResult<'stories:create'>;
  /**
   * Changes the slug alone; published revisions and the draft stay as they are.
   * Naming it as it is named is no deed.
   */
  rename(input: ParsedInput<'stories:rename'>, caller: StoryCaller): HandledResult<'stories:rename'>;
  /** Takes the story off the desk. Nothing is deleted, but its draft can then be read only. */
  archive(input: ParsedInput<'stories:archive'>, caller: StoryCaller): HandledResult<'stories:archive'>;
  restore(input: ParsedInput<'stories:restore'>, caller: StoryCaller): HandledResult<'stories:restore'>;
  /**
   * Publishes the first revision. Every later one goes out with a correction's notice,
   * by the corrections' `publish`.
   */
  publish(input: ParsedInput<'stories:publish'>, author: Author): HandledResult<'stories:publish'>;
  /** The newest first, without their texts. */
  listRevisions(input: ParsedInput<'stories:list-revisions'>): HandledResult<'stories:list-revisions'>;
  /** One revision with its text, and whether that still is what was published. */
  getRevision(input: ParsedInput<'stories:get-revision'>): HandledResult<'stories:get-revision'>;
}

/** No story has ever been published this often; it only bounds the answer. */
const mostRevisions = 10_000;

export function createStoryService(dependencies: StoryServiceDependencies): StoryService {
  // Records prepare their statements once, here; the functions below share them.
  const desk = {
    ...dependencies,
    stories: createStoryRecords(dependencies.database),
    revisions: createRevisionRecords(dependencies.database),
  };
  const list = createStoryList(dependencies.database);
  return {
    list: (query, { personId }) => ok(list.listStories(query, personId)),
    get: ({ storyId: id }) => found(desk.stories.getStory(id)),
    create: (input, author) => createStory(desk, input, author),
    rename: (input, caller) => renameStory(desk, input, caller),
    archive: ({ storyId: id }, caller) => archiveStory(desk, id, caller),
    restore: ({ storyId: id }, caller) => restoreStory(desk, id, caller),
    publish: (input, author) => publishFirst(desk, input, author),
    listRevisions: ({ storyId: id }) => {
      const story = found(desk.stories.getStory(id));
      return story.ok ? ok(desk.revisions.listRevisions(id, mostRevisions)) : story;
    },
    getRevision: ({ revisionId }) => {
      const stored = desk.revisions.getRevision(revisionId);
      return stored === null ? failed({ code: 'not-found', what: 'revision' }) : ok(readRevision(stored));
    },
  };
}

interface Desk extends StoryServiceDependencies {
  readonly stories: ReturnType<typeof createStoryRecords>;
  readonly revisions: ReturnType<typeof createRevisionRecords>;
}

function createStory(
  desk: Desk,
  { slug, importId, blocks }: ParsedInput<'stories:create'>,
  author: Author,
): HandledResult<'stories:create'> {
  const document = copyToDocument(blocks);
  const { headline } = readingOf(document);
  if (headline.trim() === '') return failed({ code: 'no-headline' });
  if (desk.stories.slugIsTaken(slug)) return failed({ code: 'slug-taken', slug });
  const original = importId === null ? null : desk.imports.take(importId);
  if (importId !== null && original === null) return failed({ code: 'import-expired' });
  const id = storyId.parse(desk.newId());
  const make = ({ at, record }: Recording): Result<Story, never> => {
    desk.stories.insertStory({ id, slug, authorId: author.personId, at });
    const originalSha256 = original === null ? null : desk.keepOriginal(id, original, at);
    desk.drafts.begin(id, document, at);
    record(deedOn(id, 'story.created', { slug, headline, originalSha256 }));
    return ok(requireStory(desk, id));
  };
  return announced(desk, id, () => performOnDraft(desk, id, author, make));
}

function renameStory(
  desk: Desk,
  { storyId: id, slug }: ParsedInput<'stories:rename'>,
  caller: StoryCaller,
): HandledResult<'stories:rename'> {
  const story = managed(desk, id, caller);
  if (!story.ok) return story;
  const before = story.value;
  if (before.archivedAt !== null) return failed({ code: 'archived', slug: before.slug });
  if (desk.stories.slugIsTaken(slug, id)) return failed({ code: 'slug-taken', slug });
  // The journal says what happened, and nothing did.
  if (slug === before.slug) return ok(before);
  return changeStory(desk, id, caller, ({ record }) => {
    desk.stories.renameStory(id, slug);
    record(deedOn(id, 'story.renamed', { from: before.slug, to: slug }));
  });
}

function archiveStory(desk: Desk, id: StoryId, caller: StoryCaller): HandledResult<'stories:archive'> {
  const story = managed(desk, id, caller);
  if (!story.ok) return story;
  const { slug, archivedAt } = story.value;
  if (archivedAt !== null) return failed({ code: 'archived', slug });
  return changeStory(desk, id, caller, ({ at, record }) => {
    desk.stories.markArchived(id, at);
    record(deedOn(id, 'story.archived', { slug }));
  });
}

function restoreStory(desk: Desk, id: StoryId, caller: StoryCaller): HandledResult<'stories:restore'> {
  const story = managed(desk, id, caller);
  if (!story.ok) return story;
  const { slug, archivedAt } = story.value;
  if (archivedAt === null) return failed({ code: 'wrong-state', state: 'active', needed: ['archived'] });
  return changeStory(desk, id, caller, ({ record }) => {
    desk.stories.markRestored(id);
    record(deedOn(id, 'story.restored', { slug }));
  });
}

function publishFirst(
  desk: Desk,
  { storyId: id, where, openQueriesReason, reasons }: ParsedInput<'stories:publish'>,
  author: Author,
): HandledResult<'stories:publish'> {
  const story = found(desk.stories.getStory(id));
  if (!story.ok) return story;
  const { publishedRevision } = story.value;
  if (publishedRevision > 0) return failed({ code: 'already-published', number: publishedRevision });
  return announced(desk, id, () =>
    performOnDraft(desk, id, author, (recording) =>
      desk.publisher.publish(
        { storyId: id, where, noticeLabel: null, openQueriesReason, reasons },
        author,
        recording,
      ),
    ),
  );
}

function found(story: Story | null): Result<Story, 'not-found'> {
  return story === null ? failed({ code: 'not-found', what: 'story' }) : ok(story);
}

/** The story, if this person may manage it: their own, or any for whoever has the right. */
function managed(
  desk: Desk,
  id: StoryId,
  { personId, person }: StoryCaller,
): Result<Story, 'not-found' | 'not-allowed'> {
  const story = found(desk.stories.getStory(id));
  if (!story.ok) return story;
  const may = story.value.authorId === personId || mayDo(person.roles, 'story.manage');
  return may ? story : failed({ code: 'not-allowed', right: 'story.manage' });
}

/** A deed on the story itself that leaves its draft alone; answers the story as it is afterwards. */
function changeStory(
  desk: Desk,
  id: StoryId,
  author: Author,
  change: (recording: Recording) => void,
): Result<Story, never> {
  return announced(desk, id, () =>
    desk.recorder.perform<Story, never>(author, (recording) => {
      change(recording);
      return ok(requireStory(desk, id));
    }),
  );
}

/**
 * A deed that touches the draft. Where it is undone, the draft that is held may
 * be one that is not in the store.
 */
function performOnDraft<T, C extends FailureCode>(
  desk: Desk,
  id: StoryId,
  author: Author,
  work: (recording: Recording) => Result<T, C>,
): Result<T, C> {
  let done = false;
  try {
    const answer = desk.recorder.perform(author, work);
    done = answer.ok;
    return answer;
  } finally {
    if (!done) desk.drafts.forget(id);
  }
}

/**
 * Does a deed and tells the window of it afterwards, when the transaction is committed and it may ask again.
 */
function announced<R extends { readonly ok: boolean }>(desk: Desk, id: StoryId, deed: () => R): R {
  const answer = deed();
  if (answer.ok) desk.announce('stories:changed', { storyId: id });
  return answer;
}

function requireStory(desk: Desk, id: StoryId): Story {
  const story = desk.stories.getStory(id);
  if (story === null) throw new Error(`Story ${id} was not kept`);
  return story;
}

/**
 * A journal entry about a story. None of these binds: what is signed is the publication, by the publisher.
 */
function deedOn(id: StoryId, deed: DeedRecord['deed'], payload: DeedRecord['payload']): DeedRecord {
  return { deed, subjectKind: 'story', subjectId: id, storyId: id, payload, binds: false };
}
