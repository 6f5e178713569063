/**
 * Words a minute at which an adult reads English non-fiction silently: the mean of the 190 studies in
 * M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
 */
const wordsPerMinute = 238;

/** Words as a copy desk counts them: a hyphened word is one, a dash parts two, a lone sign is none. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s–—]*/gu)?.length ?? 0;
}

/** Whole minutes, at least one where there is anything to read. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}

/** Characters with spaces, as a column is measured; a character outside the first plane is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** Inches of a column that so many words fill, to the quarter that a desk reckons with. */
export function columnInches(words: number, wordsPerInch: number): number {
  return Math.ceil((words / wordsPerInch) * 4) / 4;
}
