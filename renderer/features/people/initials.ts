/** At most two letters that stand for a name where there is no room for it: the first and the last word's. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  // By code points: a letter outside the basic plane must not be cut in half.
  return chosen.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
