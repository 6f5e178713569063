/** Runs the work once in the next frame, however often it is asked for. */
export function inNextFrame(work: () => void) {
  let frame: number | null = null;
  return {
    ask(): void {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        work();
      });
    },
    stop(): void {
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
