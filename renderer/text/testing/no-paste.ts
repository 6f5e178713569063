import type { PasteTies } from '../clipboard/paste-apart.ts';

/** For editors whose pastes are short and leave nothing out that the test looks at. */
export const noPaste: PasteTies = {
  read: async () => {
    throw new Error('Nothing was meant to be read apart');
  },
  stopReading: () => undefined,
  onPasting: () => undefined,
  onLeftOut: () => undefined,
  onFailed: () => undefined,
};
