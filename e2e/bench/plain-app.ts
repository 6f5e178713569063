import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronFlags, inheritedEnvironment, makeUserDataDir, requireElectron } from '../launch-stet.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

export interface PlainAppOptions {
  /** The HTML file that its window shows. */
  readonly page: string;
  /** What the main process does besides, in CommonJS. */
  readonly main?: string;
  /** What the page is given, in CommonJS. */
  readonly preload?: string;
}

/**
 * Writes the smallest Electron app that shows a page, in a window as large as Stet's: the floor that nothing on
 * the same runtime can be below.
 */
export function makePlainApp({ page, main = '', preload = '' }: PlainAppOptions): string {
  const folder = makeTemporaryFolder('stet-plain-');
  const manifest = { name: 'plain', version: '1.0.0', main: 'main.cjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'preload.cjs'), preload);
  writeFileSync(
    join(folder, 'main.cjs'),
    [
      "const { app, BrowserWindow, ipcMain } = require('electron');",
      main,
      `const webPreferences = { preload: ${JSON.stringify(join(folder, 'preload.cjs'))}, sandbox: true };`,
      'app.whenReady().then(() => {',
      `  new BrowserWindow({ width: 1280, height: 800, webPreferences }).loadFile(${JSON.stringify(page)});`,
      '});',
      "app.on('window-all-closed', () => app.quit());",
    ].join('\n'),
  );
  return folder;
}

export async function startPlainApp(options: PlainAppOptions) {
  const app = await _electron.launch({
    executablePath: requireElectron(),
    args: [...electronFlags(), `--user-data-dir=${makeUserDataDir()}`, makePlainApp(options)],
    env: inheritedEnvironment(),
  });
  return { app, page: await app.firstWindow() };
}

/** A page with one line of text, since a page without any has no first contentful paint. */
export function makeEmptyPage(): string {
  const page = join(makeTemporaryFolder('stet-empty-'), 'index.html');
  writeFileSync(page, '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>');
  return page;
}
