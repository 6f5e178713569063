/** How often each word stands in a paragraph, whatever its capitals. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(text: string): WordCounts {
  return countEach(wordsOf(text));
}

export function countEach(words: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of words in common, from 0 to 1: twice the common ones over all of both. */
export function likeness(one: WordCounts | undefined, other: WordCounts | undefined): number {
  if (one === undefined || other === undefined) return 0;
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 0 : (2 * common) / all;
}

function total(counts: WordCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
