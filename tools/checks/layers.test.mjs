import { describe, expect, test } from 'vitest';
import { checkFile } from './layers.mjs';

/** @param {string} from */
const importing = (from) => `import { x } from '${from}';\nexport const y = x;\n`;
/** @param {string} from */
const importingType = (from) => `import type { X } from '${from}';\nexport type Y = X;\n`;

describe('an import that the layering forbids', () => {
  test.each([
    ['shared/text/a.ts', '../../db/open-database.ts'],
    ['shared/text/a.ts', 'react'],
    ['shared/text/a.ts', 'node:crypto'],
    ['db/claims/claim-records.ts', '../../electron/claims/claim-service.ts'],
    ['db/claims/claim-records.ts', 'electron'],
    ['electron/preload/preload.ts', '#shared/text/draft.ts'],
    ['electron/preload/preload.ts', 'node:fs'],
    ['electron/window/main-window.ts', '../claims/claim-service.ts'],
    ['electron/window/main-window.ts', '#db/open-database.ts'],
    ['electron/ipc/handlers.ts', '#db/open-database.ts'],
    ['electron/ipc/handlers.ts', '../claims/claim-service.ts'],
    ['electron/claims/claims-handlers.ts', '../people/people-service.ts'],
    ['electron/claims/claims-handlers.ts', '#db/claims/claim-records.ts'],
    ['electron/claims/claim-service.ts', '../people/people-service.ts'],
    ['electron/claims/claim-service.ts', '../ipc/handle-calls.ts'],
    ['electron/claims/claim-service.ts', 'electron'],
    ['electron/claims/claim-service.ts', 'better-sqlite3'],
    ['electron/formats/import-worker.ts', 'electron'],
    ['electron/main.ts', '../renderer/main.tsx'],
    ['renderer/ipc/client.ts', '../app/stores.ts'],
    ['renderer/ipc/client.ts', '#db/open-database.ts'],
    ['renderer/features/claims/claims-store.ts', 'react'],
    ['renderer/features/claims/claims-store.ts', '../../ipc/client.ts'],
    ['renderer/features/claims/ClaimsView.tsx', '../stories/StoriesView.tsx'],
    ['renderer/features/claims/ClaimsView.tsx', '../../app/stores.ts'],
    ['renderer/features/claims/ClaimsView.tsx', '../../ipc/client.ts'],
    ['renderer/features/claims/ClaimsView.tsx', 'node:fs'],
    ['renderer/features/claims/ClaimsView.tsx', 'electron'],
    ['renderer/words/claim-words.ts', 'react'],
    ['renderer/components/Button.tsx', '../features/claims/ClaimsView.tsx'],
    ['renderer/text/Editor.tsx', '../ipc/client.ts'],
    ['renderer/app/App.tsx', '../../electron/main.ts'],
    ['renderer/app/App.tsx', 'better-sqlite3'],
    ['e2e/claims.spec.ts', '../renderer/app/commands.ts'],
    ['e2e/claims.spec.ts', '../electron/main.ts'],
    ['tools/checks/a.mjs', '../../electron/main.ts'],
  ])('%s may not import %s', (file, from) => {
    expect(checkFile(file, importing(from))).toEqual([
      expect.stringContaining(`${file}:1: imports ${from}. `),
    ]);
  });

  test.each([
    ['shared/text/a.ts', '#db/open-database.ts'],
    ['electron/claims/claim-service.ts', '../ipc/deeper/handle-calls.ts'],
    ['renderer/features/claims/ClaimsView.tsx', '../stories/stories-store.ts'],
    ['renderer/features/claims/claims-store.ts', '../../../electron/main.ts'],
  ])('%s may not import even a type of %s', (file, from) => {
    expect(checkFile(file, importingType(from))).toHaveLength(1);
  });

  test('other ways to import are seen, too', () => {
    const ways = [
      `export { x } from '../../db/a.ts';\nexport const y = 1;`,
      `export * from '../../db/a.ts';\nexport const y = 1;`,
      `export const x = await import('../../db/a.ts');`,
      `export type X = import('../../db/a.ts').X;`,
      `import '../../db/a.ts';\nexport const y = 1;`,
    ];
    expect(ways.map((source) => checkFile('shared/text/a.ts', source).length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('a type among values does not make the import one of types', () => {
    const source = `import { type X } from '../../ipc/client.ts';\nexport type Y = X;`;
    expect(checkFile('renderer/features/claims/claims-store.ts', source)).toHaveLength(1);
  });
});

test.each([
  ['shared/ipc/contract.ts', 'zod'],
  ['db/claims/claim-records.ts', '#shared/claims/claim.ts'],
  ['db/claims/claim-records.ts', 'better-sqlite3'],
  ['electron/claims/claim-service.ts', '#db/claims/claim-records.ts'],
  ['electron/claims/claim-service.test.ts', '#db/testing/memory-database.ts'],
  ['electron/claims/claims-handlers.ts', './claim-service.ts'],
  ['electron/claims/claims-handlers.ts', 'electron'],
  ['electron/ipc/handlers.ts', '../claims/claims-handlers.ts'],
  ['electron/main.ts', './claims/claim-service.ts'],
  ['electron/formats/import-worker.ts', '#db/open-database.ts'],
  ['electron/preload/preload.ts', 'electron'],
  ['renderer/app/stores.ts', '../features/claims/claims-store.ts'],
  ['renderer/features/claims/ClaimsView.tsx', './claims-store.ts'],
  ['renderer/features/claims/parts/ClaimRow.tsx', '../../../components/Button.tsx'],
  ['renderer/features/claims/ClaimsView.test.tsx', '../../testing/render-view.tsx'],
  ['renderer/features/claims/claims-store.ts', 'zustand/vanilla'],
  ['e2e/claims.spec.ts', '#db/open-database.ts'],
])('%s may import %s', (file, from) => {
  expect(checkFile(file, importing(from))).toEqual([]);
});

test.each([
  ['electron/claims/claim-service.ts', '../people/people-service.ts'],
  ['electron/ipc/handlers.ts', '../claims/claim-service.ts'],
  ['renderer/features/claims/claims-store.ts', '../../ipc/client.ts'],
])('%s may import a type of %s', (file, from) => {
  expect(checkFile(file, importingType(from))).toEqual([]);
});

test.each([
  ['electron/window/main-window.ts', 'export const x = ipcMain;', 'rule 10'],
  ['renderer/app/App.tsx', 'export const x = ipcRenderer;', 'rule 10'],
  ['electron/app-start.ts', 'export const x = contextBridge;', 'rule 10'],
  ['electron/main.ts', `view.webContents.send('x');`, 'rule 10'],
  ['electron/claims/claim-service.ts', `db.prepare('x').get();`, 'rule 13'],
  ['electron/claims/claim-service.ts', `db.exec('DELETE FROM claims');`, 'rule 13'],
  ['shared/search/a.ts', 'export const q = `SELECT id\n FROM stories`;', 'rule 13'],
])('%s may not say: %s', (file, source, rule) => {
  expect(checkFile(file, source)).toEqual([expect.stringContaining(rule)]);
});

test.each([
  ['electron/ipc/handle-calls.ts', 'export const x = ipcMain;'],
  ['electron/ipc/send-events.ts', `view.webContents.send('x');`],
  ['electron/preload/preload.ts', 'export const x = contextBridge;'],
  ['db/claims/claim-records.ts', `db.prepare('SELECT id FROM claims');`],
  ['shared/search/a.ts', `export const parts = /a/.exec('Select the story from the desk');`],
])('%s may say: %s', (file, source) => {
  expect(checkFile(file, source)).toEqual([]);
});

test.each([
  ['shared/text/index.ts', 'export const x = 1;'],
  ['shared/text/utils.ts', 'export const x = 1;'],
  ['renderer/app/types.ts', 'export type X = 1;'],
  ['shared/text/all.ts', `export { x } from './a.ts';\nexport * from './b.ts';`],
])('%s is no file of ours: %s', (file, source) => {
  expect(checkFile(file, source)).toEqual([expect.stringContaining('rule 6')]);
});

test('the list of migrations may be called index.ts', () => {
  expect(checkFile('db/migrations/index.ts', 'export const migrations = [];')).toEqual([]);
});

test('a file outside every zone is told', () => {
  expect(checkFile('electron/loose.ts', 'export const x = 1;')).toEqual([expect.stringContaining('no zone')]);
});
