import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { makeEmptyPage, startPlainApp } from './plain-app.ts';

declare global {
  interface Window {
    /** Runs one of the bare app's queries in its main process. */
    readonly ask: (query: string, ...values: readonly string[]) => Promise<readonly unknown[]>;
  }
}

/** An app in Stet's own runtime that hands the rows of a query to its window, and does nothing else. */
export interface BareSearch {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Opens the file for reading; the queries are prepared once, by name. */
export async function startBareSearch(
  file: string,
  queries: Readonly<Record<string, string>>,
): Promise<BareSearch> {
  const sqlite = resolve(import.meta.dirname, '../../node_modules/better-sqlite3');
  const { app, page } = await startPlainApp({
    page: makeEmptyPage(),
    main: [
      `const database = require(${JSON.stringify(sqlite)})(${JSON.stringify(file)}, { readonly: true });`,
      'const prepared = {};',
      `for (const [name, sql] of Object.entries(${JSON.stringify(queries)})) prepared[name] = database.prepare(sql);`,
      "ipcMain.handle('ask', (_event, query, ...values) => prepared[query].all(...values));",
    ].join('\n'),
    preload: [
      "const { contextBridge, ipcRenderer } = require('electron');",
      "contextBridge.exposeInMainWorld('ask', (...asked) => ipcRenderer.invoke('ask', ...asked));",
    ].join('\n'),
  });
  return { page, close: () => app.close() };
}
