import { expect, test } from 'vitest';
import { isBareKey, isPress, type Press, readShortcut, toAccelerator } from './shortcut.ts';

const none: Press = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
};
const k = { ...none, key: 'k', code: 'KeyK' };
const ctrlAltC = { ...none, key: 'c', code: 'KeyC', ctrlKey: true, altKey: true };

test.each([
  ['Control on Linux', { ...k, ctrlKey: true }, 'Mod+K', false, true],
  ['Command on a Mac', { ...k, metaKey: true }, 'Mod+K', true, true],
  ['Control on a Mac', { ...k, ctrlKey: true }, 'Mod+K', true, false],
  ['the Windows key', { ...k, ctrlKey: true, metaKey: true }, 'Mod+K', false, false],
  ['one modifier too many', { ...k, ctrlKey: true, shiftKey: true }, 'Mod+K', false, false],
  ['the plain letter', k, 'Mod+K', false, false],
  ['three keys', ctrlAltC, 'Mod+Alt+C', false, true],
  ['AltGr, which writes', { ...ctrlAltC, altGraph: true }, 'Mod+Alt+C', false, false],
  [
    'Option, which turns c into ç',
    { ...none, key: 'ç', code: 'KeyC', metaKey: true, altKey: true },
    'Mod+Alt+C',
    true,
    true,
  ],
  ['a Cyrillic keyboard', { ...none, key: 'л', code: 'KeyK', ctrlKey: true }, 'Mod+K', false, true],
  ['another Latin layout', { ...none, key: 'q', code: 'KeyA', ctrlKey: true }, 'Mod+A', false, false],
  [
    'a digit on a French keyboard',
    { ...none, key: '&', code: 'Digit1', ctrlKey: true },
    'Mod+1',
    false,
    true,
  ],
  ['? with Shift', { ...none, key: '?', code: 'Slash', shiftKey: true }, '?', false, true],
  ['? without Shift, on other keyboards', { ...none, key: '?', code: 'Comma' }, '?', false, true],
  ['an arrow', { ...none, key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft', false, true],
] as const)('%s', (...given) => {
  const [, press, shortcut, isMac, is] = given;
  expect(isPress(press, shortcut, isMac)).toBe(is);
});

test.each([
  ['Mod+Alt+C', 'Ctrl+Alt+C', '⌥⌘C', 'CommandOrControl+Alt+C'],
  ['Mod+Shift+Y', 'Ctrl+Shift+Y', '⇧⌘Y', 'CommandOrControl+Shift+Y'],
  ['Alt+ArrowLeft', 'Alt+←', '⌥←', 'Alt+Left'],
  ['Mod+Alt+ArrowDown', 'Ctrl+Alt+↓', '⌥⌘↓', 'CommandOrControl+Alt+Down'],
  ['?', '?', '?', '?'],
])('%s reads %s, %s on a Mac, and %s in a menu', (shortcut, read, onMac, accelerator) => {
  expect([readShortcut(shortcut, false), readShortcut(shortcut, true), toAccelerator(shortcut)]).toEqual([
    read,
    onMac,
    accelerator,
  ]);
});

test('only a key without Control, Alt or Command that writes something is bare', () => {
  expect(['?', 'Mod+K', 'Alt+ArrowLeft', 'Shift+F3'].map(isBareKey)).toEqual([true, false, false, false]);
});
