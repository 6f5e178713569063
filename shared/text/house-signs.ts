/**
 * Quotation marks, dashes and dots of a text that is there already, as the house writes them. The text is
 * typed again by the rules of typing, so that both ways lead to the same signs.
 */

import { type Ending, endingFor, type SignForms } from './typed-signs.ts';

/** What stands at a range of the text is to read otherwise. Offsets count UTF-16 units. */
export interface SignChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A piece of the text that is typed again, and what of the old text it stands for. */
interface Piece extends SignChange {
  /** Part of an address, where no rule of typing holds. */
  readonly isAddress?: boolean;
}

/** The changes that make the text of one block house style, in its order; none where it is so already. */
export function houseSignChanges(text: string, forms: SignForms): readonly SignChange[] {
  const written: Piece[] = [];
  let line = '';
  for (const piece of typewritten(text, forms)) {
    // Key by key: a rule looks at the line up to the key.
    for (const [index, key] of [...piece.insert].entries()) {
      const range = index === 0 ? piece : { from: piece.to, to: piece.to };
      written.push({ from: range.from, to: range.to, insert: key });
      line += key;
      const ending = piece.isAddress ? null : endingFor(line, forms);
      if (ending === null) continue;
      line = line.slice(0, line.length - ending.take) + ending.insert;
      rewriteEnd(written, ending);
    }
  }
  const differs = ({ from, to, insert }: Piece): boolean => text.slice(from, to) !== insert;
  // A sign that was typed again as it was differs in its pieces and not as a whole.
  return joined(written.filter(differs))
    .map((change) => trimmed(text, change))
    .filter(differs);
}

/** Changes that touch are one: a dash comes with its spaces, and is one suggestion. */
function joined(changes: readonly SignChange[]): readonly SignChange[] {
  const whole: SignChange[] = [];
  for (const { from, to, insert } of changes) {
    const last = whole.at(-1);
    if (last?.to !== from) whole.push({ from, to, insert });
    else whole[whole.length - 1] = { from: last.from, to, insert: last.insert + insert };
  }
  return whole;
}

/** Takes the last characters away and puts the ending in their place. */
function rewriteEnd(written: Piece[], { take, insert }: Ending): void {
  let taken = 0;
  let from = written.at(-1)?.from ?? 0;
  const to = written.at(-1)?.to ?? 0;
  let kept = '';
  while (taken < take) {
    const piece = written.pop();
    if (piece === undefined) break;
    taken += piece.insert.length;
    from = piece.from;
    // A piece may hold more than the ending takes, as a dash with its space does.
    kept = piece.insert.slice(0, Math.max(0, taken - take));
  }
  written.push({ from, to, insert: kept + insert });
}

/** Signs of another house than ours, as they would be typed here; everything else as it is. */
function typewritten(text: string, { quotes, dashes, ellipsis }: SignForms): readonly Piece[] {
  const pieces: Piece[] = [];
  const foreign = new RegExp(
    [
      // What looks like an address is left alone as a whole.
      /\S*(?::\/\/|www\.|\S@)\S*/,
      // One that begins the line has no words before it to be apart from.
      dashes === 'off' ? never : /(?<=\S)(?: – | ?— ?(?=\S))/,
      quotes === 'straight' ? /[“”„″‘’′]/ : never,
      ellipsis === 'dots' ? /…/ : /\. \. \./,
    ]
      .map(({ source }) => source)
      .join('|'),
    'g',
  );
  let at = 0;
  const asItIs = (to: number, isAddress = false): void => {
    for (; at < to; at += 1) pieces.push({ from: at, to: at + 1, insert: text.charAt(at), isAddress });
  };
  for (const { 0: found, index } of text.matchAll(foreign)) {
    asItIs(index);
    const to = index + found.length;
    if (looksLikeAddress(found)) asItIs(to, true);
    else pieces.push({ from: at, to, insert: asTyped(found, text.slice(to, to + 1)) });
    at = to;
  }
  asItIs(text.length);
  return pieces;
}

/** Matches nothing. */
const never = /(?!)/;

const looksLikeAddress = (found: string): boolean => /:\/\/|www\.|@/.test(found);

/** How a printed sign is written on a typewriter. */
function asTyped(sign: string, next: string): string {
  if (/[“”„″]/.test(sign)) return '"';
  if (/[‘’′]/.test(sign)) return "'";
  if (/[….]/.test(sign)) return '...';
  // A dash that ends a quotation has no space after it, in any house.
  return /[”"’']/.test(next) && !sign.endsWith(' ') ? '--' : ' -- ';
}

/** The change without what is the same on both sides, so that a suggestion strikes no more than it must. */
function trimmed(text: string, { from, to, insert }: SignChange): SignChange {
  const old = text.slice(from, to);
  let head = 0;
  while (head < Math.min(old.length, insert.length) && old[head] === insert[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, insert.length) - head && old.at(-1 - tail) === insert.at(-1 - tail))
    tail += 1;
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}
