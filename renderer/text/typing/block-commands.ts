/**
 * What Enter, Backspace and the block buttons do where ProseMirror's own commands do not fit: head fields
 * are single lines of their own, and list items stand alone, without a list around them.
 */

import { setBlockType } from 'prosemirror-commands';
import type { Attrs, NodeType } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state';
import { isHeadField } from '#shared/text/projection.ts';
import { deepestList, newsSchema } from '#shared/text/schema.ts';

const { nodes } = newsSchema;

/**
 * Enter in a head field goes to the next one, and from the last one into the story: a field has but one
 * line. Somebody who types a headline and presses Enter wants the dek, not a second headline.
 */
export const enterLeavesHeadField: Command = ({ selection, tr, doc }, dispatch) => {
  const { $head } = selection;
  if (!isHeadField($head.parent)) return false;
  dispatch?.(tr.setSelection(Selection.near(doc.resolve($head.after() + 1), 1)).scrollIntoView());
  return true;
};

/** Enter in an empty list item or quote ends the list or the quote. */
export const enterEndsEmptyBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { type, content } = $from.parent;
  if (!empty || content.size > 0 || (type !== nodes.list_item && type !== nodes.blockquote)) return false;
  return outdent(state, dispatch) || setBlockType(nodes.paragraph)(state, dispatch);
};

/**
 * Enter in a list item or a quote makes another one; after a heading the default makes a paragraph. A
 * selection over several blocks is left to the default, which joins them first.
 */
export const enterSplitsAlike: Command = ({ selection, tr }, dispatch) => {
  const { $from, $to } = selection;
  const { type, attrs } = $from.parent;
  if (!(selection instanceof TextSelection) || !$from.sameParent($to)) return false;
  if (type !== nodes.list_item && type !== nodes.blockquote) return false;
  dispatch?.(tr.deleteSelection().split($from.pos, 1, [{ type, attrs }]).scrollIntoView());
  return true;
};

/**
 * Backspace at the start of a list item, quote or heading first makes it a plain paragraph; at the start of a
 * head field and of the story it does nothing, because what stands before is another field.
 */
export const backspaceAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const { parent } = $from;
  if (isHeadField(parent)) return true;
  if (parent.type !== nodes.paragraph)
    return outdent(state, dispatch) || setBlockType(nodes.paragraph)(state, dispatch);
  const before = state.doc.resolve($from.before()).nodeBefore;
  return before !== null && isHeadField(before);
};

/** Deeper and less deep in a list; false where nothing in the selection is a list item that can move so. */
export const indent: Command = (state, dispatch) => deepen(state, dispatch, 1);
export const outdent: Command = (state, dispatch) => deepen(state, dispatch, -1);

/** Moves every list item of the selection by one level, as one step of undo. */
function deepen(state: EditorState, dispatch: Parameters<Command>[1], by: 1 | -1): boolean {
  const { from, to } = state.selection;
  const { tr } = state;
  state.doc.nodesBetween(from, to, (node, position) => {
    const depth = Number(node.attrs.depth) + by;
    if (node.type !== nodes.list_item || depth < 0 || depth > deepestList) return;
    tr.setNodeAttribute(position, 'depth', depth);
  });
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
}

/**
 * Makes the blocks of the selection blocks of this kind, or plain paragraphs where they are that already.
 * Whether they are is judged by the block where the selection begins.
 */
export function toggleBlock(type: NodeType, attrs: Attrs | null = null): Command {
  return (state, dispatch, view) => {
    const chosen = isBlockActive(state, type, attrs)
      ? setBlockType(nodes.paragraph)
      : setBlockType(type, attrs);
    return chosen(state, dispatch, view);
  };
}

/** Whether the selection begins in such a block, with these attributes where they are given. */
export function isBlockActive(
  { selection }: EditorState,
  type: NodeType,
  attrs: Attrs | null = null,
): boolean {
  const { parent } = selection.$from;
  return (
    parent.type === type && Object.entries(attrs ?? {}).every(([name, value]) => parent.attrs[name] === value)
  );
}
