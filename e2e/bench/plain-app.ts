import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes the smallest Electron app that shows a page, in a window as large as Stet's: the floor that nothing on
 * the same runtime can be below. It goes when the bench ends.
 */
export function makePlainApp(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-plain-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'plain', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(
    join(folder, 'main.cjs'),
    [
      "const { app, BrowserWindow } = require('electron');",
      'app.whenReady().then(() => {',
      `  new BrowserWindow({ width: 1280, height: 800 }).loadFile(${JSON.stringify(page)});`,
      '});',
      "app.on('window-all-closed', () => app.quit());",
    ].join('\n'),
  );
  return folder;
}

/** A page with one line of text, since a page without any has no first contentful paint. */
export function makeEmptyPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const page = join(folder, 'index.html');
  writeFileSync(page, '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>');
  return page;
}
