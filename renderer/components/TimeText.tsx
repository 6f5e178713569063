import { useSyncExternalStore } from 'react';
import { exactTime, relativeTime } from './relative-time.ts';

export interface TimeTextProps {
  /** UTC milliseconds. */
  readonly at: number;
}

/**
 * A time as people say it, with the exact one on hover; it ages while it stands. A time that lies slightly
 * ahead, by a clock that was set back, reads as now.
 */
export function TimeText({ at }: TimeTextProps) {
  const now = useSyncExternalStore(listen, () => shown);
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {relativeTime(at, Math.max(now, at))}
    </time>
  );
}

/** Relative times say minutes, so all of them look at the clock together twice a minute. */
const beat = 30_000;
const listeners = new Set<() => void>();
let shown = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** Joins the shared beat. The clock stops with the last listener, so that an idle window does not wake. */
function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    shown = Date.now();
    timer = setInterval(() => {
      shown = Date.now();
      for (const each of listeners) each();
    }, beat);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}
