import type { createStoryRecords } from '#db/stories/story-records.ts';
import { failed, type Result } from '#shared/ipc/result.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';

export type ClaimRefusal = 'not-found' | 'not-allowed' | 'archived';

/**
 * Null where this person may work on the claims of the story: its author, and whoever may edit the stories of
 * others. An archived story's ledger is as closed as its text.
 */
export function refusalIn(
  stories: Pick<ReturnType<typeof createStoryRecords>, 'getStory'>,
  storyId: StoryId,
  { person }: Caller,
): Result<never, ClaimRefusal> | null {
  const story = stories.getStory(storyId);
  if (story === null) return failed({ code: 'not-found', what: 'story' });
  if (story.archivedAt !== null) return failed({ code: 'archived', slug: story.slug });
  const mayChange = story.authorId === person.id || mayDo(person.roles, 'story.edit');
  return mayChange ? null : failed({ code: 'not-allowed', right: 'story.edit' });
}
