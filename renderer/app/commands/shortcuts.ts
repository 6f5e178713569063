import { isBareKey, isPress, type Press, type Shortcut } from './shortcut.ts';

/** What the listener needs of a command. */
export interface BoundCommand {
  readonly shortcut?: Shortcut | undefined;
  readonly otherShortcut?: Shortcut | undefined;
  readonly run: () => void;
}

/** Command is ⌘ on a Mac; the browser knows no better way to ask. */
export const isMac = /Mac/.test(navigator.platform);

/**
 * The one listener for the keys of commands. It stays out of the way of somebody who composes a character,
 * of dialogs, and of bare keys where text is written. The answer ends the listening. It asks for the
 * commands at each press, because what is enabled changes with every step.
 */
export function listenForShortcuts(target: Document, available: () => readonly BoundCommand[]): () => void {
  const hear = (event: KeyboardEvent) => {
    // The editor and the lists come first: what they used is prevented by the time the press arrives here.
    if (event.defaultPrevented || event.isComposing || target.querySelector('dialog[open]') !== null) return;
    const press = toPress(event);
    const command = available().find(({ shortcut, otherShortcut }) =>
      [shortcut, otherShortcut].some(
        (each) =>
          each !== undefined && isPress(press, each, isMac) && !(isBareKey(each) && isWriting(event.target)),
      ),
    );
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  };
  target.addEventListener('keydown', hear);
  return () => target.removeEventListener('keydown', hear);
}

/** Copies what counts, so that comparing needs no browser event. */
function toPress(event: KeyboardEvent): Press {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
}

/** Whether letters that are pressed here are meant to be written. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null
  );
}
