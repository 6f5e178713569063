import { z } from 'zod';
import { type IgnoredFinding, ignoredId, ignoredScopes } from '../checks/ignored-finding.ts';
import { knownWord, type WordLists } from '../checks/known-words.ts';
import { type LanguageLint, longestParagraph } from '../checks/language-lint.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** What the checks of a story have been told, for the person who asks. */
export interface ChecksMemory {
  readonly words: WordLists;
  /** The newest first. */
  readonly ignored: readonly IgnoredFinding[];
}

/** What became of a list that was taken in. */
export interface WordsTakenIn {
  readonly added: number;
  readonly alreadyThere: number;
  /** The first lines that are no word; `refusedCount` counts all of them. */
  readonly refused: readonly string[];
  readonly refusedCount: number;
}

const oneWord = z.object({ word: knownWord });
/** Where a list is exported from. */
const whichList = z.object({ list: z.enum(['own', 'house']) });

/**
 * The check of language, and what people tell it: words that are right, findings to ignore. House style needs
 * no call to be checked: its rules run in the window.
 */
export const checksCalls = {
  'checks:read-language': defineCall<readonly (readonly LanguageLint[])[]>()({
    doc: 'Checks paragraphs, each by itself, in the house’s dialect. Starts the check’s process if it is not running.',
    input: z.object({ paragraphs: z.array(z.string().max(longestParagraph)).min(1).max(50) }),
    failures: ['language-unavailable', 'cancelled'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:release-language': defineCall<null>()({
    doc: 'Ends the check’s process and gives back its memory; whatever it was reading is cancelled.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:memory': defineCall<ChecksMemory>()({
    doc: 'Words that are known in a story, and findings that are ignored there.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:ignore': defineCall<IgnoredFinding>()({
    doc: 'Ignores a finding: once, or always for oneself, or always in this house. Always needs a reason.',
    input: z.object({
      storyId,
      scope: z.enum(ignoredScopes),
      ruleId: z.string().min(1).max(200),
      words: z.string().max(longestParagraph),
      before: z.string().max(100),
      after: z.string().max(100),
      reason: z.string().trim().max(1000),
    }),
    failures: ['not-found', 'reason-missing'],
    // Whether it is for the whole house is in the input: the service asks for that right.
    access: 'story.write',
    recorded: 'deed',
  }),
  'checks:take-back': defineCall<null>()({
    doc: 'Takes back that a finding is ignored.',
    input: z.object({ ignoredId }),
    failures: ['not-found'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'checks:add-own-word': defineCall<null>()({
    doc: 'Adds a word to the person’s own list.',
    input: oneWord,
    failures: ['list-full'],
    access: 'signed-in',
    recorded: 'preference',
  }),
  'checks:remove-own-word': defineCall<null>()({
    doc: 'Takes a word out of the person’s own list.',
    input: oneWord,
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'preference',
  }),
  'checks:import-own-words': defineCall<WordsTakenIn>()({
    doc: 'Asks for a file with one word a line and adds them to the person’s own list.',
    input: z.object({}),
    failures: ['cancelled', 'cannot-read-file', 'not-a-word-list', 'list-full'],
    access: 'signed-in',
    recorded: 'preference',
  }),
  'checks:add-house-word': defineCall<null>()({
    doc: 'Adds a word to the house’s list, for everybody.',
    input: oneWord,
    failures: ['list-full', 'word-there'],
    access: 'house.manage',
    recorded: 'deed',
  }),
  'checks:remove-house-word': defineCall<null>()({
    doc: 'Takes a word out of the house’s list.',
    input: oneWord,
    failures: ['not-found'],
    access: 'house.manage',
    recorded: 'deed',
  }),
  'checks:import-house-words': defineCall<WordsTakenIn>()({
    doc: 'Asks for a file with one word a line and adds them to the house’s list.',
    input: z.object({}),
    failures: ['cancelled', 'cannot-read-file', 'not-a-word-list', 'list-full'],
    access: 'house.manage',
    recorded: 'deed',
  }),
  'checks:export-words': defineCall<{ readonly path: string; readonly words: number }>()({
    doc: 'Asks where to, and writes a list as text, one word a line.',
    input: whichList,
    failures: ['cancelled', 'cannot-write-file'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
};
