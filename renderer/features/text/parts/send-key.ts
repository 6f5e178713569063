import type { KeyboardEvent } from 'react';

/** Enter alone makes a new line, because what is asked and answered is often several. */
export function isSendKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}
