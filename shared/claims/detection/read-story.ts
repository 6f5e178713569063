import { type CheckedBlock, quotationsOf } from '../../checks/quotations.ts';
import type { TextRange } from '../../text/quote-anchor.ts';

/** A quotation, marks included, as a range of the story's text. */
export interface Quoted extends TextRange {
  /** What stands between the marks. */
  readonly words: string;
  readonly block: number;
  /** Whether its marks are closed in its block; one that is not goes on in the next. */
  readonly closes: boolean;
}

export interface ReadBlock extends TextRange {
  readonly type: string;
  readonly sentences: readonly TextRange[];
  readonly quoted: readonly Quoted[];
}

/** A story read once for all rules. Every range is of `text`. */
export interface ReadStory {
  readonly text: string;
  /** The text as long as it is, with a sign that is no letter for each character of a quotation. */
  readonly outside: string;
  readonly blocks: readonly ReadBlock[];
}

/** Stands for a quoted character. It is no letter, no space and no punctuation of any rule. */
export const quotedSign = '¤';

/** What is printed as a whole in other people's words, or is the desk's own, and is not looked into. */
const closedBlocks: ReadonlySet<string> = new Set(['correction', 'byline', 'dateline', 'kicker']);

export function readStory(blocks: readonly CheckedBlock[]): ReadStory {
  const text = blocks.map((block) => block.text).join('\n');
  const read: ReadBlock[] = [];
  let outside = '';
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    const end = start + block.text.length;
    const found = closedBlocks.has(block.type) ? [] : quotationsOf({ ...block, text: block.text });
    const quoted = found.map((range) => quotedOf(block.text, range, start, index));
    const hidden = hide(block.text, found);
    if (index > 0) outside += '\n';
    outside += hidden;
    const sentences = closedBlocks.has(block.type) ? [] : sentencesOf(hidden, block.text, start);
    read.push({ type: block.type, start, end, sentences, quoted });
    start = end + 1;
  }
  return { text, outside, blocks: read };
}

const marksBefore = /^[“”„"«»‘’'`]+/u;
const marksAfter = /[“”„"«»‘’'`]+$/u;

function quotedOf(text: string, { start, end }: TextRange, from: number, block: number): Quoted {
  const whole = text.slice(start, end);
  const words = whole.replace(marksBefore, '').replace(marksAfter, '');
  return { start: from + start, end: from + end, words, block, closes: marksAfter.test(whole) };
}

function hide(text: string, ranges: readonly TextRange[]): string {
  let hidden = '';
  let from = 0;
  for (const { start, end } of ranges) {
    hidden += text.slice(from, start) + quotedSign.repeat(end - start);
    from = end;
  }
  return hidden + text.slice(from);
}

/** A full stop after these ends no sentence. */
const abbreviated =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Gov|Sen|Rep|Reps|Sens|Rev|St|No|Jr|Sr|vs|Inc|Co|Corp|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Mass|Mich|Minn|Mo|Nev|Okla|Ore|Pa|Tenn|Va|Vt|Wash|Wis|\p{Lu})\.$/u;

/**
 * Where sentences begin and end outside quotations. One that ends inside its quotation ends with it only if a
 * full stop closed it: after a question or an exclamation somebody may still be said to have asked.
 */
function sentencesOf(hidden: string, text: string, from: number): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const { 0: sign, index } of hidden.matchAll(/[.!?…]["”’')\]]*(?=\s|$)|¤(?=\s+[\p{Lu}¤])/gu)) {
    const end = index + sign.length;
    const ended = sign === quotedSign ? text.slice(0, end).replace(marksAfter, '') : hidden.slice(0, end);
    if (sign === quotedSign && !/[.…]$/.test(ended)) continue;
    if (sign.startsWith('.') && abbreviated.test(hidden.slice(Math.max(0, index - 8), index + 1))) continue;
    found.push({ start: from + start, end: from + end });
    start = end + (/^\s*/.exec(hidden.slice(end))?.[0].length ?? 0);
  }
  if (start < hidden.length) found.push({ start: from + start, end: from + hidden.length });
  return found;
}

/** The sentence round an offset of a block. */
export function sentenceAt(block: ReadBlock, offset: number): TextRange {
  return block.sentences.find(({ start, end }) => start <= offset && offset < end) ?? block;
}
