import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHashThread, type FileHasher } from './hash-thread.ts';

let folder: string;
let hash: FileHasher;

// The worker as the app builds it: Node 20 cannot start one from TypeScript.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-hash-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'hash-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'hash-worker.mjs' } },
    },
  });
  hash = createHashThread(pathToFileURL(join(folder, 'hash-worker.mjs')));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function options(signal = new AbortController().signal) {
  const progress: number[] = [];
  return { signal, onProgress: (done: number) => void progress.push(done), progress };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a file is hashed and copied in one stream, and its beginning comes along', async () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, index) => index % 251);
  const [source, copyTo] = [join(folder, 'source'), join(folder, 'copy')];
  writeFileSync(source, bytes);
  const given = options();
  const end = await hash({ source, copyTo, firstBytes: 1_500_000 }, given);
  expect(end).toMatchObject({ kind: 'hashed', sha256: sha256(bytes), size: bytes.byteLength });
  expect(end.kind === 'hashed' && sha256(end.first)).toBe(sha256(bytes.subarray(0, 1_500_000)));
  expect(sha256(readFileSync(copyTo))).toBe(sha256(bytes));
  // Its owner may read it, and nobody may write to it.
  expect(statSync(copyTo).mode & 0o777).toBe(0o400);
  expect(given.progress.at(-1)).toBe(1);
  expect(given.progress.length).toBeGreaterThan(2);
});

test('an empty file has a hash too', async () => {
  const source = join(folder, 'empty');
  writeFileSync(source, '');
  expect(await hash({ source, copyTo: null, firstBytes: 10 }, options())).toMatchObject({
    sha256: sha256(new Uint8Array()),
    size: 0,
    first: new Uint8Array(),
  });
});

test('a file that is not there is said to be so', async () => {
  const order = { source: join(folder, 'nothing'), copyTo: null, firstBytes: 0 };
  expect(await hash(order, options())).toEqual({ kind: 'unreadable', reason: 'ENOENT' });
});

test('where the copy cannot be written, the hashing fails with the reason of the system', async () => {
  const source = join(folder, 'small');
  writeFileSync(source, 'words');
  const order = { source, copyTo: join(folder, 'no-such-folder', 'copy'), firstBytes: 0 };
  await expect(hash(order, options())).rejects.toMatchObject({ code: 'ENOENT' });
});

test('hashing two gigabytes can be stopped, and tells how far it is until then', async () => {
  const source = join(folder, 'large');
  writeFileSync(source, '');
  // A file with a hole takes no room on the disk.
  truncateSync(source, 2_000_000_000);
  const stop = new AbortController();
  const progress: number[] = [];
  const onProgress = (done: number) => {
    progress.push(done);
    if (progress.length === 3) stop.abort();
  };
  const end = await hash({ source, copyTo: null, firstBytes: 0 }, { signal: stop.signal, onProgress });
  expect(end).toEqual({ kind: 'cancelled' });
  expect(progress.at(-1)).toBeLessThan(0.1);
  expect(await hash({ source, copyTo: null, firstBytes: 0 }, options(stop.signal))).toEqual({
    kind: 'cancelled',
  });
});
