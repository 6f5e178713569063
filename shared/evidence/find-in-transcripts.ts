import type { TextRange } from '../text/quote-anchor.ts';
import type { EvidenceId, Transcript } from './evidence.ts';

/** Where words stand in what somebody said. */
export interface SpokenPlace extends TextRange {
  readonly transcriptId: EvidenceId;
  readonly speaker: string;
}

/**
 * Looks for quoted words in the transcripts of a story, the first one that has them. Quotation marks, dashes, dots
 * and white space count as the same whatever signs they were typed with, and so do capitals; every letter and
 * figure must be there in its order. Null where nobody said so, and for words without a letter or a figure.
 */
export function findInTranscripts(
  words: string,
  transcripts: readonly Pick<Transcript, 'id' | 'speaker' | 'text'>[],
): SpokenPlace | null {
  const wanted = evenSigns(words).text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  for (const { id, speaker, text } of transcripts) {
    const spoken = evenSigns(text);
    const found = indexOfWhole(spoken.text, wanted);
    if (found === -1) continue;
    const start = spoken.offsets[found] ?? 0;
    const end = spoken.offsets[found + wanted.length] ?? text.length;
    return { transcriptId: id, speaker, start, end: start + text.slice(start, end).trimEnd().length };
  }
  return null;
}

/** Words within other words are not those words: "able" is not in "unable". */
function indexOfWhole(text: string, wanted: string): number {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const cutsBefore = isLetter(text[at - 1]) && isLetter(wanted[0]);
    const cutsAfter = isLetter(text[at + wanted.length]) && isLetter(wanted.at(-1));
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}

/** One sign for each that is set in several ways; white space and quotation marks are one space or none. */
const evened: readonly (readonly [signs: RegExp, as: string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u02BC`\u00B4]/u, "'"],
  // Double marks tell where a quotation begins and are not part of what was said.
  [/["\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/u, ''],
  [/[\u2010-\u2015\u2212-]/u, '-'],
  [/\u2026/u, '...'],
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/u, ''],
  [/\s/u, ' '],
];

interface EvenText {
  readonly text: string;
  /** For each unit of the text, and for its end, the offset in the text as it was. */
  readonly offsets: readonly number[];
}

/** The text with its signs made even, and where each of its units came from. */
function evenSigns(source: string): EvenText {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    const rule = evened.find(([signs]) => signs.test(sign));
    // Capitals of a few letters are of another length; those are left as they are.
    const lower = sign.toLowerCase();
    const even = rule === undefined ? (lower.length === 1 ? lower : sign) : rule[1];
    // A run of spaces is one, and a dash has none around it: "so - he said" and "so—he said" are the same.
    const isSpace = even === ' ';
    if (isSpace && (text.endsWith(' ') || text.endsWith('-'))) continue;
    if (even === '-') {
      while (text.endsWith(' ') || text.endsWith('-')) {
        text = text.slice(0, -1);
        offsets.pop();
      }
    }
    text += even;
    for (let unit = 0; unit < even.length; unit += 1) offsets.push(at);
  }
  offsets.push(source.length);
  return { text, offsets };
}
