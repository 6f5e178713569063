/** Share of items in common, from 0 to 1: twice the common ones over all of both. */
export type Likeness = (one: Int32Array, other: Int32Array) => number;

/** Measures lists of numbers from 0 up to a count that may grow; they are counted in one place again and again. */
export function createLikeness(most: () => number): Likeness {
  let counts = new Int32Array(0);
  return (one, other) => {
    const all = one.length + other.length;
    if (all === 0) return 0;
    if (counts.length < most()) counts = new Int32Array(2 * most());
    for (const item of one) counts[item] = (counts[item] ?? 0) + 1;
    let common = 0;
    for (const item of other) {
      const left = counts[item] ?? 0;
      if (left === 0) continue;
      counts[item] = left - 1;
      common += 1;
    }
    for (const item of one) counts[item] = 0;
    return (2 * common) / all;
  };
}
