import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createOriginalRecords } from '#db/formats/original-records.ts';
import type { ImportedCopy, ImportPreview } from '#shared/formats/imported-copy.ts';
import { type CopyBytes, readCopy } from '#shared/formats/read-copy.ts';
import { decodeText } from '#shared/formats/read-text.ts';
import { sampleCopy, sampleFileName } from '#shared/formats/sample-copy.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { largestImport } from '#shared/ipc/formats-calls.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { fileErrorCode } from './file-error.ts';
import type { PendingImports } from './pending-imports.ts';
import type { CopyReader } from './worker-reader.ts';

export interface ImportServiceDependencies {
  readonly database: WritableDatabase;
  readonly imports: PendingImports;
  readonly readInWorker: CopyReader;
  /** The path of the file that a person chose; null if they chose none. */
  readonly askForFile: () => Promise<string | null>;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** Takes copy in and holds its original until a story is made of it. Nothing is stored here. */
export interface ImportService {
  /**
   * Reads what was pasted or dropped. `cancelled` where another reading took
   * its place or a person had enough.
   */
  readCopy(input: ParsedInput<'formats:read-copy'>): Promise<HandledResult<'formats:read-copy'>>;
  /** Asks for a file and reads it. The window learns its name; the path only where it cannot be read. */
  openCopy(): Promise<HandledResult<'formats:open-copy'>>;
  /**
   * The story that comes with Stet, to try things on. It is short and ours, so it is read without the worker.
   */
  sampleCopy(): HandledResult<'formats:sample-copy'>;
  /** Ends the reading under way, if there is one; that reading answers `cancelled`. */
  cancelReading(): HandledResult<'formats:cancel-reading'>;
  /** What a story was made of, decoded as it was then; `not-found` for a story that was typed. */
  getOriginal(input: ParsedInput<'formats:get-original'>): HandledResult<'formats:get-original'>;
}

export function createImportService(dependencies: ImportServiceDependencies): ImportService {
  const originals = createOriginalRecords(dependencies.database);
  /** The reading under way. There is one window, so a new reading takes the place of the one before it. */
  let current: AbortController | null = null;

  const read = async (copy: CopyBytes): Promise<HandledResult<'formats:read-copy'>> => {
    const size = copy.bytes.byteLength;
    if (size > largestImport) return failed({ code: 'too-large', limit: largestImport, size });
    current?.abort();
    const reading = new AbortController();
    current = reading;
    const answer = await dependencies.readInWorker(copy, {
      signal: reading.signal,
      onProgress: (done) => dependencies.announce('formats:progress', { done }),
    });
    if (answer.cancelled) return failed({ code: 'cancelled' });
    if (answer.copy === null) return failed({ code: 'not-text', fileName: copy.fileName ?? '' });
    return ok(previewOf(dependencies, copy, answer.copy));
  };

  return {
    readCopy: read,
    async openCopy() {
      const path = await dependencies.askForFile();
      if (path === null) return failed({ code: 'cancelled' });
      try {
        // Asked before it is read: a disk image chosen by mistake must not be taken into memory first.
        const { size } = await stat(path);
        if (size > largestImport) return failed({ code: 'too-large', limit: largestImport, size });
        const bytes = await readFile(path);
        return await read({ fileName: basename(path), mediaType: null, bytes });
      } catch (error) {
        const reason = fileErrorCode(error);
        if (reason === null) throw error;
        return failed({ code: 'cannot-read-file', path, reason });
      }
    },
    sampleCopy() {
      const bytes = new TextEncoder().encode(sampleCopy);
      const sample: CopyBytes = { fileName: sampleFileName, mediaType: 'text/plain', bytes };
      const copy = readCopy(sample);
      if (copy === null) throw new Error('The sample story was not taken for text');
      return ok(previewOf(dependencies, sample, copy));
    },
    cancelReading() {
      current?.abort();
      return ok(null);
    },
    getOriginal({ storyId }) {
      const stored = originals.getOriginal(storyId);
      if (stored === null) return failed({ code: 'not-found', what: 'original' });
      const { bytes, ...original } = stored;
      return ok({ ...original, size: bytes.byteLength, text: decodeText(bytes, original.charset) });
    },
  };
}

/** Holds the original under a new id, by which the story that is made of it asks for it. */
function previewOf(
  { imports, newId }: ImportServiceDependencies,
  { fileName, bytes }: CopyBytes,
  copy: ImportedCopy,
): ImportPreview {
  const importId = newId();
  imports.keep(importId, { fileName, mediaType: copy.mediaType, charset: copy.charset, bytes });
  return { ...copy, importId, fileName, size: bytes.byteLength };
}
