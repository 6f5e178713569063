import type { Found, ReadText } from '../read-text.ts';

const sizes = [
  { word: 'billion', value: 1_000_000_000 },
  { word: 'million', value: 1_000_000 },
] as const;

/** Round millions and billions in noughts. What would need more than one decimal stays in figures, being exact. */
export function findLargeNumbers({ tokens }: ReadText): readonly Found[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'number' || !/^[0-9]{1,3}(?:,[0-9]{3}){2,4}$/.test(token.text)) return [];
    const number = Number(token.text.replaceAll(',', ''));
    const size = sizes.find(({ value }) => number >= value);
    if (size === undefined || number % (size.value / 10) !== 0) return [];
    return [{ start: token.start, end: token.end, replacements: [`${number / size.value} ${size.word}`] }];
  });
}
