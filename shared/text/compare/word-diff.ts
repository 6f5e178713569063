import { type CommonStretch, commonStretches } from './common-items.ts';
import { createTokenBook, type TokenBook } from './token-book.ts';

/** A stretch of words: in both texts, only in the one before, or only in the one after. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/**
 * What changed inside a paragraph, word by word. `same` and `gone` together are the text before, `same` and
 * `come` the text after. Who compares many paragraphs gives the book in which they were read.
 */
export function wordDiff(
  before: string,
  after: string,
  book: TokenBook = createTokenBook(),
): readonly WordChange[] {
  const [old, young] = [book.read(before), book.read(after)];
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], text: string) => {
    if (text !== '') changes.push({ kind, text });
  };
  // A stretch of nothing at the end, so that what is left comes before it like everything else.
  const end: CommonStretch = { before: old.numbers.length, after: young.numbers.length, length: 0 };
  let [i, j] = [0, 0];
  for (const same of [...commonStretches(old.numbers, young.numbers), end]) {
    add('gone', before.slice(startOf(old.ends, i), startOf(old.ends, same.before)));
    add('come', after.slice(startOf(young.ends, j), startOf(young.ends, same.after)));
    [i, j] = [same.before + same.length, same.after + same.length];
    add('same', before.slice(startOf(old.ends, same.before), startOf(old.ends, i)));
  }
  return joinedOverSpace(changes);
}

/** Where a piece starts: where the one before it ends. */
function startOf(ends: Int32Array, piece: number): number {
  return piece === 0 ? 0 : (ends[piece - 1] ?? 0);
}

/** Two changes with only a space between them are one: "two of three" became "none of them", not word for word. */
function joinedOverSpace(changes: readonly WordChange[]): readonly WordChange[] {
  const joined: WordChange[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') joined.push({ kind: 'gone', text: gone });
    if (come !== '') joined.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  changes.forEach((change, index) => {
    // A space at either end of the paragraph lies between no two changes.
    const isGap = change.text.trim() === '' && index > 0 && index < changes.length - 1;
    if (change.kind === 'same' && !isGap) {
      flush();
      joined.push(change);
    } else {
      if (change.kind !== 'come') gone += change.text;
      if (change.kind !== 'gone') come += change.text;
    }
  });
  flush();
  return joined;
}
