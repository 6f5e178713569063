/** A window that is covered or hidden draws no frames; what waits for one must be done all the same. */
const longestWait = 60;

/**
 * Runs the work once when the next frame has been painted, however often it is asked for. Whoever types waits for the
 * letter to appear, and for nothing that follows from it.
 */
export function afterPaint(work: () => void) {
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    clearTimeout(timer);
  };
  const run = (): void => {
    stop();
    work();
  };
  return {
    ask(): void {
      if (frame !== null) return;
      timer = setTimeout(run, longestWait);
      frame = requestAnimationFrame(() => {
        clearTimeout(timer);
        // A frame's callbacks run before it is painted; the next task runs after.
        timer = setTimeout(run);
      });
    },
    stop,
  };
}

/** When the next frame has been painted. */
export function nextPaint(): Promise<void> {
  return new Promise((painted) => afterPaint(painted).ask());
}
