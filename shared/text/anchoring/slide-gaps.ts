import type { Word } from './read-words.ts';
import type { Side } from './word-matches.ts';

/**
 * Of two sentences that end alike, a comparison cannot tell which words of which were taken out: “A is open. B is open.”
 * lost either “B is open.” or “is open. B”. A gap is moved to where a whole sentence is meant, if it can be.
 */
export function slideGaps(words: readonly Word[], side: Side): void {
  let place = 0;
  while (place < words.length) {
    if (side.partner(place) !== null) {
      place += 1;
      continue;
    }
    let end = place;
    while (end + 1 < words.length && side.partner(end + 1) === null) end += 1;
    if (words[place]?.begins === false) slide(words, side, { from: place, to: end });
    place = end + 1;
  }
}

interface GapEnds {
  readonly from: number;
  readonly to: number;
}

function slide(words: readonly Word[], side: Side, { from, to }: GapEnds): void {
  const most = to - from + 1;
  const isSame = (one: number, other: number) =>
    words[one] !== undefined && words[one].key === words[other]?.key;
  const follows = (one: number, other: number) => {
    const [partner, next] = [side.partner(one), side.partner(other)];
    return partner !== null && next === partner + 1;
  };
  // Nothing may have been put in at the gap, or what the words beside it belong to is told by that.
  if (!follows(from - 1, to + 1)) return;
  for (let steps = 1; steps <= most && isSame(from + steps - 1, to + steps); steps += 1) {
    if (steps > 1 && !follows(to + steps - 1, to + steps)) break;
    if (!words[from + steps]?.begins) continue;
    for (let step = 0; step < steps; step += 1) side.move(to + 1 + step, from + step);
    return;
  }
  for (let steps = 1; steps <= most && isSame(from - steps, to - steps + 1); steps += 1) {
    if (steps > 1 && !follows(from - steps, from - steps + 1)) break;
    if (!words[from - steps]?.begins) continue;
    for (let step = 0; step < steps; step += 1) side.move(from - 1 - step, to - step);
    return;
  }
}
