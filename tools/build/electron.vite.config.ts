import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { contract } from '../../shared/ipc/contract.ts';
import { eventNames } from '../../shared/ipc/events.ts';

const root = resolve(import.meta.dirname, '../..');

/** The preload gets the contract's names as constants, so that it need not carry the parsers. */
const names = {
  __CALL_NAMES__: JSON.stringify(Object.keys(contract)),
  __EVENT_NAMES__: JSON.stringify(eventNames),
};

/**
 * Puts the one binary of Harper that is used beside the process that loads it. The package has four, of which
 * the smallest checks as much.
 */
function shipLanguageChecker(): Plugin {
  const fileName = 'harper_wasm_slim_bg.wasm';
  return {
    name: 'ship-language-checker',
    generateBundle() {
      const source = readFileSync(resolve(root, 'node_modules/harper.js/dist', fileName));
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

// Targets are those of the oldest runtime that Stet must start on (Electron 33: Chrome 130, Node 20.18).
export default defineConfig({
  main: {
    root,
    plugins: [shipLanguageChecker()],
    build: {
      target: 'node20.18',
      outDir: resolve(root, 'out/main'),
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          'import-worker': resolve(root, 'electron/formats/import-worker.ts'),
          'detection-worker': resolve(root, 'electron/claims/detection-worker.ts'),
          'trial-worker': resolve(root, 'electron/checks/trial-worker.ts'),
          'hash-worker': resolve(root, 'electron/evidence/hash-worker.ts'),
          'search-worker': resolve(root, 'electron/search/search-worker.ts'),
          'language-worker': resolve(root, 'electron/checks/language-worker.ts'),
        },
      },
    },
  },
  preload: {
    root,
    define: names,
    build: {
      target: 'node20.18',
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve(root, 'electron/preload/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The policy of the page allows no `data:` addresses, so that nothing small may be written into the CSS.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
