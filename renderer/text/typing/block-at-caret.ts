import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/**
 * Marks the block with the caret, to be laid out at once. The others wait until a frame shows that they are in sight,
 * and the browser does not move a caret that is in a block it has not laid out: the first letter typed into a new
 * paragraph would end up behind those that follow.
 */
export function blockAtCaret(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        if ($head.depth === 0) return null;
        return DecorationSet.create(doc, [
          Decoration.node($head.before(1), $head.after(1), { class: 'is-at-caret' }),
        ]);
      },
    },
  });
}
