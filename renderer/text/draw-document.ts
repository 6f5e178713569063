import type { DOMOutputSpec } from 'prosemirror-model';
import { DOMSerializer, type Mark, type Node } from 'prosemirror-model';
import type { MarkViewConstructor, NodeViewConstructor } from 'prosemirror-view';
import type { newsSchema } from '#shared/text/schema.ts';
import { type HeadField, headFields } from '#shared/text/schema.ts';
import { textWords } from '../words/text.ts';

type NodeName = Exclude<keyof typeof newsSchema.nodes, 'doc' | 'text' | HeadField>;
type MarkName = keyof typeof newsSchema.marks;

/**
 * How each part of a document stands on the screen. The schema itself knows of no screen, so that the main
 * process can hold documents too: ProseMirror is given these as views instead of `toDOM` in the schema.
 */
const drawBlock: Readonly<Record<NodeName, (node: Node) => DOMOutputSpec>> = {
  paragraph: () => ['p', 0],
  heading: ({ attrs }) => [`h${attrs.level}`, 0],
  blockquote: () => ['blockquote', 0],
  list_item: ({ attrs }) => [
    'div',
    { class: 'list-item', 'data-list': attrs.list, 'data-depth': attrs.depth },
    0,
  ],
  correction: ({ attrs }) => [
    'aside',
    { class: 'notice', 'data-label': attrs.label, contenteditable: 'false' },
    0,
  ],
};

const drawMark: Readonly<Record<MarkName, (mark: Mark) => DOMOutputSpec>> = {
  ins: () => ['ins', 0],
  del: () => ['del', 0],
  fmt: () => ['span', { class: 'reformatted' }, 0],
  link: ({ attrs }) => ['a', { href: attrs.href, title: attrs.href }, 0],
  em: () => ['em', 0],
  strong: () => ['strong', 0],
};

function drawHeadField(field: HeadField): DOMOutputSpec {
  const { label } = textWords.fields[field];
  return ['div', { class: `head-field head-field-${field}`, 'data-field': field, 'data-label': label }, 0];
}

export const nodeViews: Readonly<Record<string, NodeViewConstructor>> = Object.fromEntries([
  ...headFields.map((field) => [field, () => render(drawHeadField(field))]),
  ...Object.entries(drawBlock).map(([name, draw]) => [name, (node: Node) => render(draw(node))]),
]);

export const markViews: Readonly<Record<string, MarkViewConstructor>> = Object.fromEntries(
  Object.entries(drawMark).map(([name, draw]) => [name, (mark: Mark) => render(draw(mark))]),
);

function render(spec: DOMOutputSpec) {
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, spec);
  if (!(dom instanceof HTMLElement) || contentDOM === undefined) throw new Error('A part must be an element');
  return { dom, contentDOM };
}
