// Apart from the template, so that this line alone needs Electron and the menu is tested as data.
import { Menu } from 'electron';
import { type MenuOptions, menuTemplate } from './menu-template.ts';

/** Builds the native menu from the window's command table. */
export function setAppMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}
