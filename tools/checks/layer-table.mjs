// The architecture as data: which file may import which. docs and README draw it; this table enforces it.
// A file belongs to the first zone that one of its patterns fits. In patterns `*` is a part of one name,
// `**` any path, and `{feature}` the same folder name wherever it stands in a zone's entry.

/**
 * @typedef {object} Zone
 * @property {string} name
 * @property {readonly string[]} files
 * @property {readonly string[]} may Files that it may import.
 * @property {readonly string[]} [mayTypes] Files of which it may import types alone.
 * @property {readonly string[]} packages Packages that it may import; `node:*` stands for Node's own modules, `*` for all.
 * @property {string} rule What is said to whoever breaks it.
 */

// Libraries that only compute: no files, no network, no screen, no Electron.
const pureLibraries = [
  'zod',
  'prosemirror-model',
  'prosemirror-transform',
  'parse5',
  'markdown-it',
  'papaparse',
  '@exodus/bytes',
  'approx-string-match',
  'chardet',
  'uuid',
];

/** @type {readonly Zone[]} */
export const zones = [
  {
    name: 'shared',
    files: ['shared/**'],
    may: ['shared/**'],
    packages: pureLibraries,
    rule: 'shared/ is what both processes agree on: it imports only shared/ and libraries that compute (rule 2).',
  },
  {
    name: 'database',
    files: ['db/**'],
    may: ['db/**', 'shared/**'],
    packages: ['better-sqlite3', 'node:*', ...pureLibraries],
    rule: 'db/ is plain Node: it imports only db/, shared/ and better-sqlite3 (rule 2).',
  },
  {
    name: 'preload',
    files: ['electron/preload/**'],
    may: ['electron/preload/**', 'shared/ipc/**'],
    packages: ['electron'],
    rule: 'The preload exposes the names of shared/ipc and nothing else (rule 2).',
  },
  {
    name: 'composition root',
    files: ['electron/main.ts', 'electron/app-*.ts', 'electron/testing/**'],
    may: ['electron/**', 'db/**', 'shared/**'],
    packages: ['electron', 'node:*', ...pureLibraries],
    rule: 'The main process is put together from electron/, db/ and shared/ (rule 4).',
  },
  {
    name: 'language checker',
    files: ['electron/checks/harper-*.ts'],
    may: ['electron/checks/harper-*.ts', 'shared/**'],
    packages: ['harper.js', 'node:*'],
    rule: 'Harper is known to electron/checks/harper-*.ts alone, which runs in a process of its own.',
  },
  {
    name: 'worker',
    files: ['electron/**/*-worker.ts'],
    may: ['electron/*/**', 'db/**', 'shared/**'],
    packages: ['node:*', ...pureLibraries],
    rule: 'A worker is the composition root of its own thread, where there is no Electron (rule 4).',
  },
  {
    name: 'window',
    files: ['electron/window/**'],
    may: ['electron/window/**', 'electron/ipc/**', 'electron/log/**', 'shared/**'],
    packages: ['electron', 'node:*', ...pureLibraries],
    rule: 'Windows know the ipc, the log and shared/, not the features (rule 3).',
  },
  {
    name: 'ipc',
    files: ['electron/ipc/**'],
    may: ['electron/ipc/**', 'electron/log/**', 'electron/*/*-handlers.ts', 'shared/**'],
    mayTypes: ['electron/**'],
    packages: ['electron', 'node:*', ...pureLibraries],
    rule: 'electron/ipc joins the handlers and imports no service, no records (rule 2).',
  },
  {
    name: 'handlers',
    files: ['electron/{feature}/*-handlers.ts'],
    may: ['electron/{feature}/**', 'electron/ipc/**', 'electron/log/**', 'shared/**'],
    mayTypes: ['electron/**'],
    packages: ['electron', 'node:*'],
    rule: 'A handler passes parsed input to the service of its own feature; others come as parameters (rules 3 and 9).',
  },
  {
    name: 'service',
    files: ['electron/{feature}/**'],
    may: ['electron/{feature}/**', 'db/**', 'shared/**'],
    mayTypes: ['electron/*/*.ts'],
    packages: ['node:*', ...pureLibraries],
    rule: 'A service imports its own feature, db/ and shared/; another feature, and Electron, come as parameters (rules 2 and 3).',
  },
  {
    name: 'renderer ipc',
    files: ['renderer/ipc/**'],
    may: ['renderer/ipc/**', 'shared/**'],
    packages: pureLibraries,
    rule: 'The client is derived from shared/ and imports nothing else (rule 2).',
  },
  {
    name: 'renderer composition root',
    files: ['renderer/main.tsx', 'renderer/app/**', 'renderer/testing/**'],
    may: ['renderer/**', 'shared/**'],
    packages: ['*'],
    rule: 'The window is put together from renderer/ and shared/; it reaches the rest through the client (rule 2).',
  },
  {
    name: 'store',
    files: ['renderer/features/{feature}/**/*-store.ts', 'renderer/*/**/*-store.ts'],
    may: ['renderer/features/{feature}/**', 'shared/**'],
    mayTypes: ['renderer/ipc/**', 'renderer/text/**'],
    packages: ['zustand', ...pureLibraries],
    rule: 'A store imports its own feature, shared/ and the type of the client; no React, no Electron (rule 16).',
  },
  {
    name: 'feature',
    files: ['renderer/features/{feature}/**'],
    may: [
      'renderer/features/{feature}/**',
      'renderer/components/**',
      'renderer/words/**',
      'renderer/text/**',
      'renderer/styles/**',
      'shared/**',
    ],
    mayTypes: ['renderer/ipc/**'],
    packages: ['*'],
    rule: 'Two features meet only in renderer/app; a feature imports its own folder, components, words, text and shared/ (rule 3).',
  },
  {
    name: 'words',
    files: ['renderer/words/**'],
    may: ['renderer/words/**', 'shared/**'],
    packages: pureLibraries,
    rule: 'Words are plain sentences over the values of shared/ (rule 21).',
  },
  {
    name: 'parts without field knowledge',
    files: ['renderer/components/**', 'renderer/text/**'],
    may: [
      'renderer/components/**',
      'renderer/text/**',
      'renderer/words/**',
      'renderer/styles/**',
      'shared/**',
    ],
    mayTypes: ['renderer/ipc/**'],
    packages: ['*'],
    rule: 'Components and the editor know no feature and no client (rule 18).',
  },
  {
    name: 'journeys',
    files: ['e2e/**'],
    may: ['e2e/**', 'db/**', 'shared/**'],
    packages: ['*', 'node:*', 'better-sqlite3'],
    rule: 'Journeys see the app from outside: only db/ and shared/ may be read, to look at what was stored (rule 24).',
  },
  {
    name: 'tools',
    files: ['tools/**'],
    may: ['tools/**', 'shared/**', 'db/**'],
    packages: ['*', 'node:*', 'electron', 'better-sqlite3'],
    rule: 'Tools stand beside the product: they may read shared/ and db/.',
  },
];

