import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** The name under which the style sheet knows it. */
const name = 'kept-selection';

/**
 * Keeps the marked words in sight while the keyboard is in a form beside the text: a browser shows its selection
 * only where the keyboard is. It is painted over the text and puts nothing into the page, so that a press that
 * comes back into the text finds every letter where it was.
 */
export function keptSelection(): Plugin {
  return new Plugin({
    view: () => ({ update: paint, destroy: clear }),
    props: {
      handleDOMEvents: {
        blur: (view) => {
          paint(view);
          return false;
        },
        focus: () => {
          clear();
          return false;
        },
      },
    },
  });
}

function paint(view: EditorView): void {
  const { from, to, empty } = view.state.selection;
  clear();
  if (empty || view.hasFocus()) return;
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  paintings()?.set(name, new Highlight(range));
}

function clear(): void {
  paintings()?.delete(name);
}

/** Null where there is no layout to paint on. */
function paintings(): HighlightRegistry | null {
  return typeof Highlight === 'undefined' ? null : CSS.highlights;
}
