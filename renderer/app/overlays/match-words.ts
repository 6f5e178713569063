/**
 * Whether every word that was typed begins a word of the text, in any order: "pub rev" finds "Publish
 * revision 2". Nothing typed matches everything.
 */
export function matchesWords(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * How well a text that matches answers what was typed; more is better. Enter takes the best one, so whoever
 * types the whole of a name gets what bears it, and not something graver that has the same words in it.
 */
export function matchRank(text: string, typed: string): number {
  const words = wordsOf(text);
  const parts = wordsOf(typed);
  const [said, asked] = [words.join(' '), parts.join(' ')];
  if (said === asked) return 3;
  if (said.startsWith(asked)) return 2;
  return parts.every((part) => words.includes(part)) ? 1 : 0;
}

/** Signs between words, as the dots of "Import copy…", count for nothing. */
function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Without accents and case, as people type in a hurry. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
