import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { type MovedPassage, movedPassages } from '#shared/text/moved-passages.ts';
import type { TextStore } from '../text-store.ts';

/** What waits for a person in the text that is on the screen; read after the letter was painted. */
export function useMovedPassages(store: TextStore): readonly MovedPassage[] {
  const editor = useStore(store, (state) => state.editor);
  const anchors = useSyncExternalStore(
    (listener) => editor?.watch(listener) ?? (() => undefined),
    () => editor?.anchors() ?? null,
  );
  const read = useDeferredValue(anchors);
  return useMemo(
    () => (read === null || editor === null ? [] : movedPassages(read, editor.document())),
    [read, editor],
  );
}
