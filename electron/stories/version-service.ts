import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { createVersionRecords } from '#db/stories/version-records.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Story, StoryId } from '#shared/stories/story.ts';
import type { Version } from '#shared/stories/version.ts';
import type { Author, DeedRecord, DeedRecorder, Recording } from '../journal/deed-recorder.ts';
import type { Drafts } from '../text/drafts.ts';

export interface VersionServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly announce: Announce;
}

/** The kept states of drafts, as the window asks for them. Automatic ones are kept with the change that follows. */
export interface VersionService {
  list(input: ParsedInput<'stories:list-versions'>): HandledResult<'stories:list-versions'>;
  /** `draft-damaged` where the log cannot be followed to that version any more. */
  read(input: ParsedInput<'stories:read-version'>): HandledResult<'stories:read-version'>;
  /**
   * Keeps the draft as it stands in the store. A state that is kept already is given the name; without one it stays
   * as it is, and that is no deed.
   */
  keep(input: ParsedInput<'stories:keep-version'>, author: Author): HandledResult<'stories:keep-version'>;
  name(input: ParsedInput<'stories:name-version'>, author: Author): HandledResult<'stories:name-version'>;
}

/** A list must have a limit; a person names a dozen, and each day of work adds a few. */
const mostVersions = 10_000;

export function createVersionService(dependencies: VersionServiceDependencies): VersionService {
  const { database, drafts } = dependencies;
  const versions = createVersionRecords(database);
  const desk = { ...dependencies, versions, stories: createStoryRecords(database) };
  return {
    list: ({ storyId }) =>
      desk.stories.getStory(storyId) === null
        ? failed({ code: 'not-found', what: 'story' })
        : ok(versions.listVersions(storyId, mostVersions)),
    read({ storyId, draftVersion }) {
      const version = versions.getVersion(storyId, draftVersion);
      if (version === null) return failed({ code: 'not-found', what: 'version' });
      const document = drafts.at(storyId, draftVersion);
      if (document === null) return failed({ code: 'draft-damaged', goodVersion: draftVersion });
      return ok({ ...version, document: document.toJSON() });
    },
    keep({ storyId, name }, author) {
      const story = writable(desk, storyId);
      if (!story.ok) return story;
      const { version: draftVersion } = drafts.current(storyId);
      const known = versions.getVersion(storyId, draftVersion);
      if (known !== null) return name === null ? ok(known) : rename(desk, known, name, author);
      return change(desk, author, { storyId, draftVersion }, ({ at, record }) => {
        const reason = name === null ? 'restore' : 'named';
        const { personId: keptBy } = author;
        versions.insertVersion({ storyId, draftVersion, name, reason, keptBy, keptAt: at });
        record(deedOn(storyId, 'version.kept', { draftVersion, name, reason }));
      });
    },
    name({ storyId, draftVersion, name }, author) {
      const story = writable(desk, storyId);
      if (!story.ok) return story;
      const known = versions.getVersion(storyId, draftVersion);
      return known === null
        ? failed({ code: 'not-found', what: 'version' })
        : rename(desk, known, name, author);
    },
  };
}

interface Desk extends VersionServiceDependencies {
  readonly versions: ReturnType<typeof createVersionRecords>;
  readonly stories: ReturnType<typeof createStoryRecords>;
}

function writable({ stories }: Desk, storyId: StoryId): Result<Story, 'not-found' | 'archived'> {
  const story = stories.getStory(storyId);
  if (story === null) return failed({ code: 'not-found', what: 'story' });
  return story.archivedAt === null ? ok(story) : failed({ code: 'archived', slug: story.slug });
}

/** Naming it as it is named is no deed. */
function rename(desk: Desk, version: Version, name: string, author: Author): Result<Version, never> {
  const { storyId, draftVersion } = version;
  if (version.name === name) return ok(version);
  return change(desk, author, version, ({ record }) => {
    desk.versions.nameVersion(storyId, draftVersion, name);
    record(deedOn(storyId, 'version.named', { draftVersion, name, before: version.name }));
  });
}

/** Does a deed on a version and answers it as the store has it then. */
function change(
  { recorder, versions, announce }: Desk,
  author: Author,
  { storyId, draftVersion }: Pick<Version, 'storyId' | 'draftVersion'>,
  work: (recording: Recording) => void,
): Result<Version, never> {
  const answer = recorder.perform<Version, never>(author, (recording) => {
    work(recording);
    const version = versions.getVersion(storyId, draftVersion);
    if (version === null) throw new Error(`Version ${draftVersion} of ${storyId} was not kept`);
    return ok(version);
  });
  announce('stories:changed', { storyId });
  return answer;
}

function deedOn(storyId: StoryId, deed: DeedRecord['deed'], payload: DeedRecord['payload']): DeedRecord {
  return { deed, subjectKind: 'story', subjectId: storyId, storyId, payload, binds: false };
}
