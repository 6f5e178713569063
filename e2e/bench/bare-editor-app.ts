import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { DocumentJson } from '#shared/text/document-json.ts';
import { startPlainApp } from './plain-app.ts';

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
  const { app, page } = await startPlainApp({ page: resolve(built, 'index.html') });
  await page.waitForFunction(() => 'showDocument' in window);
  return {
    page,
    show: (document) => page.evaluate((shown) => window.showDocument(shown), document),
    close: () => app.close(),
  };
}
