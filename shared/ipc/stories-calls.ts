import { z } from 'zod';
import { reasonsToPublish } from '../checks/standards/standards-report.ts';
import { copyBlock } from '../formats/imported-copy.ts';
import { openQueriesReason, publishedWhere } from '../stories/publishing.ts';
import type { Revision, RevisionSummary } from '../stories/revision.ts';
import { revisionId, type Story, type StoryPage, slug, storyId, storyQuery } from '../stories/story.ts';
import { type Version, type VersionText, versionName } from '../stories/version.ts';
import { defineCall } from './define.ts';

const oneStory = z.object({ storyId });
const oneVersion = z.object({ storyId, draftVersion: z.int().min(0) });

/**
 * Stories on the desk and their published revisions. The text of a draft is opened and changed through
 * `text-calls.ts`.
 */
export const storiesCalls = {
  'stories:list': defineCall<StoryPage>()({
    doc: 'One window onto the desk’s list, filtered, searched and sorted.',
    input: storyQuery,
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'stories:get': defineCall<Story>()({
    doc: 'A story without its text.',
    input: oneStory,
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'stories:create': defineCall<Story>()({
    doc: 'Makes a story from reviewed copy; the original bytes of the import are kept with it.',
    input: z.object({
      slug,
      /** The import whose original bytes are kept; null for a story begun from nothing. */
      importId: z.uuid().nullable(),
      /** A little more than an import ever reads, so that nothing recognised is refused here. */
      blocks: z.array(copyBlock).max(20_000),
    }),
    failures: ['slug-taken', 'import-expired', 'no-headline'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'stories:rename': defineCall<Story>()({
    doc: 'Changes the slug; the author or somebody who manages stories.',
    input: z.object({ storyId, slug }),
    failures: ['not-found', 'slug-taken', 'archived'],
    // Whether it is the author or somebody who manages stories is a rule about this story: the service asks.
    access: 'story.write',
    recorded: 'deed',
  }),
  'stories:archive': defineCall<Story>()({
    doc: 'Takes a story off the desk; nothing of it is lost.',
    input: oneStory,
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'stories:restore': defineCall<Story>()({
    doc: 'Puts an archived story back on the desk.',
    input: oneStory,
    failures: ['not-found', 'wrong-state'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'stories:publish': defineCall<RevisionSummary>()({
    doc: 'Makes the draft’s final text revision 1. Later revisions go out through an approved correction request.',
    input: z.object({ storyId, where: publishedWhere, openQueriesReason, reasons: reasonsToPublish }),
    failures: [
      'not-found',
      'archived',
      'no-headline',
      'suggestions-open',
      'queries-open',
      'standards-block',
      'reasons-missing',
      'already-published',
    ],
    access: 'story.publish',
    recorded: 'deed',
  }),
  'stories:list-revisions': defineCall<readonly RevisionSummary[]>()({
    doc: 'All published revisions of a story, newest first.',
    input: oneStory,
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'stories:get-revision': defineCall<Revision>()({
    doc: 'A published revision word for word, its hash checked at this reading.',
    input: z.object({ revisionId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'stories:list-versions': defineCall<readonly Version[]>()({
    doc: 'The kept states of a story’s draft, newest first.',
    input: oneStory,
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'stories:read-version': defineCall<VersionText>()({
    doc: 'A version with its text, rebuilt from the draft’s log.',
    input: oneVersion,
    failures: ['not-found', 'draft-damaged'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'stories:keep-version': defineCall<Version>()({
    doc: 'Keeps the draft as it stands: by a name, or without one before it is set back to another text.',
    input: z.object({ storyId, name: versionName.nullable() }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'stories:name-version': defineCall<Version>()({
    doc: 'Gives a version a name, also one that was kept automatically.',
    input: oneVersion.extend({ name: versionName }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
