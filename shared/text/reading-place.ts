import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { type Projection, project } from './projection.ts';

/**
 * A spot in a text that may change before somebody comes back to it: where it was, and the words that stood
 * there. Offsets count in the text as it stands on the screen, with every suggestion in it.
 */
const spot = z.object({ offset: z.int().min(0), words: z.string().max(80) });
type Spot = z.infer<typeof spot>;

/** Where somebody was in a story when they left it. */
export const readingPlace = z.object({
  /** Where the caret stood. */
  caret: spot,
  /** What stood at the upper edge of what was in sight. */
  top: spot,
});
export type ReadingPlace = z.infer<typeof readingPlace>;

/** So many characters tell a spot from others nearby. */
const wordsLength = 40;

/** The place that these ProseMirror positions are. */
export function placeOf(document: Node, caret: number, top: number): ReadingPlace {
  const projection = project(document, 'all');
  return { caret: spotAt(projection, caret), top: spotAt(projection, top) };
}

/** The ProseMirror positions of a place in a text that may have changed: where its words are now, or near it. */
export function positionsOf(document: Node, { caret, top }: ReadingPlace) {
  const projection = project(document, 'all');
  return { caret: positionIn(projection, caret), top: positionIn(projection, top) };
}

function spotAt({ text, toOffset }: Projection, position: number): Spot {
  const offset = toOffset(position);
  return { offset, words: text.slice(offset, offset + wordsLength) };
}

function positionIn({ text, toPosition }: Projection, { offset, words }: Spot): number {
  return toPosition(text.startsWith(words, offset) ? offset : nearest(text, words, offset), 'start');
}

/** Where the words stand nearest to where they were; where they were, if they are gone. */
function nearest(text: string, words: string, offset: number): number {
  const after = text.indexOf(words, offset);
  const before = text.lastIndexOf(words, offset);
  if (after === -1 || before === -1) return Math.max(after, before) === -1 ? offset : Math.max(after, before);
  return after - offset < offset - before ? after : before;
}
