import { counted, inThousands } from './counted.ts';

/** Words of the search in a story: the bar over the copy. */
export const findWords = {
  bar: 'Find in this story',
  find: 'Find',
  replaceWith: 'Replace with',
  next: 'Next match',
  previous: 'Previous match',
  options: 'How to look',
  matchCase: 'Match capitals',
  wholeWord: 'Whole words',
  regex: 'Regular expression',
  inSelection: 'In the marked passage',
  markFirst: 'Mark the passage in the text first.',
  keepCase: 'Keep capitals of the replaced words',
  showReplace: 'Show replace',
  hideReplace: 'Hide replace',
  replace: 'Replace',
  replaceAll: 'Replace all',
  replaceAllKeys: 'Ctrl+Enter, from the field',
  close: 'Close',
  searching: 'Searching…',
  none: 'None found',
  /** "3 of 17"; "3 of more than 3,000". */
  place: (current: number | null, count: number, more: boolean): string => {
    const all = more ? `more than ${inThousands(count)}` : inThousands(count);
    return current === null ? `${all} found` : `${inThousands(current + 1)} of ${all}`;
  },
  badPattern: (reason: string): string =>
    reason === ''
      ? 'This is not a regular expression.'
      : `This is not a regular expression: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
  tooSlow: 'This pattern took too long and was stopped. Make it simpler.',
  replaced: (count: number): string =>
    count === 0 ? 'Nothing replaced.' : `Replaced ${inThousands(count)}.`,
  suggested: (count: number): string =>
    count === 0 ? 'Nothing replaced.' : `Suggested ${counted(count, 'replacement', 'replacements')}.`,
  printed: (count: number): string =>
    count === 1
      ? 'One in a printed notice stays: change it through a correction request.'
      : `${inThousands(count)} in printed notices stay: change them through a correction request.`,
  more: 'There are more: replace again.',
} as const;
