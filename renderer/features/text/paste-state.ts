import { failed } from '#shared/ipc/result.ts';
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
      // A call that rejects must not leave a paste on the screen that never ends.
      read: (html) =>
        client
          .call('formats:read-paste', { html })
          .catch(() => failed({ code: 'unexpected', incident: 'formats:read-paste' })),
      stopReading: () => void client.call('formats:cancel-paste', {}),
      onPasting: (pasting) => set({ pasting }),
      onLeftOut,
      onFailed: report,
    },
  };
}
