import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import { hasMoves } from '#shared/text/suggestions/moves.ts';
import { textWords } from '../../words/text.ts';

/**
 * Draws both places of a move apart from other insertions and deletions. It is drawn over the text, because whether
 * words were moved is a matter of both places: a cut that was not put down is a deletion.
 */
export function moveMarks(): Plugin {
  let drawn: { readonly of: EditorState['doc']; readonly set: DecorationSet } | null = null;
  return new Plugin({
    props: {
      decorations({ doc }) {
        if (drawn?.of !== doc) drawn = { of: doc, set: marksOf(doc) };
        return drawn.set;
      },
    },
  });
}

function marksOf(document: EditorState['doc']): DecorationSet {
  if (!hasMoves(document)) return DecorationSet.empty;
  const { movedHere, movedAway } = textWords.suggestions;
  const marks = listSuggestions(document)
    .filter(({ moved }) => moved !== '')
    .flatMap(({ places }) => places)
    .filter(({ kind }) => kind === 'ins' || kind === 'del')
    .map(({ from, to, kind }) =>
      Decoration.inline(from, to, { class: 'moved', title: kind === 'ins' ? movedHere : movedAway }),
    );
  return DecorationSet.create(document, marks);
}
