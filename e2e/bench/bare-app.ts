import { resolve } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build } from 'vite';
import type { DocumentJson } from '#shared/text/document-json.ts';
import { electronFlags, inheritedEnvironment, makeUserDataDir, requireElectron } from '../launch-stet.ts';
import { makePlainApp } from './plain-app.ts';

const built = resolve(import.meta.dirname, '../../out/bench/bare-editor');

/** An app in Stet's own runtime that shows a ProseMirror view and nothing else. */
export interface BareEditor {
  readonly page: Page;
  readonly show: (document: DocumentJson) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startBareEditor(): Promise<BareEditor> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, 'bare-editor'),
    // The page is opened as a file, where an absolute address would be the root of the disk.
    base: './',
    build: { outDir: built, emptyOutDir: true, target: 'chrome130', modulePreload: false },
  });
  const app = await _electron.launch({
    executablePath: requireElectron(),
    args: [
      ...electronFlags(),
      `--user-data-dir=${makeUserDataDir()}`,
      makePlainApp(resolve(built, 'index.html')),
    ],
    env: inheritedEnvironment(),
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'showDocument' in window);
  return {
    page,
    show: (document) => page.evaluate((shown) => window.showDocument(shown), document),
    close: () => app.close(),
  };
}
