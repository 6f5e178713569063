import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { readCopy } from '#shared/formats/read-copy.ts';
import { largestImport } from '#shared/ipc/formats-calls.ts';
import { storyId } from '#shared/stories/story.ts';
import { answered, realDesk } from '../testing/real-desk.ts';
import { createImportService } from './import-service.ts';
import type { CopyReader } from './worker-reader.ts';

/** Reads at once, in this thread, what the worker reads elsewhere. */
const readHere: CopyReader = (copy, { onProgress }) =>
  Promise.resolve({ cancelled: false, copy: readCopy(copy, onProgress) });

/** Reads until it is cancelled. */
const readForever: CopyReader = (_, { signal }) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ cancelled: true })));

function aDesk(fields: { readInWorker?: CopyReader; chosen?: string | null } = {}) {
  const desk = realDesk();
  const service = createImportService({
    database: desk.database,
    imports: desk.imports,
    readInWorker: fields.readInWorker ?? readHere,
    askForFile: () => Promise.resolve(fields.chosen ?? null),
    newId: v7,
    announce: (name) => void desk.announced.push(name),
  });
  return { ...desk, service };
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pasted = { fileName: null, mediaType: null } as const;

test('reads pasted copy and holds its bytes for the story', async () => {
  const { service, imports, announced } = aDesk();
  const bytes = bytesOf('Bridge is closed\n\nIt was closed on Monday.');
  const preview = answered(await service.readCopy({ ...pasted, bytes }));
  expect(preview).toMatchObject({ mediaType: 'text/plain', charset: 'utf-8', size: 42, fileName: null });
  expect(imports.take(preview.importId)).toEqual({
    ...pasted,
    mediaType: 'text/plain',
    charset: 'utf-8',
    bytes,
  });
  expect(announced).toEqual(['formats:progress', 'formats:progress', 'formats:progress']);
});

test('makes the whole way from legacy bytes to a story and back to its original', async () => {
  const desk = aDesk();
  const bytes = Uint8Array.of(...bytesOf('Mayor resigns\n\nHe said '), 0x93, ...bytesOf('no'), 0x94, 0x2e);
  const preview = answered(await desk.service.readCopy({ fileName: 'mayor.txt', mediaType: null, bytes }));
  const story = answered(
    desk.stories.create(
      { slug: 'mayor', importId: preview.importId, blocks: [...preview.blocks] },
      desk.person('Nora'),
    ),
  );
  expect(answered(desk.service.getOriginal({ storyId: story.id }))).toMatchObject({
    fileName: 'mayor.txt',
    mediaType: 'text/plain',
    charset: 'windows-1252',
    size: bytes.length,
    text: 'Mayor resigns\n\nHe said “no”.',
  });
});

test('has no original of a story that was not imported', () => {
  const missing = storyId.parse('019a0000-0000-7000-8000-000000000001');
  expect(aDesk().service.getOriginal({ storyId: missing })).toEqual({
    ok: false,
    failure: { code: 'not-found', what: 'original' },
  });
});

test('refuses copy that is larger than any, before it is read', async () => {
  const { service } = aDesk({ readInWorker: () => Promise.reject(new Error('It was read')) });
  const bytes = new Uint8Array(largestImport + 1);
  expect(await service.readCopy({ ...pasted, bytes })).toEqual({
    ok: false,
    failure: { code: 'too-large', limit: largestImport, size: largestImport + 1 },
  });
});

test('takes copy of exactly the largest size, and an empty file', async () => {
  const { service } = aDesk();
  const line = bytesOf('The council met on Monday and closed the bridge for good, it said.\n\n');
  const bytes = new Uint8Array(largestImport);
  for (let at = 0; at + line.length <= bytes.length; at += line.length) bytes.set(line, at);
  bytes.fill(0x20, bytes.length - (bytes.length % line.length));
  const large = answered(await service.readCopy({ ...pasted, bytes }));
  expect(large.leftOut.map(({ what }) => what)).toEqual(['beyond-limit']);
  expect(answered(await service.readCopy({ ...pasted, bytes: new Uint8Array() })).blocks).toEqual([]);
}, 60_000);

test('says which file is not text', async () => {
  const bytes = bytesOf('%PDF-1.7');
  expect(await aDesk().service.readCopy({ fileName: 'a.pdf', mediaType: null, bytes })).toEqual({
    ok: false,
    failure: { code: 'not-text', fileName: 'a.pdf' },
  });
});

test('a reading is cancelled by hand, and by the next one', async () => {
  const { service } = aDesk({ readInWorker: readForever });
  const input = { ...pasted, bytes: bytesOf('a') };
  const first = service.readCopy(input);
  const second = service.readCopy(input);
  service.cancelReading();
  const cancelled = { ok: false, failure: { code: 'cancelled' } };
  expect([await first, await second]).toEqual([cancelled, cancelled]);
  expect(service.cancelReading()).toEqual({ ok: true, value: null });
});

test('opens a file by the name that a person chose', async () => {
  const path = join(aFolder(), 'bridge.md');
  writeFileSync(path, '# Bridge is closed\n\nIt was.');
  expect(answered(await aDesk({ chosen: path }).service.openCopy())).toMatchObject({
    fileName: 'bridge.md',
    mediaType: 'text/markdown',
    proposedSlug: 'bridge-closed',
  });
});

test('says why a file cannot be opened, or that none was chosen', async () => {
  const folder = aFolder();
  const missing = join(folder, 'missing.txt');
  const codes = [];
  for (const chosen of [null, missing, folder]) codes.push(await aDesk({ chosen }).service.openCopy());
  expect(codes.map((answer) => (answer.ok ? null : answer.failure))).toEqual([
    { code: 'cancelled' },
    { code: 'cannot-read-file', path: missing, reason: 'ENOENT' },
    { code: 'cannot-read-file', path: folder, reason: 'EISDIR' },
  ]);
});

test('the sample story comes as if it had been pasted', () => {
  const { service, imports } = aDesk();
  const preview = answered(service.sampleCopy());
  expect(preview.blocks[1]).toMatchObject({ part: 'headline' });
  expect(imports.take(preview.importId)?.bytes.byteLength).toBe(preview.size);
});
