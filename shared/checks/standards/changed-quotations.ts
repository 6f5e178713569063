import type { TextRange } from '../../text/quote-anchor.ts';
import { type CheckedBlock, quotationsOf } from '../quotations.ts';

/** A quotation whose words are not those that it had (standards Q1). */
export interface ChangedQuotation extends TextRange {
  /** Between the marks, as it was and as it is. */
  readonly was: string;
  readonly now: string;
  /** What the words are held against. */
  readonly since: 'suggestion' | 'import' | 'publication';
}

/** Words between quotation marks, and where in the text the whole of it stands. */
export interface QuotedWords extends TextRange {
  readonly words: string;
}

/** The quotations of a text whose blocks are joined by line ends, in order. */
export function quotedWordsOf(blocks: readonly CheckedBlock[]): readonly QuotedWords[] {
  let start = 0;
  return blocks.flatMap((block) => {
    const from = start;
    start += block.text.length + 1;
    if (block.type === 'correction') return [];
    return quotationsOf(block).map((range) => ({
      start: from + range.start,
      end: from + range.end,
      words: block.text.slice(range.start, range.end).replace(marksBefore, '').replace(marksAfter, ''),
    }));
  });
}

const marksBefore = /^[“”„"«»‘’'`]+/u;
const marksAfter = /[“”„"«»‘’'`]+$/u;

/**
 * The quotations of a text that say almost what one of an earlier text said. One that stands as it was is not among
 * them, nor one that is new, nor one that is gone: whoever writes or cuts a quotation changes nobody's words.
 */
export function changedQuotations(
  before: readonly QuotedWords[],
  now: readonly QuotedWords[],
  since: ChangedQuotation['since'],
): readonly ChangedQuotation[] {
  const standing = new Set(now.map(({ words }) => plain(words)));
  const known = new Set(before.map(({ words }) => plain(words)));
  const gone = before.filter(({ words }) => !standing.has(plain(words)));
  const fresh = now.filter(({ words }) => !known.has(plain(words)));
  const taken = new Set<QuotedWords>();
  return fresh.flatMap((quoted) => {
    const was = nearest(
      quoted,
      gone.filter((each) => !taken.has(each)),
    );
    if (was === null) return [];
    taken.add(was);
    return [{ start: quoted.start, end: quoted.end, was: was.words, now: quoted.words, since }];
  });
}

/** Part of the words that two quotations must share to be the same one. */
const shareOfSame = 0.5;

function nearest(quoted: QuotedWords, others: readonly QuotedWords[]): QuotedWords | null {
  let best: QuotedWords | null = null;
  let most = shareOfSame;
  for (const other of others) {
    const share = sharedPart(quoted.words, other.words);
    if (share > most || (share === most && best === null)) [best, most] = [other, share];
  }
  return best;
}

/** The words that both have, as a part of the shorter one: half a quotation is that quotation, shortened. */
function sharedPart(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared / shorter;
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}’']+/gu) ?? [];
}

/** Signs that house style sets are not words: a comma inside the marks or a curly apostrophe changes nothing said. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’`]/gu, "'")
    .replace(/[“”„"«»]/gu, '')
    .replace(/\.\.\.|…/gu, ' … ')
    .replace(/[–—-]+/gu, '-')
    .replace(/[,.;:!?]+(?=\s|$)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
