import type { Carried } from '#shared/text/anchoring/carry-passage.ts';
import { describeQuote, type TextRange } from '#shared/text/quote-anchor.ts';

/** What annotation tools on the web keep and weigh: 32 characters on either side, and four parts of a score. */
const contextLength = 32;
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;
const mostErrors = 256;

/**
 * The plain search that the ladder is compared with: the exact words where they stand anywhere, else the likeliest ones
 * with up to half of their letters wrong; the highest score wins, and there is always a winner where anything was found.
 */
export function searchByQuote(before: string, after: string): (passage: TextRange) => Carried {
  return (passage) => {
    const { exact, prefix, suffix } = describeQuote(before, passage);
    const around = { prefix: prefix.slice(-contextLength), suffix: suffix.slice(0, contextLength) };
    const exactly = exactPlaces(after, exact);
    const found = exactly.length > 0 ? exactly : likeliestPlaces(after, exact);
    const scored = found.map((range) => ({
      range,
      score: scoreOf(after, range, { exact, ...around, passage }),
    }));
    const [best] = scored.sort((a, b) => b.score - a.score);
    return { range: best?.range ?? null, sure: best !== undefined, near: passage.start };
  };
}

function exactPlaces(text: string, words: string): TextRange[] {
  const places: TextRange[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1))
    places.push({ start, end: start + words.length });
  return places;
}

interface Sought {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly passage: TextRange;
}

function scoreOf(
  text: string,
  { start, end }: TextRange,
  { exact, prefix, suffix, passage }: Sought,
): number {
  const quote = likenessOf(exact, text.slice(start, end));
  const before =
    prefix === '' ? 1 : likenessOf(prefix, text.slice(Math.max(0, start - prefix.length), start));
  const behind = suffix === '' ? 1 : likenessOf(suffix, text.slice(end, end + suffix.length));
  const position = 1 - Math.abs(start - passage.start) / text.length;
  const sum =
    weights.quote * quote + weights.prefix * before + weights.suffix * behind + weights.position * position;
  return sum / (weights.quote + weights.prefix + weights.suffix + weights.position);
}

function likenessOf(one: string, other: string): number {
  const errors = lastRow(one, other, { anywhere: false }).at(-1)?.errors ?? one.length;
  return Math.max(0, 1 - errors / Math.max(1, one.length, other.length));
}

/** All places with the fewest errors, and no more of them than are allowed. */
function likeliestPlaces(text: string, words: string): TextRange[] {
  const row = lastRow(words, text, { anywhere: true });
  const fewest = Math.min(...row.map(({ errors }) => errors));
  if (fewest > Math.min(mostErrors, words.length / 2)) return [];
  return row.flatMap(({ errors, start }, end) => (errors === fewest && end > start ? [{ start, end }] : []));
}

interface Cell {
  readonly errors: number;
  readonly start: number;
}

/** The table of edits between the words and a text, its last row; `anywhere` lets them begin where they like. */
function lastRow(words: string, text: string, { anywhere }: { readonly anywhere: boolean }): readonly Cell[] {
  let row: Cell[] = Array.from({ length: text.length + 1 }, (_, place) => ({
    errors: anywhere ? 0 : place,
    start: anywhere ? place : 0,
  }));
  for (let letter = 0; letter < words.length; letter += 1) {
    let last: Cell = { errors: letter + 1, start: row[0]?.start ?? 0 };
    const next = [last];
    for (let place = 0; place < text.length; place += 1) {
      const [diagonal, above] = [row[place] ?? last, row[place + 1] ?? last];
      const same = words[letter] === text[place] ? 0 : 1;
      let best: Cell = { errors: diagonal.errors + same, start: diagonal.start };
      if (above.errors + 1 < best.errors) best = { errors: above.errors + 1, start: above.start };
      if (last.errors + 1 < best.errors) best = { errors: last.errors + 1, start: last.start };
      next.push(best);
      last = best;
    }
    row = next;
  }
  return row;
}
