import { appendFile, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EvidenceId, EvidenceSubject } from '#shared/evidence/evidence.ts';
import { largestKept } from '#shared/evidence/evidence-limits.ts';
import { plainFileName } from '#shared/evidence/file-name.ts';
import { bytesThatTell, fileTypeOf } from '#shared/evidence/file-type.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { EvidenceFolder } from './evidence-folder.ts';
import type { EvidenceLedger, EvidenceRefusal } from './evidence-ledger.ts';
import { requireEvidence } from './evidence-service.ts';
import type { FileHasher, HashedFile } from './hash-thread.ts';

export interface FileIntakeDependencies {
  readonly ledger: EvidenceLedger;
  readonly folder: EvidenceFolder;
  readonly hash: FileHasher;
  /** The path of the file that a person chose; null if they chose none. */
  readonly askForEvidence: () => Promise<string | null>;
  /** The system's word for why a file could not be used; null for a mistake of ours. */
  readonly fileErrorCode: (error: unknown) => string | null;
  /** Who has the seat now: hashing takes long, and the deed is of whoever began it. */
  readonly seat: () => PersonId | null;
  readonly announce: Announce;
  readonly newId: () => string;
  /** Files larger than this are linked. */
  readonly keptAtMost?: number;
}

/** Takes files in as evidence: streams them once, hashing, to where they are kept, and only then puts them down. */
export interface FileIntake {
  choose(
    input: ParsedInput<'evidence:choose-file'>,
    caller: Caller,
  ): Promise<HandledResult<'evidence:choose-file'>>;
  /** Parts of one file come one after the other; together they may be as large as what is kept. */
  sendPart(input: ParsedInput<'evidence:send-part'>): Promise<HandledResult<'evidence:send-part'>>;
  addFile(
    input: ParsedInput<'evidence:add-file'>,
    caller: Caller,
  ): Promise<HandledResult<'evidence:add-file'>>;
  /** Ends the hashing under way, whose call answers `cancelled`, and leaves nothing of it behind. */
  cancel(): HandledResult<'evidence:cancel'>;
}

interface Source {
  readonly path: string;
  readonly fileName: string;
  readonly storyId: StoryId;
  readonly subject: EvidenceSubject | null;
}

export function createFileIntake(dependencies: FileIntakeDependencies): FileIntake {
  const { ledger, folder, askForEvidence, keptAtMost = largestKept } = dependencies;
  const underWay = new Set<AbortController>();

  const takeIn = async (source: Source, caller: Caller) => {
    const work = new AbortController();
    underWay.add(work);
    try {
      return await takeInFile({ ...dependencies, keptAtMost, signal: work.signal }, source, caller);
    } finally {
      underWay.delete(work);
    }
  };

  return {
    async choose({ storyId, subject }, caller) {
      const refusal = ledger.refusalIn(storyId, caller) ?? ledger.subjectRefusal(subject, storyId);
      if (refusal !== null) return refusal;
      const path = await askForEvidence();
      if (path === null) return failed({ code: 'cancelled' });
      return takeIn({ path, fileName: plainFileName(basename(path)), storyId, subject }, caller);
    },

    async sendPart({ uploadId, bytes }) {
      const path = folder.incoming(uploadId);
      const size = (await sizeOf(path)) + bytes.byteLength;
      if (size > keptAtMost) {
        await rm(path, { force: true });
        return failed({ code: 'too-large', limit: keptAtMost, size });
      }
      await appendFile(path, bytes);
      return ok(null);
    },

    async addFile({ storyId, subject, uploadId, fileName }, caller) {
      const path = folder.incoming(uploadId);
      try {
        return await takeIn({ path, fileName: plainFileName(fileName), storyId, subject }, caller);
      } finally {
        await rm(path, { force: true });
      }
    },

    cancel() {
      for (const work of underWay) work.abort();
      return ok(null);
    },
  };
}

/** 0 for a file that is not there yet. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

type Intake = FileIntakeDependencies & { readonly keptAtMost: number; readonly signal: AbortSignal };
type Taken = Result<EvidenceId, EvidenceRefusal | 'cancelled' | 'cannot-read-file'>;

async function takeInFile(intake: Intake, source: Source, caller: Caller) {
  const { ledger, folder, hash, signal, announce, newId, keptAtMost } = intake;
  const size = await readableSize(intake, source.path);
  if (!size.ok) return size;
  // A large file stays where it is: two gigabytes of video are not doubled for a hash.
  const incoming = size.value > keptAtMost ? null : folder.incoming(newId());
  try {
    const end = await hash(
      { source: source.path, copyTo: incoming, firstBytes: bytesThatTell },
      { signal, onProgress: (done) => announce('evidence:progress', { done }) },
    );
    if (end.kind === 'cancelled') return failed({ code: 'cancelled' });
    if (end.kind === 'unreadable')
      return failed({ code: 'cannot-read-file', path: source.path, reason: end.reason });
    const taken = putDown(intake, { ...source, incoming, hashed: end }, caller);
    return taken.ok ? ok(requireEvidence(ledger, taken.value)) : taken;
  } finally {
    if (incoming !== null) await rm(incoming, { force: true });
  }
}

/** How large the file is; no folder, device or pipe, which have no end. */
async function readableSize(
  { fileErrorCode }: Intake,
  path: string,
): Promise<Result<number, 'cannot-read-file'>> {
  try {
    const found = await stat(path);
    return found.isFile() ? ok(found.size) : failed({ code: 'cannot-read-file', path, reason: 'ENOTSUP' });
  } catch (error) {
    const reason = fileErrorCode(error);
    if (reason === null) throw error;
    return failed({ code: 'cannot-read-file', path, reason });
  }
}

interface HashedSource extends Source {
  readonly incoming: string | null;
  readonly hashed: HashedFile;
}

/** Taking its place and being put down are one transaction: no evidence without its bytes. */
function putDown({ ledger, folder, seat }: Intake, source: HashedSource, caller: Caller): Taken {
  // The seat may have changed hands while the file was read, and a story may have been archived.
  if (seat() !== caller.personId) return failed({ code: 'cancelled' });
  const { storyId, subject, fileName, incoming, hashed } = source;
  const refusal = ledger.refusalIn(storyId, caller) ?? ledger.subjectRefusal(subject, storyId);
  if (refusal !== null) return refusal;
  const { sha256, size, first } = hashed;
  return ledger.perform<EvidenceId, never>(storyId, caller, (recording) => {
    if (incoming !== null) folder.takePlace(incoming, sha256);
    const file = {
      kind: 'file' as const,
      fileName,
      fileType: fileTypeOf(first, fileName),
      size,
      linkedPath: incoming === null ? source.path : null,
    };
    const id = ledger.put({ ...file, storyId, title: fileName, sha256 }, caller, recording);
    if (subject !== null) ledger.tie({ evidenceId: id, storyId, subject, passage: null }, caller, recording);
    return ok(id);
  });
}
