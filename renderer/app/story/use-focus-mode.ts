import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import type { Stores } from '../stores.ts';

/** Whether nothing but the copy is to be on the screen. Where there is no copy, everything is as ever. */
export function useInFocus(stores: Stores): boolean {
  const wanted = useStore(stores.settings, ({ settings }) => settings.copy.focus);
  const overCopy = useStore(
    stores.navigation,
    ({ place }) => place.kind === 'story' || place.kind === 'revision',
  );
  return wanted && overCopy;
}

/**
 * Escape leads out of focus mode, also from the text. Whatever is open over the copy has the key first: a
 * dialog, or somebody who has used the press.
 */
export function useEscape(onEscape: () => void): void {
  const leave = useEffectEvent(onEscape);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || isUsed(event)) return;
      if (document.querySelector('dialog[open]') === null) leave();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** Whether somebody has used the press. The editor prevents each Escape and does nothing by it. */
function isUsed({ defaultPrevented, target }: KeyboardEvent): boolean {
  return defaultPrevented && !(target instanceof Element && target.closest('.copy') !== null);
}
