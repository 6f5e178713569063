/**
 * How shortcuts are written, compared with a press and shown. Everything here is a function of its
 * arguments: keyboards of other systems and scripts are tested without one.
 */

/**
 * A shortcut as it is written in the command table: "Mod+Alt+C", "?", "Alt+ArrowLeft". Mod is the key that
 * the system uses for commands: Command on a Mac, Control elsewhere.
 */
export type Shortcut = string;

/** What of a keyboard event decides a shortcut. */
export interface Press {
  readonly key: string;
  /** The place of the key, whatever is printed on it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr is Control and Alt to the browser, but a person who holds it is writing. */
  readonly altGraph: boolean;
}

/**
 * Whether the press is that shortcut. It compares the printed sign first, and the place of the key only
 * where the sign says nothing: a French or a Greek keyboard must work, and a Dvorak one must not press two
 * keys at once.
 */
export function isPress(press: Press, shortcut: Shortcut, isMac: boolean): boolean {
  const { key, modifiers } = parse(shortcut);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (press.altGraph || other || mod !== modifiers.has('Mod') || press.altKey !== modifiers.has('Alt'))
    return false;
  const isSign = /^[^\p{L}\p{N}]$/u.test(key);
  // A sign such as "?" says by itself whether Shift is held; on which key it lies depends on the keyboard.
  if (!isSign && press.shiftKey !== modifiers.has('Shift')) return false;
  // Digits lie on the same keys everywhere, though some keyboards want Shift to write them.
  const byPlace = /^\d$/.test(key) || !isLatin(press.key);
  // Plus lies over the equals sign, or has a key of its own; to enlarge, either is pressed.
  const pressed = press.key === '+' ? '=' : press.key.toLowerCase();
  return pressed === key.toLowerCase() || (byPlace && press.code === codeOf(key));
}

/**
 * A single key without Control, Alt or Command: it must not act where somebody writes. A function key writes
 * nothing.
 */
export function isBareKey(shortcut: Shortcut): boolean {
  const { key, modifiers } = parse(shortcut);
  return !modifiers.has('Mod') && !modifiers.has('Alt') && !/^F\d+$/.test(key);
}

/** The signs that Mac menus print, in their order of Option, Shift, Command. */
const macSigns = new Map([
  ['Mod', '⌘'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
]);

/** Keys whose name in the browser is longer than people read. */
const keyNames = new Map([
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['Enter', 'Enter'],
]);

/** As a person reads it: "Ctrl+Alt+C", and "⌥⌘C" on a Mac. */
export function readShortcut(shortcut: Shortcut, isMac: boolean): string {
  const { key, modifiers } = parse(shortcut);
  const name = keyNames.get(key) ?? key;
  if (isMac) {
    const signs = ['Alt', 'Shift', 'Mod']
      .filter((each) => modifiers.has(each))
      .map((each) => macSigns.get(each));
    return `${signs.join('')}${name}`;
  }
  return [...modifiers, name].map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}

/** As Electron writes it for the native menu. */
export function toAccelerator(shortcut: Shortcut): string {
  const { key, modifiers } = parse(shortcut);
  const parts = [...modifiers].map((part) => (part === 'Mod' ? 'CommandOrControl' : part));
  return [...parts, key.replace(/^Arrow/, '')].join('+');
}

/** The key comes last, everything before it is held down. No shortcut of ours is the plus sign itself. */
function parse(shortcut: Shortcut) {
  const parts = shortcut.split('+');
  return { key: parts.at(-1) ?? '', modifiers: new Set(parts.slice(0, -1)) };
}

/** On a keyboard of another script, and with Option on a Mac, the key's own letter is not Latin. */
function isLatin(key: string): boolean {
  return /^[\x21-\x7e]/.test(key);
}

/** The name of the place of a key on the usual keyboard, as the browser gives it. */
function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
}
