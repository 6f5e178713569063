import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOfRuns } from '#shared/formats/read-block.ts';
import { type CopyReader, createPasteReader, createWorkerReader } from './worker-reader.ts';

let folder: string;
let read: CopyReader;

// The worker as the app builds it: Node 20 cannot start one from TypeScript.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-worker-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'import-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'import-worker.mjs' } },
    },
  });
  read = createWorkerReader(pathToFileURL(join(folder, 'import-worker.mjs')));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const copy = (text: string) => ({
  fileName: 'a.html',
  mediaType: null,
  bytes: new TextEncoder().encode(text),
});
const options = (signal = new AbortController().signal) => {
  const progress: number[] = [];
  return { progress, signal, onProgress: (done: number) => void progress.push(done) };
};

test('reads copy in a thread of its own and tells how far it is', async () => {
  const watched = options();
  const reading = await read(copy('<h1>Bridge is closed</h1><p>It was.</p>'), watched);
  if (reading.cancelled) throw new Error('The reading was cancelled');
  expect(reading.copy?.blocks.map(({ runs }) => textOfRuns(runs))).toEqual(['Bridge is closed', 'It was.']);
  expect(watched.progress).toEqual([0.2, 0.8, 1]);
});

test('reads a paste in a thread of its own, and ends one that is not wanted any more', async () => {
  const readPaste = createPasteReader(pathToFileURL(join(folder, 'import-worker.mjs')));
  const { signal } = new AbortController();
  expect(await readPaste('<p>One<del>two</del></p>', signal)).toMatchObject({
    cancelled: false,
    pasted: { characters: 3, leftOut: [{ what: 'deleted-text', count: 1 }] },
  });
  // Each of these keeps all the ones before it open in each paragraph: no machine reads that through.
  const hostile = Array.from({ length: 50_000 }, (_, index) => `<p><b id=${index}>`).join('');
  expect(await readPaste(hostile, AbortSignal.timeout(500))).toEqual({ cancelled: true });
}, 60_000);

test('says that a picture is not text', async () => {
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0, 0, 0, 0, 0);
  expect(await read({ fileName: 'a.png', mediaType: null, bytes }, options())).toEqual({
    cancelled: false,
    copy: null,
  });
});

test('a reading under way is ended at once', async () => {
  const stop = new AbortController();
  const reading = read(copy('<p>A paragraph that is read for a long time.</p>'.repeat(200_000)), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(await reading).toEqual({ cancelled: true });
}, 60_000);

test('a reading that was cancelled before it began never begins', async () => {
  expect(await read(copy('<p>a</p>'), options(AbortSignal.abort()))).toEqual({ cancelled: true });
});

test('a reading that needs too much memory is ended, and nothing else with it', async () => {
  const small = createWorkerReader(pathToFileURL(join(folder, 'import-worker.mjs')), 40);
  const reading = await small(copy('<b>'.repeat(2_000_000)), options());
  expect(reading).toEqual({ cancelled: false, copy: null });
}, 60_000);

test('a worker that cannot start fails the reading', async () => {
  const broken = createWorkerReader(pathToFileURL(join(folder, 'missing.mjs')));
  await expect(broken(copy('<p>a</p>'), options())).rejects.toThrow();
});
