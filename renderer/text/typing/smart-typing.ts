/**
 * Signs as the house sets them, while they are typed. A key goes into the text as it is; what it becomes is
 * a second edit, so that Backspace at once, and undo, take back the sign and leave the key.
 */

import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, type Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { newsSchema } from '#shared/text/schema.ts';
import { endingFor, type SignForms } from '#shared/text/typed-signs.ts';
import { asOwnStep } from '../own-step.ts';

export interface SmartTyping {
  readonly plugin: Plugin;
  /** Gives back what was typed where the last edit made a house sign of it; false everywhere else. */
  readonly takeBack: Command;
}

/** The forms are asked for at each key, because the house may change them while a text is open. */
export function smartTyping(forms: () => SignForms): SmartTyping {
  /** The text and the caret right after a sign was made; any other means that something came between. */
  let made: { readonly doc: Node; readonly selection: Selection } | null = null;

  const setSign = (view: EditorView): void => {
    const line = lineBefore(view.state);
    const ending = line === null ? null : endingFor(line.text, forms());
    // A range with struck words in it is somebody's suggestion, and not ours to rewrite.
    if (line === null || ending === null || ending.take > line.unbroken) return;
    const { tr, selection } = view.state;
    const from = selection.head - ending.take;
    view.dispatch(asOwnStep(tr.insertText(ending.insert, from, selection.head)).scrollIntoView());
    made = { doc: view.state.doc, selection: view.state.selection };
  };

  const plugin = new Plugin({
    props: {
      handleTextInput(view, ...[, , text, asTyped]) {
        // More than one character at once is a paste or an input method, which knows its signs.
        if (text.length !== 1 || view.composing) return false;
        view.dispatch(asTyped());
        setSign(view);
        return true;
      },
      handleDOMEvents: {
        compositionend(view, { data }) {
          // A keyboard with dead keys composes its quotation marks; the view reads them after this event.
          if (/^["']$/.test(data)) setTimeout(() => view.isDestroyed || setSign(view));
          return false;
        },
      },
    },
  });

  return {
    plugin,
    takeBack(state, dispatch) {
      if (made === null || state.doc !== made.doc || !state.selection.eq(made.selection)) return false;
      return undo(state, dispatch);
    },
  };
}

/** What stands before the caret in its block, and how far back of it nothing struck lies between. */
function lineBefore({ selection }: EditorState): { readonly text: string; readonly unbroken: number } | null {
  const { $head, empty } = selection;
  if (!empty || !$head.parent.isTextblock) return null;
  let text = '';
  let unbroken = 0;
  $head.parent.nodesBetween(0, $head.parentOffset, (node, position) => {
    const shown = node.text?.slice(0, $head.parentOffset - position) ?? '';
    const struck = newsSchema.marks.del.isInSet(node.marks) !== undefined;
    text += struck ? '' : shown;
    unbroken = struck ? 0 : unbroken + shown.length;
  });
  return { text, unbroken };
}
