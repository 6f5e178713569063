import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { createEvidenceFolder } from '../evidence/evidence-folder.ts';
import { createEvidenceLedger } from '../evidence/evidence-ledger.ts';
import { createEvidenceReader } from '../evidence/evidence-reader.ts';
import { createEvidenceService } from '../evidence/evidence-service.ts';
import { createFileIntake } from '../evidence/file-intake.ts';
import type { FileHasher } from '../evidence/hash-thread.ts';
import { fileErrorCode } from '../formats/file-error.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, realDesk } from './real-desk.ts';

/** Files larger than this are linked in tests. */
const keptAtMost = 1000;

/**
 * The services of evidence over a store in memory and a folder of their own, joined as in the app. Hashing is done in
 * this thread; the worker is tested by itself.
 */
export function realEvidence() {
  const root = mkdtempSync(join(tmpdir(), 'stet-evidence-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const desk = realDesk();
  const ann = desk.person('Ann', ['reporter']);
  const blocks = copy(['headline', 'Mayor resigns'], ['paragraph', 'The mayor resigned on Monday.']);
  const storyId = answered(desk.stories.create({ slug: 'mayor', importId: null, blocks }, ann)).id;
  let chosen: string | null = null;
  let seat: Caller | null = ann;
  const opened: string[] = [];
  const announce = () => undefined;
  const ledger = createEvidenceLedger({ ...desk, newId: v7, announce });
  const folder = createEvidenceFolder(join(root, 'evidence'));
  const newId = () => v7();
  return {
    desk,
    ann,
    storyId,
    folder,
    service: createEvidenceService(ledger, folder),
    intake: createFileIntake({
      ledger,
      folder,
      hash: hashHere,
      askForEvidence: async () => chosen,
      fileErrorCode,
      seat: () => seat?.personId ?? null,
      announce,
      newId,
      keptAtMost,
    }),
    reader: createEvidenceReader({
      ledger,
      folder,
      hash: hashHere,
      openOutside: async (path) => {
        opened.push(path);
        return true;
      },
      newId,
      announce,
    }),
    opened,
    /** A file in a folder of somebody's, which is chosen in the next dialog. */
    file(name: string, bytes: string | Uint8Array): string {
      chosen = join(root, name);
      writeFileSync(chosen, bytes);
      return chosen;
    },
    choose: (path: string | null) => {
      chosen = path;
    },
    leaveSeat: () => {
      seat = null;
    },
    /** A claim on words of the story. */
    claim(words: string) {
      const { version } = desk.drafts.current(storyId);
      const place = desk.passage(storyId, words);
      const fresh = { kind: 'fact', note: '', attribution: null, verification: null } as const;
      return answered(desk.claims.add({ storyId, version, ...place, ...fresh }, ann)).id;
    },
  };
}

/** The same answers as the worker's. */
const hashHere: FileHasher = async ({ source, copyTo, firstBytes }, { signal }) => {
  if (signal.aborted) return { kind: 'cancelled' };
  if (!existsSync(source)) return { kind: 'unreadable', reason: 'ENOENT' };
  const bytes = readFileSync(source);
  if (copyTo !== null) writeFileSync(copyTo, bytes, { mode: 0o400 });
  return {
    kind: 'hashed',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
    first: Uint8Array.from(bytes.subarray(0, firstBytes)),
    changedAt: Math.round(statSync(source).mtimeMs),
  };
};
