import type { TextRange } from '../../quote-anchor.ts';
import { anchorStateOf } from '../../quote-anchor.ts';
import type { Carried } from '../carry-passage.ts';
import { type Chance, chanceOf, type RewriteLevel, rewrite } from './rewrite.ts';
import { type PlacedWord, trackWords, type WrittenText, writeDown } from './tracked-text.ts';

/** A way to carry passages from one text to another; asked once for each pair of texts. */
export type CarryingMethod = (before: string, after: string) => (passage: TextRange) => Carried;

/** What became of the anchors of some rewritings. Each that still has its words is in one of the first four. */
export interface CarryingFigures {
  /** At least half of what is theirs, and at least half of it theirs. */
  right: number;
  /** In the right place, with too much or too little. */
  edge: number;
  /** On words none of which is theirs. */
  elsewhere: number;
  /** Of those, how many without asking anybody. */
  silentlyElsewhere: number;
  missed: number;
  /** For a person to look at, of those that were found. */
  review: number;
  /** Whose words were all taken out, and on how many of them something was found all the same; without asking. */
  gone: number;
  goneFound: number;
  goneSilent: number;
  milliseconds: number;
  readonly misses: string[];
}

export function noFigures(): CarryingFigures {
  return {
    right: 0,
    edge: 0,
    elsewhere: 0,
    silentlyElsewhere: 0,
    missed: 0,
    review: 0,
    gone: 0,
    goneFound: 0,
    goneSilent: 0,
    milliseconds: 0,
    misses: [],
  };
}

/** How many anchors still have words in the text after. */
export function standing({ right, edge, elsewhere, missed }: CarryingFigures): number {
  return right + edge + elsewhere + missed;
}

export interface Rewriting {
  readonly before: WrittenText;
  readonly after: WrittenText;
  readonly anchors: readonly (readonly PlacedWord[])[];
}

const [fewestWords, mostWords] = [2, 16];

/** One rewriting of a text with anchors of 2 to 16 words in it; the same for the same seed. */
export function rewriting(
  text: string,
  { level, seed, anchors }: { readonly level: RewriteLevel; readonly seed: number; readonly anchors: number },
): Rewriting {
  const chance = chanceOf(seed);
  const tracked = trackWords(text);
  const before = writeDown(tracked);
  const after = writeDown(rewrite(tracked, level, chance));
  return { before, after, anchors: Array.from({ length: anchors }, () => anyPassage(before.words, chance)) };
}

/** Words in a row of one paragraph. */
function anyPassage(words: readonly PlacedWord[], chance: Chance): readonly PlacedWord[] {
  const length = fewestWords + Math.floor(chance() * (mostWords - fewestWords + 1));
  const from = Math.floor(chance() * Math.max(1, words.length - length));
  const run = words.slice(from, from + length).filter(({ start, end }) => end > start);
  const inOne = run.filter(({ paragraph }) => paragraph === run[0]?.paragraph);
  return inOne.length < fewestWords ? anyPassage(words, chance) : inOne;
}

/** Carries the anchors of a rewriting, and adds up how that went. */
export function measureCarrying(
  { before, after, anchors }: Rewriting,
  method: CarryingMethod,
  figures: CarryingFigures,
): void {
  const began = performance.now();
  const carry = method(before.text, after.text);
  const carried = anchors.map((words) => carry(rangeOf(words)));
  figures.milliseconds += performance.now() - began;
  anchors.forEach((words, index) => {
    const found = carried[index];
    if (found !== undefined) count({ before, after, anchors }, words, found, figures);
  });
}

export function rangeOf(words: readonly PlacedWord[]): TextRange {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function count(
  { before, after }: Rewriting,
  words: readonly PlacedWord[],
  { range, sure }: Carried,
  figures: CarryingFigures,
): void {
  const ids = new Set(words.map(({ id }) => id));
  const left = after.words.filter(({ id }) => id !== null && ids.has(id));
  const theirs = largestRun(left, after.words);
  const { start, end } = rangeOf(words);
  const quote = before.text.slice(start, end);
  const now = range === null ? '' : after.text.slice(range.start, range.end);
  const asks = range !== null && (!sure || anchorStateOf(quote, now) === 'review');
  if (left.length === 0) {
    figures.gone += 1;
    if (range !== null) figures.goneFound += 1;
    if (range !== null && !asks) figures.goneSilent += 1;
    return;
  }
  // Half of it is gone or elsewhere: no place is the right one.
  if (theirs.length * 2 < words.length) return;
  if (asks) figures.review += 1;
  const verdict = judge(after, { left, theirs }, range);
  figures[verdict] += 1;
  if (verdict === 'elsewhere' && !asks) figures.silentlyElsewhere += 1;
  if (verdict === 'elsewhere' || verdict === 'missed') {
    const truth = rangeOf(theirs);
    const around = (text: string, r: TextRange) => text.slice(Math.max(0, r.start - 70), r.end + 70);
    figures.misses.push(
      `    [${around(before.text, rangeOf(words))}]\n    [${around(after.text, truth)}]\n    [${range === null ? '' : around(after.text, range)}]`,
    );
    figures.misses.push(
      `${verdict}: “${quote}” is “${after.text.slice(truth.start, truth.end)}”, not “${now}”`,
    );
  }
}

function judge(
  after: WrittenText,
  { left, theirs }: { readonly left: readonly PlacedWord[]; readonly theirs: readonly PlacedWord[] },
  range: TextRange | null,
): 'right' | 'edge' | 'elsewhere' | 'missed' {
  if (range === null) return 'missed';
  const put = after.words.filter(({ start, end }) => start < range.end && end > range.start);
  const common = put.filter((word) => theirs.includes(word)).length;
  if (!put.some((word) => left.includes(word))) return 'elsewhere';
  return common * 2 >= theirs.length && common * 2 >= put.length ? 'right' : 'edge';
}

/** The most of these words that stand within a sentence or so of one another. */
function largestRun(left: readonly PlacedWord[], all: readonly PlacedWord[]): readonly PlacedWord[] {
  let best: readonly PlacedWord[] = [];
  let run: PlacedWord[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const word of left) {
    const place = all.indexOf(word);
    run = place - last <= mostWords / 2 ? [...run, word] : [word];
    last = place;
    if (run.length > best.length) best = run;
  }
  return best;
}
