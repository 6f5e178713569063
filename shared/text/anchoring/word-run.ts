import { type Word, weightOf } from './read-words.ts';

/** Words in a row, by their places; `to` is the place of the last one. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
}

export function lengthOf({ from, to }: WordRun): number {
  return to - from + 1;
}

export function weightBetween(words: readonly Word[], { from, to }: WordRun): number {
  let weight = 0;
  for (let place = from; place <= to; place += 1) weight += weightIn(words, place);
  return weight;
}

export function weightIn(words: readonly Word[], place: number): number {
  const word = words[place];
  return word === undefined ? 0 : weightOf(word);
}
