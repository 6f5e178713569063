/**
 * What leaves the editor by the clipboard: the text as it reads with every suggestion accepted, as HTML with the
 * elements that other programs know and as plain lines. No struck word, no class and no style goes along.
 */

import { type DOMOutputSpec, DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { isHeadField } from '#shared/text/projection.ts';
import { headFields, newsSchema } from '#shared/text/schema.ts';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import { settle } from '#shared/text/suggestions/settle.ts';

const { nodes } = newsSchema;

/** Set on what Stet itself put on the clipboard, so that it comes back to the letter. */
export const ownCopy = 'data-stet-copy';

/** The marked part as it will read: settled where it stands, so that a struck paragraph mark joins what it parted. */
export function copiedSlice(slice: Slice, { state }: EditorView): Slice {
  const { doc, selection } = state;
  const open = listSuggestions(doc).some(({ from, to }) => from <= selection.to && to >= selection.from);
  if (!open) return trimmed(slice, doc);
  const settled = new Transform(doc);
  settle(settled, 'accept', () => true);
  const from = settled.mapping.map(selection.from, 1);
  const to = settled.mapping.map(selection.to, -1);
  return from >= to ? Slice.empty : trimmed(settled.doc.slice(from, to), settled.doc);
}

/**
 * Words from within one block leave without the block, so that they go into a line of another program and do
 * not part it. Empty head fields are places of ours and no paragraphs of the copy.
 */
function trimmed({ content, openStart, openEnd }: Slice, document: Node): Slice {
  const only = content.childCount === 1 ? content.firstChild : null;
  if (only !== null && openStart === 1 && openEnd === 1 && !isWholeBlock(only, document)) {
    return new Slice(only.content, 0, 0);
  }
  const kept = content.content.filter(
    (node, index) => !isEmptyHeadField(node) || index === 0 || index === content.childCount - 1,
  );
  return new Slice(Fragment.from(kept), openStart, openEnd);
}

function isWholeBlock(part: Node, document: Node): boolean {
  return document.children.some((block) => block.type === part.type && block.content.eq(part.content));
}

function isEmptyHeadField(node: Node): boolean {
  return isHeadField(node) && node.content.size === 0;
}

/** Plain text for programs that take no other: an empty line between blocks, and bullets before items. */
export function copiedText({ content }: Slice): string {
  if (content.firstChild?.isInline) return content.textBetween(0, content.size);
  let text = '';
  let number = 0;
  content.forEach((block, _offset, index) => {
    const before = index === 0 ? null : content.child(index - 1);
    const inList = block.type === nodes.list_item;
    number = inList && before?.type === nodes.list_item && isSameList(before, block) ? number + 1 : 1;
    if (before !== null) text += inList && before.type === nodes.list_item ? '\n' : '\n\n';
    // An item alone is words of a list, not a list.
    text +=
      inList && content.childCount > 1 ? `${signOf(block, number)} ${block.textContent}` : lineOf(block);
  });
  return text;
}

function signOf({ attrs: { list, depth } }: Node, number: number): string {
  return `${'  '.repeat(Number(depth))}${list === 'ordered' ? `${number}.` : '•'}`;
}

function isSameList(one: Node, other: Node): boolean {
  return one.attrs.list === other.attrs.list && one.attrs.depth === other.attrs.depth;
}

/** A copy of a notice is plain text: a printed notice exists only where it was published. */
function lineOf(block: Node): string {
  return block.type === nodes.correction ? `${block.attrs.label}: ${block.textContent}` : block.textContent;
}

/** Marks the copy as ours, and puts list items into lists as others expect them. */
class CopySerializer extends DOMSerializer {
  override serializeFragment(...[content, options, target]: Parameters<DOMSerializer['serializeFragment']>) {
    const copied = super.serializeFragment(content, options, target);
    // With a target it is called for the content of a block; only the whole copy is marked.
    if (target !== undefined || copied.firstChild === null) return copied;
    if (content.firstChild?.isInline) {
      const words = document.createElement('span');
      words.append(...copied.childNodes);
      copied.append(words);
    } else {
      nestLists(copied);
    }
    if (copied.firstChild instanceof Element) copied.firstChild.setAttribute(ownCopy, '');
    return copied;
  }
}

/**
 * Each item comes as a list of its own, as deep as it stands. Those that go on with the list before are moved
 * into it, level by level.
 */
function nestLists(copied: ParentNode): void {
  for (const list of [...copied.children].filter(isList)) {
    const before = list.previousElementSibling;
    if (before !== null && isList(before)) joinLists(before, list);
  }
}

function joinLists(into: Element, list: Element): void {
  if (into.tagName !== list.tagName) return;
  const inner = list.firstElementChild;
  const last = into.lastElementChild;
  // The next level of both, where the list before is as deep: `ul > ul` is how programs write a deeper item.
  if (inner !== null && isList(inner) && last !== null && isList(last) && inner.tagName === last.tagName) {
    joinLists(last, inner);
  } else into.append(...list.childNodes);
  list.remove();
}

function isList(element: Element): boolean {
  return /^[OU]L$/i.test(element.tagName);
}

/** How each part is written for other programs; head fields go as a heading and paragraphs. */
export function copySerializer(): DOMSerializer {
  const block = (tag: string) => () => [tag, 0] as const;
  return new CopySerializer(
    {
      ...Object.fromEntries(headFields.map((field) => [field, block(field === 'headline' ? 'h1' : 'p')])),
      paragraph: block('p'),
      heading: ({ attrs }) => [`h${attrs.level}`, 0],
      blockquote: () => ['blockquote', ['p', 0]],
      list_item: ({ attrs: { list, depth } }) =>
        listOf(list === 'ordered' ? 'ol' : 'ul', Number(depth), ['li', 0]),
      correction: (node) => ['p', lineOf(node)],
    },
    {
      em: () => ['em', 0],
      strong: () => ['strong', 0],
      link: ({ attrs }) => ['a', { href: attrs.href }, 0],
    },
  );
}

/** An item in as many lists as it is deep. */
function listOf(tag: 'ol' | 'ul', depth: number, item: DOMOutputSpec): DOMOutputSpec {
  return depth === 0 ? [tag, item] : [tag, listOf(tag, depth - 1, item)];
}
