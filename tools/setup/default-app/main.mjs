// Packed into the fallback runtime as its default app: it starts the project that is named on the command
// line, as the default app of an ordinary Electron does.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/**
 * Two methods that Electron has but does not list.
 * @typedef {import('electron').App & { setAppPath(path: string): void, setVersion(version: string): void }} Unlisted
 */

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  console.error('Name the folder of an app or its main file.');
  app.exit(2);
} else {
  const path = resolve(named);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const about = join(folder, 'package.json');
  const details = existsSync(about) ? JSON.parse(readFileSync(about, 'utf8')) : {};
  Object.defineProperty(process, 'defaultApp', { value: true });
  const settings = /** @type {Unlisted} */ (app);
  settings.setAppPath(folder);
  if (details.productName ?? details.name) app.setName(details.productName ?? details.name);
  if (details.version) settings.setVersion(details.version);
  if (details.desktopName) app.setDesktopName(details.desktopName);
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), app.getName()));
  }
  // The await matters: without it 'ready' fires before the app could register its schemes.
  await import(pathToFileURL(path === folder ? join(folder, details.main ?? 'index.js') : path).href);
}
