import { z } from 'zod';
import type { PersonId } from '../people/person.ts';
import type { StoryId } from '../stories/story.ts';
import type { TextRange } from '../text/quote-anchor.ts';
import type { Finding } from './finding.ts';

export const ignoredId = z.uuid().brand<'IgnoredId'>();
export type IgnoredId = z.infer<typeof ignoredId>;

/**
 * How far it goes. `once`: this occurrence in this story, until its words or what stands round them change.
 * `mine`: these words under this rule, for one person. `house`: the same, for everybody.
 */
export const ignoredScopes = ['once', 'mine', 'house'] as const;
export type IgnoredScope = (typeof ignoredScopes)[number];

/** A finding that somebody said no to, until they take it back. */
export interface IgnoredFinding {
  readonly id: IgnoredId;
  readonly scope: IgnoredScope;
  /** The story it was said in. Beyond `once` it only tells where that was. */
  readonly storyId: StoryId;
  readonly ruleId: string;
  readonly words: string;
  /** What stands round the words, by which `once` knows its occurrence again. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly personId: PersonId;
  readonly at: number;
}

/** What is put down of a finding that is to be ignored. */
export type FindingToIgnore = Pick<IgnoredFinding, 'ruleId' | 'words' | 'before' | 'after'>;

/** Enough to tell two places of a text apart, and so little that an edit far off does not bring it back. */
export const contextLength = 32;

/** What stands on either side of a range within its block. */
export function contextOf(text: string, { start, end }: TextRange): { before: string; after: string } {
  return {
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(end, end + contextLength),
  };
}

/** A finding as it is put down, from the text of its block. */
export function toIgnore(text: string, { ruleId, words, range }: Finding): FindingToIgnore {
  return { ruleId, words, ...contextOf(text, range) };
}

/**
 * Asks whether a finding in a block of the story is ignored. The list is that of one person in one story: `mine`
 * in it is theirs.
 */
export function ignoring(
  list: readonly IgnoredFinding[],
  storyId: StoryId,
): (text: string, finding: Finding) => boolean {
  const once = new Set(
    list.filter((each) => each.scope === 'once' && each.storyId === storyId).map(placeKey),
  );
  const always = new Set(list.filter(({ scope }) => scope !== 'once').map(wordsKey));
  return (text, finding) => {
    const asked = toIgnore(text, finding);
    return always.has(wordsKey(asked)) || once.has(placeKey(asked));
  };
}

function wordsKey({ ruleId, words }: FindingToIgnore): string {
  return JSON.stringify([ruleId, words]);
}

function placeKey({ ruleId, words, before, after }: FindingToIgnore): string {
  return JSON.stringify([ruleId, words, before, after]);
}
