import { isBareKey, isPress, type Press, type Shortcut } from './shortcut.ts';

export interface BoundCommand {
  readonly shortcut?: Shortcut | undefined;
  readonly run: () => void;
}

/** Command is ⌘ on a Mac; the browser knows no better way to ask. */
export const isMac = /Mac/.test(navigator.platform);

/**
 * The one listener for the keys of commands. It stays out of the way of somebody who composes a character, of
 * dialogs, and of bare keys where text is written. The answer ends the listening.
 */
export function listenForShortcuts(target: Document, available: () => readonly BoundCommand[]): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || target.querySelector('dialog[open]') !== null) return;
    const press = toPress(event);
    const command = available().find(
      ({ shortcut }) =>
        shortcut !== undefined &&
        isPress(press, shortcut, isMac) &&
        !(isBareKey(shortcut) && isWriting(event.target)),
    );
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  };
  target.addEventListener('keydown', hear);
  return () => target.removeEventListener('keydown', hear);
}

function toPress(event: KeyboardEvent): Press {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null
  );
}
