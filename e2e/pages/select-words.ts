import { expect, type Locator } from '@playwright/test';

/** Marks the first place of the words with the mouse, from their first letter to their last. */
export async function selectWords(text: Locator, words: string): Promise<void> {
  await text.getByText(words).first().scrollIntoViewIfNeeded();
  // Words move when the type face of the copy comes in.
  await text.evaluate(() => document.fonts.ready);
  // By the mouse and not by a range: a range set by a script skips what the editor does while somebody drags.
  const { from, to } = await text.evaluate(placeOfWords, words);
  const { mouse } = text.page();
  await mouse.move(from.x, from.y);
  await mouse.down();
  // More than one step, or it would be a press that moved and not a drag.
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
  // The editor writes the selection back once after the mouse is up; a key may not come before that.
  await text.evaluate(twoFrames);
  // A drag can miss by a letter while the page is still moving: then the end is put where it was meant to be.
  await text.evaluate(markExactly, words);
  await text.evaluate(twoFrames);
  const marked = () => text.evaluate(() => document.getSelection()?.toString());
  await expect.poll(marked, 'the words that the mouse marked').toBe(words);
}

/** Where the first place of the words is on the screen: just inside their first and their last letter. */
export function wordsPlace(text: Locator, words: string): Promise<ReturnType<typeof placeOfWords>> {
  return text.evaluate(placeOfWords, words);
}

/** Runs in the page. */
function twoFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

/** Runs in the page: leaves a selection alone that is as it should be. */
function markExactly(element: Element, words: string): void {
  const selection = document.getSelection();
  if (selection === null || selection.toString() === words) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: { node: Node; start: number; end: number }[] = [];
  let all = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    pieces.push({ node, start: all.length, end: all.length + text.length });
    all += text;
  }
  const at = all.indexOf(words);
  const first = pieces.find(({ end }) => at >= 0 && end > at);
  const last = pieces.find(({ end }) => end >= at + words.length);
  if (first === undefined || last === undefined) return;
  selection.setBaseAndExtent(first.node, at - first.start, last.node, at + words.length - last.start);
}

/** Runs in the page: points just inside the first and the last letter. */
function placeOfWords(element: Element, words: string) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: { node: Node; start: number; end: number }[] = [];
  let all = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    pieces.push({ node, start: all.length, end: all.length + text.length });
    all += text;
  }
  const at = all.indexOf(words);
  const first = pieces.find(({ end }) => at >= 0 && end > at);
  const last = pieces.find(({ end }) => end >= at + words.length);
  if (first === undefined || last === undefined) throw new Error(`The words are not there: ${words}`);
  const range = document.createRange();
  range.setStart(first.node, at - first.start);
  range.setEnd(last.node, at + words.length - last.start);
  const rects = range.getClientRects();
  const head = rects[0];
  const tail = rects[rects.length - 1];
  if (head === undefined || tail === undefined) throw new Error(`The words are not drawn: ${words}`);
  // A pixel inside the first and the last letter, where a browser puts the caret outside of both.
  return {
    from: { x: head.left + 1, y: (head.top + head.bottom) / 2 },
    to: { x: tail.right - 1, y: (tail.top + tail.bottom) / 2 },
  };
}
