import type { Transform } from 'prosemirror-transform';
import { newsSchema } from '../schema.ts';
import { deletedBy, formattingOf } from '../suggestions/suggestion.ts';
import { piecesBackward } from '../suggestions/track-text.ts';

/** Words of the text, in ProseMirror positions, and those that are put in their place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts other words in place of those that stand in each range; ranges may not overlap. What is struck within a
 * range is not among the words: it stays where it is, for somebody to decide. New words look as the first of
 * the replaced ones did, and are nobody's suggestion.
 */
export function replaceWords(transform: Transform, replacements: readonly Replacement[]): void {
  const size = transform.doc.content.size;
  // From the beginning, because tracking composes edits that follow one another faster than ones that go back.
  for (const { from, to, text } of [...replacements].sort((one, other) => one.from - other.from)) {
    const moved = transform.doc.content.size - size;
    const pieces = piecesBackward(transform, from + moved, to + moved);
    const words = pieces.filter(({ node }) => deletedBy(node) === null);
    const first = words.at(-1);
    for (const piece of words) {
      if (piece !== first || text === '') transform.delete(piece.from, piece.to);
      else transform.replaceWith(piece.from, piece.to, newsSchema.text(text, formattingOf(piece.node)));
    }
  }
}
