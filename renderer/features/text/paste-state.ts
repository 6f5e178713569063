import type { PasteTies, Pasting } from '../../text/paste-apart.ts';
import type { TextState, TextStoreOptions } from './text-store.ts';

/** Pastes, as the screen is told of them. */
export interface PasteState {
  /** A paste that takes time; null while there is none. */
  readonly pasting: Pasting | null;
  /** What the editor pastes with; the same for the life of the window. */
  readonly pasteTies: PasteTies;
}

type Change = (change: Partial<TextState>) => void;

/** The way of a large paste to the main process, which reads it, and of what is told of any paste. */
export function pasteState(set: Change, { client, report, onLeftOut }: TextStoreOptions): PasteState {
  return {
    pasting: null,
    pasteTies: {
      read: (html) => client.call('formats:read-paste', { html }),
      stopReading: () => void client.call('formats:cancel-paste', {}),
      onPasting: (pasting) => set({ pasting }),
      onLeftOut,
      onFailed: report,
    },
  };
}
