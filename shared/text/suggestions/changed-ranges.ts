import type { StepMap } from 'prosemirror-transform';

/** A stretch that was replaced: `from`–`to` in the old document, `newFrom`–`newTo` in the new one. */
export interface ChangedRange {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Composes the maps of several steps into disjoint ranges between the first document and the last, in order. */
export function changedRanges(maps: readonly StepMap[]): readonly ChangedRange[] {
  let ranges: readonly ChangedRange[] = [];
  for (const map of maps) {
    // The parts of one map are all in the coordinates of the document before it, so they go in from the last.
    const parts: { start: number; end: number; size: number }[] = [];
    map.forEach((start, end, newStart, newEnd) => {
      parts.push({ start, end, size: newEnd - newStart });
    });
    for (const part of parts.reverse()) ranges = replaceWithin(ranges, part.start, part.end, part.size);
  }
  return ranges;
}

/** Adds a replacement of `start`–`end`, in coordinates of the newest document, by `size` positions. */
function replaceWithin(
  ranges: readonly ChangedRange[],
  start: number,
  end: number,
  size: number,
): readonly ChangedRange[] {
  // Ranges that only touch are joined too: two replacements side by side are one.
  const before = ranges.filter((range) => range.newTo < start);
  const after = ranges.filter((range) => range.newFrom > end);
  const touched = ranges.slice(before.length, ranges.length - after.length);
  const last = before.at(-1);
  // Between two ranges old and new positions run in parallel, apart by what the ranges so far have added.
  const shiftBefore = last === undefined ? 0 : last.newTo - last.to;
  const lastTouched = touched.at(-1) ?? last;
  const shiftAfter = lastTouched === undefined ? 0 : lastTouched.newTo - lastTouched.to;
  const newFrom = Math.min(start, touched[0]?.newFrom ?? start);
  const oldEnd = Math.max(end, touched.at(-1)?.newTo ?? end);
  const grown = size - (end - start);
  return [
    ...before,
    { from: newFrom - shiftBefore, to: oldEnd - shiftAfter, newFrom, newTo: oldEnd + grown },
    ...after.map((range) => ({ ...range, newFrom: range.newFrom + grown, newTo: range.newTo + grown })),
  ];
}
