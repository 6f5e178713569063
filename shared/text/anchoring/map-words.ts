import { type CommonItem, commonStretches, itemsOf } from '../compare/common-items.ts';
import { dropLonely } from './drop-lonely.ts';
import { likelyParagraphs } from './likely-paragraphs.ts';
import { pairMovedSentences } from './moved-sentences.ts';
import { readWords, type Word } from './read-words.ts';
import { slideGaps } from './slide-gaps.ts';
import { WordMatches } from './word-matches.ts';

/** Two texts, word by word, and which words of the one are which of the other. */
export interface WordMap {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly matches: WordMatches;
}

/**
 * Says where each word of a text went in a rewriting of it: paragraphs that are the same first, then those that came of
 * one another, divided or moved as they may be, then sentences that stand somewhere else. A word has one place at most.
 */
export function mapWords(before: string, after: string): WordMap {
  const [old, young] = [readWords(before), readWords(after)];
  const matches = new WordMatches(old.length, young.length);
  const map = { before: old, after: young, matches };
  const [oldPlaces, youngPlaces] = [placesByParagraph(old), placesByParagraph(young)];
  const pair = (one: number, other: number) =>
    matchInOrder(
      map,
      (oldPlaces.get(one) ?? []).filter((place) => matches.after(place) === null),
      (youngPlaces.get(other) ?? []).filter((place) => matches.before(place) === null),
    );
  for (const same of sameLines(before, after)) pair(same.before, same.after);
  for (const likely of likelyParagraphs(map)) {
    pair(likely.before, likely.after);
    // Once more: of sentences that changed places, one is left over by the first time.
    pair(likely.before, likely.after);
  }
  for (const [one, other] of pairMovedSentences(map)) matchInOrder(map, one, other);
  fillGaps(map);
  dropLonely(map);
  slideGaps(old, matches.ofBefore);
  slideGaps(young, matches.ofAfter);
  return map;
}

/** The lines that both texts have, in order. */
function sameLines(before: string, after: string): readonly CommonItem[] {
  const numbers = new Map<string, number>();
  const numbered = (text: string) => Int32Array.from(text.split('\n'), (line) => numberOf(line, numbers));
  return itemsOf(commonStretches(numbered(before), numbered(after)));
}

function numberOf(item: string, numbers: Map<string, number>): number {
  const known = numbers.get(item) ?? numbers.size;
  numbers.set(item, known);
  return known;
}

function placesByParagraph(words: readonly Word[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  words.forEach(({ paragraph }, place) => {
    const known = places.get(paragraph);
    if (known === undefined) places.set(paragraph, [place]);
    else known.push(place);
  });
  return places;
}

/** Matches the words that two stretches have in common, in order. */
function matchInOrder(
  { before, after, matches }: WordMap,
  old: readonly number[],
  young: readonly number[],
): void {
  const numbers = new Map<string, number>();
  const numbered = (words: readonly Word[], places: readonly number[]) =>
    Int32Array.from(places, (place) => numberOf(words[place]?.key ?? '', numbers));
  const common = itemsOf(commonStretches(numbered(before, old), numbered(after, young))).map((item) => ({
    before: old[item.before] ?? 0,
    after: young[item.after] ?? 0,
  }));
  common.forEach((item, index) => {
    const [last, next] = [common[index - 1], common[index + 1]];
    const lonely = !goesOn(last, item) && !goesOn(item, next);
    // An “of” that both happen to have, between words that are quite different, is no trace of the one in the other.
    const uneven = unevenness(last, item, old, young) + unevenness(item, next, old, young);
    if (lonely && isSmall(before[item.before]) && uneven > mostUneven) return;
    matches.put(item.before, item.after);
  });
}

const mostUneven = 3;

interface Item {
  readonly before: number;
  readonly after: number;
}

function goesOn(one: Item | undefined, other: Item | undefined): boolean {
  return one !== undefined && other?.before === one.before + 1 && other.after === one.after + 1;
}

/** How much longer what lies between two matches is on one side. */
function unevenness(
  one: Item | undefined,
  other: Item | undefined,
  old: readonly number[],
  young: readonly number[],
): number {
  const from = one ?? { before: (old[0] ?? 0) - 1, after: (young[0] ?? 0) - 1 };
  const to = other ?? { before: (old.at(-1) ?? 0) + 1, after: (young.at(-1) ?? 0) + 1 };
  return Math.abs(to.before - from.before - (to.after - from.after));
}

function isSmall(word: Word | undefined): boolean {
  return word !== undefined && word.key.length <= 3 && !/\d/.test(word.key);
}

/** A gap longer than this is not filled: what it has in common by chance would be taken for the same. */
const widestGap = 12;

/** Matches what is left between two matches that lie close together in both texts. */
function fillGaps(map: WordMap): void {
  const { before, matches } = map;
  let last = -1;
  for (let place = 0; place < before.length; place += 1) {
    const there = matches.after(place);
    if (there === null) continue;
    const from = last === -1 ? null : matches.after(last);
    const [old, young] = [place - last - 1, from === null ? 0 : there - from - 1];
    if (from !== null && old > 0 && young > 0 && old <= widestGap && young <= widestGap) {
      const free = range(from + 1, there).filter((each) => matches.before(each) === null);
      matchInOrder(map, range(last + 1, place), free);
    }
    last = place;
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
