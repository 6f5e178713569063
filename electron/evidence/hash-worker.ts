import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromHashWorker, HashOrder } from './hash-thread.ts';

/** Read at once: large enough to be quick, small enough to tell often how far it is. */
const chunkSize = 1_000_000;
/** Whoever wrote it, nobody writes to it again. */
const readOnly = 0o400;

const tell = (message: FromHashWorker): void => parentPort?.postMessage(message);

// What this thread is started with; `hash-thread.ts` is the only one that starts it.
await run(workerData as HashOrder);

/** Streams a file once: hashes it and, where it is asked to, writes the same bytes to another place. */
async function run({ source, copyTo, firstBytes }: HashOrder): Promise<void> {
  const from = await openSource(source);
  if (from === null) return;
  const to = copyTo === null ? null : await open(copyTo, 'wx', readOnly);
  try {
    const hashed = await stream(from, to, firstBytes);
    if (hashed === null) return;
    // On the disk before anything says that it is kept.
    await to?.sync();
    tell({ kind: 'hashed', ...hashed });
  } finally {
    await from.close();
    await to?.close();
  }
}

async function openSource(source: string): Promise<FileHandle | null> {
  try {
    return await open(source, 'r');
  } catch (error) {
    tell({ kind: 'unreadable', reason: codeOf(error) });
    return null;
  }
}

async function stream(from: FileHandle, to: FileHandle | null, firstBytes: number) {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(chunkSize);
  const first: Uint8Array[] = [];
  let size = 0;
  const { size: whole, mtimeMs } = await from.stat();
  for (;;) {
    const bytesRead = await readInto(from, buffer);
    if (bytesRead === null) return null;
    if (bytesRead === 0) break;
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await writeAll(to, chunk);
    if (size < firstBytes) first.push(chunk.slice(0, firstBytes - size));
    size += bytesRead;
    tell({ kind: 'progress', done: whole === 0 ? 1 : Math.min(1, size / whole) });
  }
  return { sha256: hash.digest('hex'), size, first: joined(first), changedAt: Math.round(mtimeMs) };
}

/** Null after telling that the source cannot be read any more. */
async function readInto(from: FileHandle, buffer: Uint8Array): Promise<number | null> {
  try {
    return (await from.read(buffer, 0, buffer.byteLength)).bytesRead;
  } catch (error) {
    tell({ kind: 'unreadable', reason: codeOf(error) });
    return null;
  }
}

async function writeAll(to: FileHandle | null, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (to !== null && written < chunk.byteLength) {
    written += (await to.write(chunk, written)).bytesWritten;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
