import { knownWord } from './known-words.ts';

/** A list as it came: the words in the order of the file, each once, and the lines that are no word. */
export interface ReadWordList {
  readonly words: readonly string[];
  readonly refused: readonly string[];
}

/** Larger than any list that fits: 20,000 words of 60 letters, in UTF-8. */
export const largestWordList = 2_500_000;

/**
 * Reads a word list as people and dictionaries keep it: text, one word a line. Empty lines and those that
 * begin with # say nothing.
 */
export function readWordList(text: string): ReadWordList {
  const words = new Set<string>();
  const refused: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) continue;
    const word = knownWord.safeParse(said);
    if (word.success) words.add(word.data);
    else refused.push(said.slice(0, 80));
  }
  return { words: [...words], refused };
}

/** Writes what `readWordList` reads, in the order that people look words up. */
export function writeWordList(words: readonly string[]): string {
  return `${[...words].sort(new Intl.Collator('en').compare).join('\n')}\n`;
}
