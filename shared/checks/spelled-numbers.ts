const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number under 100 in words; larger ones stay in figures. */
export function inWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) return String(number);
  const [ten, one] = [Math.floor(number / 10), number % 10];
  if (number < 20) return ones[number] ?? '';
  return one === 0 ? (tens[ten] ?? '') : `${tens[ten]}-${ones[one]}`;
}

const values: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_, number) => [inWords(number), number]),
);

/** The number that a word, or two with a hyphen, spell out; null for none under 100. */
export function numberOf(words: string): number | null {
  return values.get(words.toLowerCase()) ?? null;
}

/** The first words of every number under 100 in words. */
export const numberWords: readonly string[] = [...ones, ...tens.filter((ten) => ten !== '')];
