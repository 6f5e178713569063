import type { CommonItem } from './common-items.ts';
import { type LeastFit, likelyPairs } from './likely-pairs.ts';
import {
  gapsBetween,
  inOrder,
  type PlacePair,
  pairSimilar,
  placesIn,
  samePlaces,
  type Texts,
} from './pair-paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import type { TokenBook } from './token-book.ts';

/** Two texts laid side by side, and the paragraphs that stand elsewhere in the one than in the other. */
export interface Alignment {
  /** Every place of both, once and in order. Both places of a moved paragraph have nothing beside them. */
  readonly rows: readonly PlacePair[];
  readonly moves: readonly CommonItem[];
}

/** A shorter one than this, as "Yes." in an interview, stands in many places and was moved to none of them. */
const leastMovedWords = 3;
/** A paragraph that was moved and rewritten must share whole phrases: its place does not speak for it. */
const alikeWhenMoved: LeastFit = { of: 'runs', fit: 0.4 };

/** Lays two texts side by side as `pairParagraphs` does, and finds what was moved, also where it was rewritten. */
export function alignParagraphs(texts: Texts): Alignment {
  const { before, after } = texts;
  const same = samePlaces(before, after);
  const gaps = gapsBetween(before.length, after.length, same);
  const old = gaps.map((gap) => placesIn(gap.before));
  const young = gaps.map((gap) => placesIn(gap.after));
  // Word for word elsewhere: found before anything is paired, or it would be taken for a rewriting of another.
  const whole = movedWhole(texts, old, young);
  const movedFrom = new Set(whole.map((move) => move.before));
  const movedTo = new Set(whole.map((move) => move.after));
  const paired = gaps.flatMap((_, index) => {
    const places = {
      old: (old[index] ?? []).filter((place) => !movedFrom.has(place)),
      young: (young[index] ?? []).filter((place) => !movedTo.has(place)),
    };
    const end = same[index];
    const similar = pairSimilar(texts, places);
    return end === undefined ? similar : [...similar, end];
  });
  const rows = inOrder(before, after, paired);
  return { rows, moves: [...whole, ...movedRewritten(texts, rows, { movedFrom, movedTo })] };
}

function movedWhole(
  { before, after, book }: Texts,
  old: readonly (readonly number[])[],
  young: readonly (readonly number[])[],
): readonly CommonItem[] {
  const gone = new Set(old.flatMap((places) => places.map((place) => before[place]?.text)));
  const waiting = new Map<string, { readonly place: number; readonly gap: number }[]>();
  for (const [gap, places] of young.entries()) {
    for (const place of places) {
      // Most of what is new stood nowhere.
      const text = gone.has(after[place]?.text) ? movable(after[place], book) : null;
      if (text === null) continue;
      const known = waiting.get(text);
      if (known === undefined) waiting.set(text, [{ place, gap }]);
      else known.push({ place, gap });
    }
  }
  if (waiting.size === 0) return [];
  return old.flatMap((places, gap) =>
    places.flatMap((place) => {
      const candidates = waiting.get(movable(before[place], book) ?? '') ?? [];
      // In the same gap it stands where it stood, as another kind of paragraph.
      if (candidates.some((each) => each.gap === gap)) return [];
      const found = candidates.shift();
      return found === undefined ? [] : [{ before: place, after: found.place }];
    }),
  );
}

/** The text of a paragraph that can be known again elsewhere. Head fields and printed notices stay in place. */
function movable(paragraph: Paragraph | undefined, book: TokenBook): string | null {
  if (paragraph === undefined || !movableTypes.has(paragraph.type)) return null;
  return book.read(paragraph.text).words.length < leastMovedWords ? null : paragraph.text;
}

const movableTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'blockquote', 'list_item']);

function movedRewritten(
  { before, after, book }: Texts,
  rows: readonly PlacePair[],
  { movedFrom, movedTo }: { readonly movedFrom: ReadonlySet<number>; readonly movedTo: ReadonlySet<number> },
): readonly CommonItem[] {
  const left = (
    places: readonly (number | null)[],
    texts: readonly Paragraph[],
    taken: ReadonlySet<number>,
  ) =>
    places.flatMap((place) => {
      if (place === null || taken.has(place)) return [];
      const text = movable(texts[place], book);
      return text === null ? [] : [{ place, text }];
    });
  const gone = left(
    rows.map(([old, young]) => (young === null ? old : null)),
    before,
    movedFrom,
  );
  const come = left(
    rows.map(([old, young]) => (old === null ? young : null)),
    after,
    movedTo,
  );
  const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
  const paired = { gone: texts(gone), come: texts(come), book };
  const likely = [...likelyPairs(paired, alikeWhenMoved)].sort((a, b) => b.fit - a.fit);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return likely.flatMap((pair) => {
    if (taken.before.has(pair.before) || taken.after.has(pair.after)) return [];
    taken.before.add(pair.before);
    taken.after.add(pair.after);
    const [from, to] = [gone[pair.before], come[pair.after]];
    return from === undefined || to === undefined ? [] : [{ before: from.place, after: to.place }];
  });
}
