/** Blocks out of sight have a guessed height; each frame lays out those that came near, and few are needed. */
const mostFrames = 20;
/** The browser lays out what came near a frame or two later; so many without a move mean that it has. */
const stillFrames = 5;

/** Only the last one who asked is served: two at once would pull the text to and fro. */
let turn = 0;

/**
 * Scrolls an element of the copy into sight. Blocks between here and there may turn out taller than guessed and
 * push it out again, so it is scrolled to until it stands still. Nothing is animated.
 */
export function bringIntoSight(element: Element, block: 'nearest' | 'center'): void {
  turn += 1;
  const mine = turn;
  let still = 0;
  const scroll = (frame: number, stood: number): void => {
    if (mine !== turn || !element.isConnected) return;
    still = element.getBoundingClientRect().top === stood ? still + 1 : 0;
    if (frame === mostFrames || still === stillFrames) return;
    element.scrollIntoView({ block });
    const { top } = element.getBoundingClientRect();
    requestAnimationFrame(() => scroll(frame + 1, top));
  };
  scroll(0, Number.NaN);
}
