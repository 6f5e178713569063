import type { TextRange } from '../text/quote-anchor.ts';

// Where a text quotes somebody. Words inside quotation marks are never altered (standards Q1), so no check looks there
// (Q5). What is doubtful counts as quoted: a finding that is missed costs less than a quotation that is changed.

/** A block as a check reads it: the node type, and its text in the `final` projection. */
export interface CheckedBlock {
  readonly type: string;
  readonly text: string;
}

/** Blocks that are quoted, or printed, as a whole. */
const wholeBlocks: ReadonlySet<string> = new Set(['blockquote', 'correction']);

/** The quoted parts of a block, marks included, in order and apart from each other. */
export function quotationsOf({ type, text }: CheckedBlock): readonly TextRange[] {
  if (wholeBlocks.has(type)) return text === '' ? [] : [{ start: 0, end: text.length }];
  const double = doubleQuotations(text);
  const single = singleQuotations(text, double);
  // Double marks inside single ones belong to that quotation.
  return [...double.filter((range) => !overlapsAny(range, single)), ...single].sort(
    (one, other) => one.start - other.start,
  );
}

/** Whether a range has a character in common with one of the others, which are in order and apart. */
export function overlapsAny({ start, end }: TextRange, others: readonly TextRange[]): boolean {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = others[middle];
    if (other !== undefined && other.end <= start) low = middle + 1;
    else high = middle;
  }
  const first = others[low];
  return first !== undefined && first.start < end && start < end;
}

/** Two backquotes or apostrophes are how wire copy without curly marks writes a double mark. */
const doubleMark = /[“”„"«»]|``|''/g;

/**
 * Quotations in double marks. A quotation that goes on over several paragraphs opens each with a mark and closes only
 * the last, so one that is still open goes to the end of its block. A mark that closes what nobody opened ends a
 * quotation of the paragraph before.
 */
function doubleQuotations(text: string): TextRange[] {
  const found: TextRange[] = [];
  let opened: number | null = null;
  let free = 0;
  for (const { 0: mark, index } of text.matchAll(doubleMark)) {
    const end = index + mark.length;
    const side = sideOf({ text, mark, start: index, end }, opened !== null);
    if (side === 'opens') opened ??= index;
    if (side !== 'closes') continue;
    found.push({ start: opened ?? free, end });
    opened = null;
    free = end;
  }
  if (opened !== null) found.push({ start: opened, end: text.length });
  return found;
}

interface Mark {
  readonly text: string;
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** What a mark does. What stands round it outweighs its shape, because typists and converters turn marks wrongly. */
function sideOf({ text, mark, start, end }: Mark, isOpen: boolean): 'opens' | 'closes' | 'neither' {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const freeBefore = before === '' || opensAfter.test(before);
  const freeAfter = after === '' || !lettersOrDigits.test(text.slice(end, end + 2));
  // Twelve inches: only inside a quotation would this be a mark.
  if (!isOpen && /[0-9]/.test(before) && mark !== '“' && mark !== '«') return 'neither';
  if (mark === '„' || mark === '«' || mark === '``') return 'opens';
  if (mark === '»') return 'closes';
  // Some wires begin a quotation with the same two apostrophes that end it.
  if (mark === "''") return freeBefore && !freeAfter && !isOpen ? 'opens' : 'closes';
  if (mark === '“') return !freeBefore && freeAfter && isOpen ? 'closes' : 'opens';
  if (mark === '”') return freeBefore && !freeAfter && !isOpen ? 'opens' : 'closes';
  if (freeBefore && !freeAfter) return 'opens';
  if (!freeBefore && freeAfter) return 'closes';
  return isOpen ? 'closes' : 'opens';
}

const opensAfter = /[\s([{—–/‘'-]/;
const lettersOrDigits = /^[\p{L}\p{N}$£€[(‘'…]/u;

/** Apostrophes for what is left out at the beginning of a word. They look as if they opened a quotation. */
const elision = /^(?:[0-9]{2}s?|em|til|tis|twas|n|cause|bout|round|cuz|kay|hood)(?![\p{L}\p{N}])/iu;

/** No quotation in single marks is longer; without a bound, a text of nothing but marks would take for ever. */
const longestSingle = 1000;

/**
 * Quotations in single marks, as headlines have them, outside those in double marks. An apostrophe is none: it
 * opens nothing, and nothing is open when it comes.
 */
function singleQuotations(text: string, double: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  let end = 0;
  for (const { 0: mark, index } of text.matchAll(/(?<=^|[\s([{—–-])[‘'](?=[\p{L}\p{N}$[“"])/gu)) {
    const isInside = index < end || overlapsAny({ start: index, end: index + 1 }, double);
    if (isInside || elision.test(text.slice(index + 1, index + 9))) continue;
    const close = closingOf(text, index + 1, double);
    // A curly mark that opens a paragraph and is not closed in it is a quotation that goes on in the next.
    if (close === null && !(mark === '‘' && index === 0)) continue;
    end = close ?? text.length;
    found.push({ start: index, end });
  }
  return found;
}

/**
 * The offset after the mark that closes a single quotation. A mark after an s may belong to a plural ("the workers'
 * union"): it closes only where no other one can.
 */
function closingOf(text: string, from: number, double: readonly TextRange[]): number | null {
  let plural: number | null = null;
  for (const { index } of text
    .slice(from, from + longestSingle + 1)
    .matchAll(/(?<=\S)[’'](?![\p{L}\p{N}])/gu)) {
    const end = from + index + 1;
    if (overlapsAny({ start: end - 1, end }, double)) continue;
    const maybePlural = /s/i.test(text.charAt(end - 2)) && /^ \p{Ll}/u.test(text.slice(end, end + 3));
    if (!maybePlural) return end;
    plural ??= end;
  }
  return plural;
}
