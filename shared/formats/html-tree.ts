import type { DefaultTreeAdapterTypes } from 'parse5';

/** Reading a parsed page without recursion: hostile pages are nested deeper than the stack. */

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: ChildNode | ParentNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: ChildNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function isComment(node: ChildNode): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment';
}

/** An attribute's value, and an empty string where the element has none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

/** Everything under a node in the order of the page, the node itself left out. */
export function* descendants(root: ParentNode): Generator<ChildNode> {
  const waiting: ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (!('childNodes' in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** Elements under a node in the order of the page: all of them, or those of the given names. */
export function* elements(root: ParentNode, ...tags: readonly string[]): Generator<Element> {
  for (const node of descendants(root)) {
    if (isElement(node) && (tags.length === 0 || tags.includes(node.tagName))) yield node;
  }
}

/** How far into an element it is looked to tell what it is; without a limit, nesting would make that quadratic. */
const mostNodes = 3000;
const mostCharacters = 3000;

/** The first characters of an element's text, with spaces collapsed. */
export function textOf(root: ParentNode): string {
  return [...textNodes(root)]
    .map((node) => node.value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The beginning of an element's text, node by node. */
export function* textNodes(root: ParentNode): Generator<DefaultTreeAdapterTypes.TextNode> {
  let nodes = 0;
  let characters = 0;
  for (const node of descendants(root)) {
    nodes += 1;
    if (nodes > mostNodes || characters > mostCharacters) return;
    if (!isText(node) || isCode(node.parentNode)) continue;
    characters += node.value.length;
    yield node;
  }
}

/** The element itself or the nearest one around it that fits; never further up than pages are sensibly nested. */
export function closest(element: Element, fits: (each: Element) => boolean, steps = 400): Element | null {
  let node: ParentNode | null = element;
  for (let step = 0; step < steps && node !== null && isElement(node); step += 1) {
    if (fits(node)) return node;
    node = node.parentNode;
  }
  return null;
}

function isCode(parent: ParentNode | null): boolean {
  return parent !== null && isElement(parent) && ['script', 'style', 'noscript'].includes(parent.tagName);
}
