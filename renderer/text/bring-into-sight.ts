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
  untilStill(() => {
    if (!element.isConnected) return 0;
    const { top } = element.getBoundingClientRect();
    element.scrollIntoView({ block });
    return element.getBoundingClientRect().top - top;
  });
}

/** Scrolls at each frame until that moves nothing any more. The work tells by how much it had to move. */
export function untilStill(scroll: () => number): void {
  turn += 1;
  const mine = turn;
  let still = 0;
  const go = (frame: number): void => {
    if (mine !== turn) return;
    still = scroll() === 0 ? still + 1 : 0;
    if (frame < mostFrames && still < stillFrames) requestAnimationFrame(() => go(frame + 1));
  };
  go(0);
}
