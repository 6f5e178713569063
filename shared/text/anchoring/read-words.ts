import type { TextRange } from '../quote-anchor.ts';

/** A word of a text, with its place. */
export interface Word extends TextRange {
  /** What it is known again by, whatever its capitals and the shape of its apostrophe. */
  readonly key: string;
  /** Counts the paragraphs of the text from 0. */
  readonly paragraph: number;
  /** Whether a sentence begins with it. */
  readonly begins: boolean;
}

/** Words with what holds them together (1,300 or o’clock). */
const wordForm = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** The words of a text whose paragraphs are parted by `\n`. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let paragraph = 0;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordForm)) {
    const between = text.slice(end, index);
    for (const sign of between) if (sign === '\n') paragraph += 1;
    const begins = words.length === 0 || /[.!?…]["”’')\]]*\s|\n/u.test(between);
    end = index + word.length;
    words.push({ key: word.toLowerCase().replaceAll('’', "'"), paragraph, begins, start: index, end });
  }
  return words;
}

/** How much a word tells: “of” and “the” stand everywhere. */
export function weightOf({ key }: Word): number {
  return key.length > 3 || /\d/.test(key) ? 1 : 0.4;
}
