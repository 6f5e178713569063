import { useEffect, useState } from 'react';
import type { Saving } from './draft-session.ts';
import type { TextStore } from './text-store.ts';

/**
 * Saving takes a few milliseconds: only one that takes longer is worth a word, or the line would flicker at
 * each key.
 */
const longSavingMs = 400;

/**
 * How the text stands to the store, as far as it is worth saying. The store says it twice for each key;
 * drawing that would make whoever types wait, so it is drawn anew only where the words for it are others.
 */
export function useCalmSaving(store: TextStore): Saving | null {
  const [shown, setShown] = useState(() => store.getState().saving);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      const { saving } = store.getState();
      if (saving?.kind === 'saving') {
        // One timer over a run of keys: whoever types without a pause still learns that saving takes long.
        timer ??= setTimeout(() => setShown(store.getState().saving), longSavingMs);
        return;
      }
      if (timer !== null) clearTimeout(timer);
      timer = null;
      setShown((before) => (isSameSecond(before, saving) ? before : saving));
    };
    look();
    const stop = store.subscribe(look);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store]);
  return shown;
}

/** Whether both would be said with the same words, which name the second. */
function isSameSecond(one: Saving | null, other: Saving | null): boolean {
  if (one?.kind !== 'saved' || other?.kind !== 'saved') return false;
  return Math.floor(one.at / 1000) === Math.floor(other.at / 1000);
}
