import { createAttributionRecords } from '#db/claims/attribution-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { wordsOfName } from '#shared/checks/known-words.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { readingOf } from '#shared/text/reading.ts';
import type { Drafts } from '../text/drafts.ts';

/** More sources than any story has; it only bounds the answer. */
const mostAttributions = 10_000;

/**
 * Words of the names that a story brings with it: those of its claims' sources, and of the byline. An unnamed
 * source has a description in place of a name, whose words are checked like any others.
 */
export function storyNames(
  database: WritableDatabase,
  drafts: Pick<Drafts, 'current'>,
): (storyId: StoryId) => readonly string[] {
  const attributions = createAttributionRecords(database);
  return (storyId) => {
    const named = attributions
      .listOfStory(storyId, mostAttributions)
      .flatMap(({ source, via }) => (via === null ? [source] : [source, via]))
      .filter(({ kind }) => kind !== 'unnamed')
      .map(({ name }) => name);
    const { byline } = readingOf(drafts.current(storyId).document);
    const words = [byline.replace(/^by\s+/i, ''), ...named].flatMap(wordsOfName);
    return [...new Set(words)].sort();
  };
}
