import type { DOMOutputSpec } from 'prosemirror-model';
import { DOMSerializer, type Mark, type Node } from 'prosemirror-model';
import type { MarkViewConstructor, NodeViewConstructor } from 'prosemirror-view';
import type { newsSchema } from '#shared/text/schema.ts';
import { type HeadField, headFields } from '#shared/text/schema.ts';
import { breakOf, changeOf } from '#shared/text/suggestions/suggestion.ts';
import { textWords } from '../../words/text.ts';

type NodeName = Exclude<keyof typeof newsSchema.nodes, 'doc' | 'text' | HeadField>;
type MarkName = keyof typeof newsSchema.marks;

/**
 * How each part of a document stands on the screen. The schema itself knows of no screen, so that the main
 * process can hold documents too: ProseMirror is given these as views instead of `toDOM` in the schema.
 */
const drawBlock: Readonly<Record<NodeName, (node: Node) => DOMOutputSpec>> = {
  paragraph: (node) => ['p', suggestionsOn(node), 0],
  heading: (node) => [`h${node.attrs.level}`, suggestionsOn(node), 0],
  blockquote: (node) => ['blockquote', suggestionsOn(node), 0],
  list_item: (node) => [
    'div',
    {
      class: 'list-item',
      'data-list': node.attrs.list,
      'data-depth': node.attrs.depth,
      ...suggestionsOn(node),
    },
    0,
  ],
  correction: ({ attrs }) => [
    'aside',
    { class: 'notice', 'data-label': attrs.label, contenteditable: 'false' },
    0,
  ],
};

/**
 * Marks as elements with a meaning where HTML has one, so that a screen reader says insertion and deletion.
 */
const drawMark: Readonly<Record<MarkName, (mark: Mark) => DOMOutputSpec>> = {
  ins: () => ['ins', 0],
  del: () => ['del', 0],
  fmt: () => ['span', { class: 'reformatted' }, 0],
  link: ({ attrs }) => ['a', { href: attrs.href, title: attrs.href }, 0],
  em: () => ['em', 0],
  strong: () => ['strong', 0],
};

/** A suggested paragraph mark is drawn as ¶, a suggested change of type as a rule beside the block. */
function suggestionsOn(node: Node): Readonly<Record<string, string>> {
  const { ins, del } = breakOf(node);
  const mark = del === undefined ? ins && 'ins' : 'del';
  const was = changeOf(node)?.type;
  return { ...(mark ? { 'data-mark': mark } : {}), ...(was ? { 'data-was': was } : {}) };
}

/** The label beside the field is drawn by the style sheet; it is no part of the text. */
function drawHeadField(field: HeadField): DOMOutputSpec {
  const { label } = textWords.fields[field];
  return ['div', { class: `head-field head-field-${field}`, 'data-field': field, 'data-label': label }, 0];
}

/**
 * What ProseMirror calls to draw a block. They hold no state, so it makes a new one when attributes change.
 */
export const nodeViews: Readonly<Record<string, NodeViewConstructor>> = Object.fromEntries([
  ...headFields.map((field) => [field, () => render(drawHeadField(field))]),
  ...Object.entries(drawBlock).map(([name, draw]) => [name, (node: Node) => render(draw(node))]),
]);

/** The same for marks. */
export const markViews: Readonly<Record<string, MarkViewConstructor>> = Object.fromEntries(
  Object.entries(drawMark).map(([name, draw]) => [name, (mark: Mark) => render(draw(mark))]),
);

/** Makes the elements of a description. A part without a place for its content is a mistake of ours. */
function render(spec: DOMOutputSpec) {
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, spec);
  if (!(dom instanceof HTMLElement) || contentDOM === undefined) throw new Error('A part must be an element');
  return { dom, contentDOM };
}
