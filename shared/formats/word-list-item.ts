import { attribute, type Element, elements, textOf } from './html-tree.ts';
import type { BlockShape } from './read-block.ts';

/**
 * A list item as Word writes it: a paragraph whose style names the list and its level, or, where a mail program
 * has taken that style away, one that is still called a list paragraph and begins with a bullet. Null for
 * everything else.
 */
export function wordListItem(element: Element): BlockShape | null {
  if (!/^(p|div|h[1-6])$/.test(element.tagName)) return null;
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(attribute(element, 'style'))?.[1];
  if (level === undefined && !/\bMsoListParagraph/i.test(attribute(element, 'class'))) return null;
  const bullet = [...elements(element, 'span')].find(isWordBullet);
  if (level === undefined && bullet === undefined) return null;
  // "1.", "(2)", "a)" or "iv.": Word writes the number as text, and a sign of a symbol font for a bullet.
  const ordered = bullet !== undefined && /^\(?(\d+|[a-z]{1,4})[.)]/i.test(textOf(bullet));
  return {
    kind: 'list-item',
    list: ordered ? 'ordered' : 'bullet',
    depth: Math.max(0, Number(level ?? 1) - 1),
  };
}

/** The bullet or number of such an item: text of its own, but not copy. */
export function isWordBullet(element: Element): boolean {
  const style = attribute(element, 'style');
  if (/mso-list:\s*ignore/i.test(style)) return true;
  // A letter of these faces is a sign, and one alone in its element a bullet.
  return /font-family:\s*["']?(symbol|wingdings)/i.test(style) && [...textOf(element)].length === 1;
}
