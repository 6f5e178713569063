import type { ReadableDatabase } from '#db/database-handles.ts';
import { createSearchedTexts, type SearchedText } from '#db/search/searched-texts.ts';
import {
  type DeskFindOrder,
  type DeskFound,
  type FoundSpot,
  type FoundText,
  spotIn,
} from '#shared/search/desk-find.ts';
import { eachFound } from '#shared/text/find/find-in-lines.ts';
import { compileFind } from '#shared/text/find/find-query.ts';
import { createTimeLimit } from './time-limit.ts';

/** How far a search is, from 0 to 1; told no more often than a person can see. */
export type OnProgress = (done: number) => void;

/** Spots of one text that are listed, and texts in all: more than anybody reads through. */
const mostSpots = 20;
const mostTexts = 500;
/** A pattern may take this long in one text, in milliseconds; a text of news takes less than one. */
const longestInText = 250;
/** After so many texts in which it took too long a pattern is hopeless. */
const mostSlow = 8;
/** Texts that are searched under one clock, because setting it costs more than searching one. */
const batchSize = 50;

/**
 * Looks through the texts of the whole desk. A pattern that takes too long in a text is ended there and goes on
 * with the next one. Meant for a thread of its own.
 */
export function findOnDesk(
  database: ReadableDatabase,
  order: DeskFindOrder,
  onProgress: OnProgress,
): DeskFound {
  const compiled = compileFind(order.query);
  if (!compiled.ok) return { kind: 'bad-pattern', reason: compiled.reason };
  const texts = createSearchedTexts(database);
  const total = texts.countTexts(order);
  const tally = new Tally(compiled.pattern, order.query.regex);
  let batch: SearchedText[] = [];
  let looked = 0;
  for (const text of texts.eachText(order)) {
    batch.push(text);
    if (batch.length < batchSize) continue;
    tally.search(batch);
    looked += batch.length;
    batch = [];
    if (tally.isHopeless) break;
    onProgress(looked / total);
  }
  tally.search(batch);
  return tally.found();
}

/** What was found so far. */
class Tally {
  readonly #pattern: RegExp;
  /** Whether the pattern may never end. */
  readonly #isRisky: boolean;
  readonly #within = createTimeLimit(longestInText);
  readonly #texts: FoundText[] = [];
  #textCount = 0;
  #matchCount = 0;
  #slow = 0;

  constructor(pattern: RegExp, isRisky: boolean) {
    this.#pattern = pattern;
    this.#isRisky = isRisky;
  }

  get isHopeless(): boolean {
    return this.#slow >= mostSlow;
  }

  /** Searches each text; one in which the pattern takes too long is counted and left. */
  search(batch: readonly SearchedText[]): void {
    let next = 0;
    const work = (): void => {
      for (; next < batch.length; next += 1) this.#searchOne(batch[next]);
    };
    // Words take time in proportion to the text, so nothing has to end them.
    if (!this.#isRisky) work();
    while (next < batch.length && !this.isHopeless) {
      const before = next;
      if (this.#within(work)) return;
      // The clock was that of the whole batch: the text gets one for itself before it counts as slow.
      if (next > before) continue;
      this.#slow += 1;
      next += 1;
    }
  }

  found(): DeskFound {
    return {
      kind: 'found',
      texts: this.#texts,
      textCount: this.#textCount,
      matchCount: this.#matchCount,
      slow: this.#slow,
      stopped: this.isHopeless,
    };
  }

  #searchOne(text: SearchedText | undefined): void {
    if (text === undefined) return;
    const { lines, ...about } = text;
    const isListed = this.#texts.length < mostTexts;
    const spots: FoundSpot[] = [];
    let count = 0;
    eachFound(lines, this.#pattern, (line, { index, 0: words }) => {
      count += 1;
      if (isListed && spots.length < mostSpots)
        spots.push(spotIn(lines[line] ?? '', index, index + words.length));
      return true;
    });
    if (count === 0) return;
    this.#textCount += 1;
    this.#matchCount += count;
    if (isListed) this.#texts.push({ ...about, count, spots });
  }
}