/** What a test may import beyond its zone: the makers of test data, and the tools of testing. */
export const extraForTests = {
  files: ['**/*.test.ts', '**/*.test.tsx', '**/*.test.mjs', '**/testing/**'],
  may: ['db/testing/**', '{layer}/testing/**', '{layer}/**/testing/**', 'shared/**'],
  packages: [
    'vitest',
    'fast-check',
    '@testing-library/react',
    '@testing-library/user-event',
    'axe-core',
    // A worker is tested as it is built.
    'vite',
    'node:*',
  ],
};

/** Packages that `*` does not stand for, since each is the whole of a layer. */
export const packagesOnlyByName = ['electron', 'better-sqlite3'];

/**
 * Uses that have one home. `name` is an identifier, `call` the end of a called expression.
 * @type {readonly { name?: string, call?: string, home: readonly string[], rule: string }[]}
 */
export const uses = [
  {
    name: 'ipcMain',
    // A journey can watch the main process answer; what it runs there is its own.
    home: ['electron/ipc/handle-calls.ts', 'e2e/**'],
    rule: 'ipcMain is used in electron/ipc/handle-calls.ts alone (rule 10).',
  },
  {
    name: 'ipcRenderer',
    home: ['electron/preload/preload.ts'],
    rule: 'ipcRenderer is used in electron/preload/preload.ts alone (rule 10).',
  },
  {
    name: 'contextBridge',
    home: ['electron/preload/preload.ts'],
    rule: 'contextBridge is used in electron/preload/preload.ts alone (rule 10).',
  },
  {
    call: 'webContents.send',
    home: ['electron/ipc/send-events.ts'],
    rule: 'webContents.send is used in electron/ipc/send-events.ts alone (rule 10).',
  },
  {
    call: '.prepare',
    home: ['db/**', 'e2e/**', '**/*.test.ts'],
    rule: 'SQL statements are prepared in db/ alone (rule 13).',
  },
];

/** Where SQL text may stand; the first words of a statement give it away. */
export const sqlHome = {
  files: ['db/**', 'e2e/**', 'tools/**', '**/*.test.ts', '**/*.test.tsx', '**/*.test.mjs'],
  rule: 'SQL stands in db/ alone (rule 13).',
};

/** File names that say nothing, and barrels. */
export const names = {
  forbidden: ['utils', 'helpers', 'types'],
  indexHome: ['db/migrations/index.ts'],
  rule: 'No barrel, no index.ts (a list of migrations apart), no file called utils, helpers or types: one name, one place (rule 6).',
};
