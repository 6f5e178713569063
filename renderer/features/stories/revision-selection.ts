/** A passage of a revision's text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What is selected of a drawn revision. Each block says in `data-start` where it starts in the text; white
 * space at both ends is left out, as a double click takes some with it. Null where no words are selected.
 */
export function selectedRange(root: Element, selection: Selection | null, text: string): TextRange | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const touched = [...root.querySelectorAll<HTMLElement>('[data-start]')]
    .filter((block) => range.intersectsNode(block))
    .map((block) => clipped(block, range));
  // A selection over several blocks runs from the first words of it to the last ones.
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  return trimmed(text, { start: first.start, end: last.end });
}

/** The part of a block that the range covers. */
function clipped(block: HTMLElement, range: Range): TextRange {
  const start = Number(block.dataset.start);
  const length = block.textContent.length;
  const from = block.contains(range.startContainer)
    ? lengthBefore(block, range.startContainer, range.startOffset)
    : 0;
  const to = block.contains(range.endContainer)
    ? lengthBefore(block, range.endContainer, range.endOffset)
    : length;
  return { start: start + from, end: start + to };
}

/** How much of the block's text stands before a point in it, whatever marks lie between. */
function lengthBefore(block: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(container, offset);
  return before.toString().length;
}

/** Without white space at the ends; null where nothing else is left. */
function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

/** Marks a passage of a drawn revision, within the one block that it begins in, and brings it into sight. */
export function markPassage(root: Element, { start, end }: TextRange): void {
  const block = [...root.querySelectorAll<HTMLElement>('[data-start]')].findLast(
    ({ dataset }) => Number(dataset.start) <= start,
  );
  if (block === undefined) return;
  const begin = Number(block.dataset.start);
  const [from, to] = [pointAt(block, start - begin), pointAt(block, end - begin)];
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  block.scrollIntoView({ block: 'center' });
}

/** The point so many characters into a block, whatever marks lie between; its end where it has no more. */
function pointAt(block: HTMLElement, characters: number): { readonly node: Node; readonly offset: number } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = characters;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return { node: block, offset: block.childNodes.length };
}
