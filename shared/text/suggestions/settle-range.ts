import type { Transform } from 'prosemirror-transform';
import { listSuggestions } from './list-suggestions.ts';
import { type Choose, settle, type Verdict } from './settle.ts';

/**
 * Settles what is suggested in a range, to the letter: of a long insertion only the marked words. A move is settled
 * as one wherever the range touches it, because half of one would double its words or lose them.
 */
export function settleRange(
  transform: Transform,
  verdict: Verdict,
  pick: Choose,
  range: { readonly from: number; readonly to: number },
): void {
  const moves = new Set<string>();
  for (const { id, moved, places } of listSuggestions(transform.doc)) {
    const touched = places.some(({ from, to }) => from < range.to && to > range.from);
    if (moved !== '' && touched) moves.add(id);
  }
  settle(transform, verdict, (stamp, kind) => !moves.has(stamp.id) && pick(stamp, kind), range);
  if (moves.size > 0) settle(transform, verdict, (stamp, kind) => moves.has(stamp.id) && pick(stamp, kind));
}
