import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { SuggestedPlace } from '#shared/text/suggestions/list-suggestions.ts';

const key = new PluginKey<DecorationSet>('looked-at');

/**
 * Lights up a suggestion that was gone to, until the caret goes on or something is typed: a caret alone is not found
 * again in a page of marks.
 */
export function lookedAt(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, lit, _before, { doc }) {
        const places: readonly SuggestedPlace[] | undefined = transaction.getMeta(key);
        if (places !== undefined)
          return DecorationSet.create(
            doc,
            places.map((place) => draw(doc, place)),
          );
        return transaction.docChanged || transaction.selectionSet ? DecorationSet.empty : lit;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The transaction that goes to a suggestion says so. */
export function lookAt(transaction: Transaction, places: readonly SuggestedPlace[]): Transaction {
  return transaction.setMeta(key, places);
}

/** Words are lit up as words, a paragraph mark as the mark, a change of type as the block. */
function draw(doc: EditorState['doc'], { from, to }: SuggestedPlace): Decoration {
  const inside = doc.resolve(from);
  if (inside.depth === 0) return Decoration.node(from, to, { class: 'is-looked-at' });
  if (to <= inside.end()) return Decoration.inline(from, to, { class: 'is-looked-at' });
  return Decoration.node(inside.before(), inside.after(), { class: 'is-looked-at-mark' });
}
