import { counted } from './counted.ts';

/** Words of the search in all stories. */
export const deskSearchWords = {
  title: 'Find in all stories',
  find: 'Find in all stories',
  hint: 'Words, or a pattern, as they stand in the text',
  start: 'Find',
  stop: 'Stop',
  archived: 'Archived stories too',
  published: 'Published revisions too',
  list: 'What was found',
  searching: 'Searching…',
  ready: 'Type what to look for, then press Enter.',
  readyHint: 'All drafts are searched as they read with every suggestion accepted.',
  none: 'Found in no story',
  noneHint: 'Check the spelling, or look in archived stories and published revisions too.',
  failed: 'The stories could not be searched',
  again: 'Search again',
  summary: (matches: number, texts: number): string =>
    `${counted(matches, 'match', 'matches')} in ${counted(texts, 'text', 'texts')}`,
  listed: (texts: number): string => `The first ${counted(texts, 'text is', 'texts are')} listed.`,
  slow: (texts: number): string =>
    `The pattern took too long in ${counted(texts, 'text, which was', 'texts, which were')} left out.`,
  stopped: 'The pattern takes too long, and the search was stopped. Make it simpler.',
  inText: (count: number): string => counted(count, 'match', 'matches'),
  /** Not all places of a text are listed. */
  first: (listed: number): string => `the first ${listed} are listed`,
  revision: (number: number): string => `Revision ${number}`,
  archivedStory: 'Archived',
} as const;
