import type { CommonStretch } from './common-items.ts';

/** Beyond so many items put in and struck, a table of all comparisons is filled as quickly. */
export const mostEdits = 32;

/** Two lists of numbers. */
export interface Lists {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/**
 * A longest common subsequence of two lists where few edits make the one of the other; else null. How far one gets
 * with so many edits follows from how far one gets with one fewer, so lists that are nearly alike are walked
 * through nearly once (Myers, “An O(ND) difference algorithm and its variations”, 1986).
 */
export function fewEdits(lists: Lists): readonly CommonStretch[] | null {
  const { before, after } = lists;
  trails.fill(0, 0, rowLength);
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    const reached = (edits + 1) * rowLength + middle;
    trails.copyWithin(reached - middle, edits * rowLength, (edits + 1) * rowLength);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let place = stepTo(edits, diagonal).place;
      while (
        place < before.length &&
        place - diagonal < after.length &&
        before[place] === after[place - diagonal]
      )
        place += 1;
      trails[reached + diagonal] = place;
      if (place === before.length && place - diagonal === after.length) return walkedBack(lists, edits);
    }
  }
  return null;
}

/** Where the diagonals are counted from in a row; there is one more on either side to come from. */
const middle = mostEdits + 1;
const rowLength = 2 * middle + 1;

/**
 * A row for each number of edits: by diagonal, the place in the list before less that in the one after, how far one
 * has got in the list before with fewer. Filled in the same place again and again, for every rewritten paragraph.
 */
const trails = new Int32Array((mostEdits + 2) * rowLength);

/** The edit that leads furthest on a diagonal: how far, and from which one. */
function stepTo(edits: number, diagonal: number) {
  const at = edits * rowLength + middle + diagonal;
  const [less, more] = [trails[at - 1] ?? 0, trails[at + 1] ?? 0];
  const putsIn = diagonal === -edits || (diagonal !== edits && less < more);
  return putsIn ? { place: more, from: diagonal + 1 } : { place: less + 1, from: diagonal - 1 };
}

function walkedBack({ before, after }: Lists, most: number): readonly CommonStretch[] {
  const stretches: CommonStretch[] = [];
  let place = before.length;
  let diagonal = before.length - after.length;
  for (let edits = most; edits >= 0; edits -= 1) {
    const step = edits === 0 ? { place: 0, from: 0 } : stepTo(edits, diagonal);
    const length = place - step.place;
    if (length > 0) stretches.push({ before: step.place, after: step.place - diagonal, length });
    place = trails[edits * rowLength + middle + step.from] ?? 0;
    diagonal = step.from;
  }
  return stretches.reverse();
}
