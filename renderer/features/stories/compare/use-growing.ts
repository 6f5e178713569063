import { useEffect, useState } from 'react';

/** More than a tall window shows. */
const first = 40;
/** What is drawn within a frame, so that keys have their turn. */
const more = 40;

/**
 * How many of a long list are drawn by now: at once what is seen first and all up to the one that is looked at, then
 * some more with each frame.
 */
export function useGrowing(count: number, least: number): number {
  const [grown, setGrown] = useState(first);
  const drawn = Math.min(count, Math.max(grown, least + first));
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setGrown(drawn + more));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count]);
  return drawn;
}
