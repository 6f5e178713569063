import { expect, test, vi } from 'vitest';
import type { MenuItem } from '#shared/ipc/settings-calls.ts';
import { menuTemplate } from './menu-template.ts';

const publish: MenuItem = {
  menu: 'story',
  id: 'story.publish',
  label: 'Publish revision 1…',
  accelerator: null,
  enabled: true,
};
const palette: MenuItem = {
  menu: 'view',
  id: 'stet.palette',
  label: 'Find a command or a story',
  accelerator: 'CommandOrControl+K',
  enabled: false,
};
const plain = { items: [publish, palette], onCommand: () => undefined, isMac: false, inDevelopment: false };

/** The labels or roles of a menu, with a dash for each line between groups. */
function entries(options: typeof plain, menu: string): readonly string[] {
  const found = menuTemplate(options).find(({ label }) => label === menu);
  if (!Array.isArray(found?.submenu)) throw new Error(`There is no menu ${menu}`);
  return found.submenu.map(({ type, label, role }) => (type === 'separator' ? '-' : (label ?? role ?? '')));
}

test('each command stands in its menu, before what every system has there', () => {
  expect(entries(plain, '&Story')).toEqual(['Publish revision 1…']);
  expect(entries(plain, '&View').slice(0, 3)).toEqual([
    'Find a command or a story',
    '-',
    'Window at its usual size',
  ]);
});

test('a menu shows the keys of a command and leaves hearing them to the window', () => {
  const onCommand = vi.fn();
  const view = menuTemplate({ ...plain, onCommand }).find(({ label }) => label === '&View');
  const [item] = Array.isArray(view?.submenu) ? view.submenu : [];
  expect(item).toMatchObject({
    accelerator: 'CommandOrControl+K',
    registerAccelerator: false,
    enabled: false,
  });
  // Electron passes more; the template uses none of it.
  (item?.click as (() => void) | undefined)?.();
  expect(onCommand).toHaveBeenCalledWith('stet.palette');
});

test('the tools of development are there in development alone', () => {
  expect(entries(plain, '&View')).not.toContain('toggleDevTools');
  expect(entries({ ...plain, inDevelopment: true }, '&View')).toContain('toggleDevTools');
});

test('an empty menu is not shown, and a Mac has its own first one', () => {
  const menus = menuTemplate({ ...plain, items: [], isMac: true });
  expect(menus[0]).toEqual({ role: 'appMenu' });
  expect(menus.find(({ label }) => label === '&Story')?.visible).toBe(false);
});
