import type { AnchorState } from '#shared/text/anchor.ts';
import { counted } from './counted.ts';

/** What a person should know of where something pinned stands; null where it stands as it was pinned. */
export const anchorWords = {
  exact: null,
  changed: 'The words have changed since it was pinned.',
  review: 'Its words say something else than when it was pinned. Look whether it still holds.',
  orphan: 'Its words are gone from the text.',
} satisfies Record<AnchorState, string | null>;

/** Sentences of the passages that a person has to look at. */
export const movedWords = {
  list: 'Passages to look at, in the order of the text',
  notice: (count: number) => `${counted(count, 'passage', 'passages')} to look at`,
  /** "2 changed, 1 gone". */
  count: (review: number, gone: number) =>
    [review > 0 ? `${review} changed` : '', gone > 0 ? `${gone} gone` : '']
      .filter((part) => part !== '')
      .join(', '),
  none: 'Nothing to look at',
  noneText: 'Every claim and every query stands on the words that it was pinned to.',
  close: 'Leave the passages',
  states: { review: 'Changed', orphan: 'Gone' },
  query: 'Query',
  before: 'As it was',
  after: 'As it reads now',
  nowhere: 'Nothing in the text is like it. It stood here.',
  keep: 'Keep here',
  move: 'Pin to the marked words',
  moveHint: 'Mark the right words in the text first.',
  gone: 'No longer in the text',
  later: 'Later',
  hint: 'Enter keeps, P pins to the marked words, Delete says that it is gone, L leaves it for later.',
  kept: 'Kept where it is.',
  moved: 'Pinned to the marked words.',
  retired: 'The claim is taken out, with the reason that it is no longer in the text.',
  resolved: 'The query is resolved: its words are no longer in the text.',
  because: 'No longer in the text.',
  undo: 'Undo',
} as const;
