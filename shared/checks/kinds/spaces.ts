import type { Found, ReadText } from '../read-text.ts';

/** Several spaces where one would do, and spaces before a mark. A full stop may begin a figure or an ellipsis. */
export function findSpaces({ text }: ReadText): readonly Found[] {
  const several = [...text.matchAll(/(?<=\S) {2,}(?=[^\s,;?!])/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    replacements: [' '],
  }));
  const before = [...text.matchAll(/(?<=[\p{L}\p{N}]) {1,4}([,;?!]|\.(?![.\p{L}\p{N}]| \.))(?=\s|$)/gu)].map(
    ({ 0: found, 1: mark = '', index }) => ({
      start: index,
      end: index + found.length,
      replacements: [mark],
    }),
  );
  return [...several, ...before];
}
