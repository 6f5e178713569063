import { attribute, type ChildNode, type Element, elements, isElement, textOf } from './html-tree.ts';
import type { BlockShape } from './read-block.ts';

/**
 * A list item as Word writes it: a paragraph whose style names the list and its level, with the bullet or number
 * as text of its own that is not copy. Null for every other element.
 */
export function wordListItem(
  element: Element,
): { readonly shape: BlockShape; readonly content: readonly ChildNode[] } | null {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(attribute(element, 'style'))?.[1];
  if (level === undefined || !['p', 'div', 'h1', 'h2', 'h3', 'h4'].includes(element.tagName)) return null;
  const bullet = [...elements(element, 'span')].find(isBullet);
  const ordered = bullet !== undefined && /^\(?(\d+|[a-z]{1,4})[.)]/i.test(textOf(bullet));
  return {
    shape: { kind: 'list-item', list: ordered ? 'ordered' : 'bullet', depth: Math.max(0, Number(level) - 1) },
    content: element.childNodes.filter((child) => !isElement(child) || !isBullet(child)),
  };
}

function isBullet(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribute(element, 'style'));
}
