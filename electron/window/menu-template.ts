import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '#shared/ipc/settings-calls.ts';

/**
 * What the menu is made of. `inDevelopment` adds reloading and the developer
 * tools, which a packaged Stet lacks.
 */
export interface MenuOptions {
  readonly items: readonly MenuItem[];
  readonly onCommand: (id: string) => void;
  readonly isMac: boolean;
  readonly inDevelopment: boolean;
}

type Entry = MenuItemConstructorOptions;

/** The native menu as data: the window's commands, with what every system's menus have beside them. */
export function menuTemplate({ items, onCommand, isMac, inDevelopment }: MenuOptions): Entry[] {
  const commands = (menu: MenuItem['menu']): Entry[] =>
    items
      .filter((item) => item.menu === menu)
      .map(({ id, label, accelerator, enabled }) => ({
        id,
        label,
        enabled,
        ...(accelerator === null ? {} : { accelerator }),
        // The window listens for its keys itself; the menu only shows them, or each would run twice.
        registerAccelerator: false,
        click: () => onCommand(id),
      }));
  const development: Entry[] = inDevelopment ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : [];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: joined(commands('file'), isMac ? [{ role: 'close' }] : [{ role: 'quit' }]) },
    { label: '&Edit', submenu: joined(editing, commands('edit')) },
    // Until the window has sent its commands there are none, and an empty menu would only raise the question.
    { label: '&Story', submenu: commands('story'), visible: commands('story').length > 0 },
    { label: '&View', submenu: joined(commands('view'), viewing, development) },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: '&Help', submenu: commands('help') },
  ];
}

/** Electron's own roles, which work in every field and not in the editor alone. */
const editing: Entry[] = [
  { role: 'undo' },
  { role: 'redo' },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
  { role: 'selectAll' },
];

/** The usual keys of these are those of the copy's size, which is wanted far more often. */
const viewing: Entry[] = [
  { role: 'resetZoom', label: 'Window at its usual size', accelerator: 'CommandOrControl+Alt+0' },
  { role: 'zoomIn', label: 'Enlarge the window’s contents', accelerator: 'CommandOrControl+Alt+=' },
  { role: 'zoomOut', label: 'Shrink the window’s contents', accelerator: 'CommandOrControl+Alt+-' },
  { role: 'togglefullscreen' },
];

/** Groups with a line between those that hold something. */
function joined(...groups: readonly Entry[][]): Entry[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' } as const, ...group]));
}
