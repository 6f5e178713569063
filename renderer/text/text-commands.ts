import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Mark, MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { isSafeAddress, newsSchema } from '#shared/text/schema.ts';
import { isBlockActive, toggleBlock } from './typing/block-commands.ts';

const { nodes, marks } = newsSchema;

/**
 * What a person can do to the text from the toolbar, the palette and the menu. A link needs to be asked
 * for.
 */
export const textCommandNames = [
  'bold',
  'italic',
  'heading',
  'quote',
  'bullet-list',
  'numbered-list',
  'link',
  'undo',
  'redo',
] as const;
export type TextCommandName = (typeof textCommandNames)[number];

/** Keys as ProseMirror writes them: Mod is Command on a Mac and Control elsewhere. Mod-K is the palette's. */
export const textKeys: Readonly<Record<TextCommandName, string>> = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  heading: 'Mod-Shift-h',
  quote: 'Mod-Shift-9',
  'bullet-list': 'Mod-Shift-8',
  'numbered-list': 'Mod-Shift-7',
  link: 'Mod-Shift-k',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
};

/** The one level that the button gives; deeper ones come in with imported copy and are kept. */
const headingLevel = { level: 2 };

/** A link is none of them, because its address is asked for first. */
export const textCommands: Readonly<Record<Exclude<TextCommandName, 'link'>, Command>> = {
  bold: toggleMark(marks.strong),
  italic: toggleMark(marks.em),
  heading: toggleBlock(nodes.heading, headingLevel),
  quote: toggleBlock(nodes.blockquote),
  'bullet-list': toggleBlock(nodes.list_item, { list: 'bullet' }),
  'numbered-list': toggleBlock(nodes.list_item, { list: 'ordered' }),
  undo,
  redo,
};

/** Which of the commands' effects stand at the selection, for buttons that stay down. */
export function activeCommands(state: EditorState): ReadonlySet<TextCommandName> {
  const active: readonly (readonly [TextCommandName, boolean])[] = [
    ['bold', isMarkActive(state, marks.strong)],
    ['italic', isMarkActive(state, marks.em)],
    ['heading', isBlockActive(state, nodes.heading)],
    ['quote', isBlockActive(state, nodes.blockquote)],
    ['bullet-list', isBlockActive(state, nodes.list_item, { list: 'bullet' })],
    ['numbered-list', isBlockActive(state, nodes.list_item, { list: 'ordered' })],
    ['link', linkAt(state) !== null],
  ];
  return new Set(active.filter(([, on]) => on).map(([name]) => name));
}

/** With a caret alone, what would be typed counts; over a passage, whether any of it has the mark. */
function isMarkActive({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
}

/** The address of the link at the selection. */
export function linkAt(state: EditorState): string | null {
  const link = linkMarkAt(state);
  return link === undefined ? null : String(link.attrs.href);
}

/**
 * Links the selection, or the whole link that the caret is in; null takes the link away. It refuses an
 * address that could run something; false where nothing was done.
 */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    if (href !== null && !isSafeAddress(href)) return false;
    const { from, to } = state.selection.empty ? wholeLink(state) : state.selection;
    if (from === to) return false;
    const { tr } = state;
    tr.removeMark(from, to, marks.link);
    if (href !== null) tr.addMark(from, to, marks.link.create({ href }));
    dispatch?.(tr);
    return true;
  };
}

/** The link that the caret is in or stands before. */
function linkMarkAt({ selection: { $from } }: EditorState): Mark | undefined {
  return marks.link.isInSet($from.marks()) ?? marks.link.isInSet($from.nodeAfter?.marks ?? []);
}

/** Where the link at the caret begins and ends, whatever formatting is inside it. */
function wholeLink(state: EditorState): { readonly from: number; readonly to: number } {
  const { $from, from: caret } = state.selection;
  const link = linkMarkAt(state);
  const found = { from: caret, to: caret };
  let piece = { from: 0, to: 0 };
  $from.parent.forEach((node, offset) => {
    if (link === undefined || !link.isInSet(node.marks)) return;
    const from = $from.start() + offset;
    const to = from + node.nodeSize;
    piece = piece.to === from ? { from: piece.from, to } : { from, to };
    if (piece.from <= caret && caret <= piece.to) Object.assign(found, piece);
  });
  return found;
}

/** As a person reads it: "Ctrl+Shift+7", "⇧⌘7" on a Mac. */
export function readTextKey(name: TextCommandName, isMac: boolean): string {
  const parts = textKeys[name].split('-').map((part) => (part.length === 1 ? part.toUpperCase() : part));
  if (!isMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const signs: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
  const modifiers = ['Alt', 'Shift', 'Mod'].filter((part) => parts.includes(part)).map((part) => signs[part]);
  return `${modifiers.join('')}${parts.at(-1)}`;
}
