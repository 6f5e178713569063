/** Everything near is laid out long before this; later changes of size are somebody's edits. */
const settledMs = 1500;

/** Only the last one who asked is served: two at once would pull the text to and fro. */
let stopLast = (): void => undefined;

/** Scrolls an element of the copy into sight, and keeps it there while the copy is laid out. Nothing is animated. */
export function bringIntoSight(element: Element, block: 'nearest' | 'center'): void {
  keepAligned(element.closest('.copy') ?? element, () => element.scrollIntoView({ block }));
}

/**
 * Aligns the copy in its box, now and whenever its height changes in the next moment: blocks out of sight have a guessed
 * height, and those that come near turn out taller. It is done before the change is painted, and ends as soon as a
 * person scrolls, presses or types. Answers how to end it.
 */
export function keepAligned(copy: Element, align: () => void): () => void {
  stopLast();
  const listening = new AbortController();
  const sizes = new ResizeObserver(() => copy.isConnected && align());
  const timer = setTimeout(() => stop(), settledMs);
  const stop = (): void => {
    listening.abort();
    sizes.disconnect();
    clearTimeout(timer);
  };
  stopLast = stop;
  const heard = { signal: listening.signal, capture: true, passive: true };
  for (const hand of ['wheel', 'pointerdown', 'keydown'])
    copy.ownerDocument.addEventListener(hand, stop, heard);
  sizes.observe(copy);
  align();
  return stop;
}
