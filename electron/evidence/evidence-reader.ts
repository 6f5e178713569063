import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '#db/sha256.ts';
import type { Evidence, EvidenceId } from '#shared/evidence/evidence.ts';
import { hashedForm } from '#shared/evidence/evidence-hash.ts';
import { largestShown } from '#shared/evidence/evidence-limits.ts';
import type { EvidenceContent, EvidenceState } from '#shared/evidence/evidence-view.ts';
import { howShown, trustedEnding } from '#shared/evidence/file-type.ts';
import { readText } from '#shared/formats/read-text.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { EvidenceFolder } from './evidence-folder.ts';
import type { EvidenceLedger } from './evidence-ledger.ts';
import type { FileHasher } from './hash-thread.ts';

export interface EvidenceReaderDependencies {
  readonly ledger: EvidenceLedger;
  readonly folder: EvidenceFolder;
  readonly hash: FileHasher;
  /** Hands a file to the system; answers whether it took it. */
  readonly openOutside: (path: string) => Promise<boolean>;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** Looks at evidence: whether it is what was put down, and then at what is in it. It changes nothing. */
export interface EvidenceReader {
  read(input: ParsedInput<'evidence:read'>): Promise<HandledResult<'evidence:read'>>;
  check(input: ParsedInput<'evidence:check'>): Promise<HandledResult<'evidence:check'>>;
  /** A kept file goes out as a copy, so that no other program can write to what is kept. */
  openOutside(input: ParsedInput<'evidence:open-outside'>): Promise<HandledResult<'evidence:open-outside'>>;
  /** Ends the looking under way. */
  cancel(): void;
}

type FileEvidence = Extract<Evidence, { readonly kind: 'file' }>;
type WrittenEvidence = Exclude<Evidence, FileEvidence>;

/** What is in a piece, with the bytes of a file as far as they are shown. */
interface Looked {
  readonly state: EvidenceState;
  readonly bytes: Uint8Array;
}

export function createEvidenceReader(dependencies: EvidenceReaderDependencies): EvidenceReader {
  const { ledger, announce } = dependencies;
  const underWay = new Set<AbortController>();
  const whileWatched = async <T>(look: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const work = new AbortController();
    underWay.add(work);
    return look(work.signal).finally(() => underWay.delete(work));
  };

  return {
    read: ({ evidenceId }) =>
      whileWatched(async (signal) => {
        const evidence = ledger.get(evidenceId);
        if (evidence === null) return failed({ code: 'not-found', what: 'evidence' });
        if (evidence.kind !== 'file') {
          const state = stateOfWritten(evidence);
          return ok({
            state,
            content: state.kind === 'intact' ? { as: 'text', text: textOf(evidence) } : null,
          });
        }
        const looked = await lookAt(dependencies, evidence, { signal, firstBytes: shownBytes(evidence) });
        if (looked === null) return failed({ code: 'cancelled' });
        const { state, bytes } = looked;
        return ok({ state, content: state.kind === 'intact' ? contentOf(evidence, bytes) : null });
      }),

    check: ({ storyId }) =>
      whileWatched(async (signal) => {
        if (ledger.stories.getStory(storyId) === null) return failed({ code: 'not-found', what: 'story' });
        const checked: { id: EvidenceId; state: EvidenceState }[] = [];
        const all = ledger.list(storyId);
        for (const evidence of all) {
          const state = await stateOf(dependencies, evidence, signal);
          if (state === null) return failed({ code: 'cancelled' });
          checked.push({ id: evidence.id, state });
          announce('evidence:progress', { done: checked.length / all.length });
        }
        return ok(checked);
      }),

    openOutside: ({ evidenceId }) =>
      whileWatched(async (signal) => {
        const evidence = ledger.get(evidenceId);
        if (evidence === null || evidence.kind !== 'file')
          return failed({ code: 'not-found', what: 'evidence' });
        const state = await stateOf(dependencies, evidence, signal);
        if (state === null) return failed({ code: 'cancelled' });
        const { title } = evidence;
        if (state.kind !== 'intact') return failed({ code: 'evidence-not-intact', title });
        const path = await pathForSystem(dependencies, evidence);
        if (path === null || !(await dependencies.openOutside(path)))
          return failed({ code: 'not-opened', title });
        return ok(null);
      }),

    cancel() {
      for (const work of underWay) work.abort();
    },
  };
}

/** Null where it was stopped. */
async function stateOf(
  dependencies: EvidenceReaderDependencies,
  evidence: Evidence,
  signal: AbortSignal,
): Promise<EvidenceState | null> {
  if (evidence.kind !== 'file') return stateOfWritten(evidence);
  return (await lookAt(dependencies, evidence, { signal, firstBytes: 0 }))?.state ?? null;
}

async function lookAt(
  { folder, hash }: EvidenceReaderDependencies,
  evidence: FileEvidence,
  { signal, firstBytes }: { readonly signal: AbortSignal; readonly firstBytes: number },
): Promise<Looked | null> {
  const path = pathOf(folder, evidence);
  const end = await hash({ source: path, copyTo: null, firstBytes }, { signal, onProgress: () => undefined });
  if (end.kind === 'cancelled') return null;
  if (end.kind === 'unreadable') return { state: { kind: 'missing', path }, bytes: new Uint8Array() };
  const { sha256: found, size, changedAt, first } = end;
  const state: EvidenceState =
    found === evidence.sha256 ? { kind: 'intact' } : { kind: 'changed', sha256: found, size, changedAt };
  return { state, bytes: first };
}

function pathOf(folder: EvidenceFolder, { linkedPath, sha256: hash }: FileEvidence): string {
  return linkedPath ?? folder.pathOf(hash);
}

/** Somebody may have written into the store by other means. */
function stateOfWritten(evidence: WrittenEvidence): EvidenceState {
  const form = hashedForm(evidence);
  const found = sha256(form);
  if (found === evidence.sha256) return { kind: 'intact' };
  return { kind: 'changed', sha256: found, size: form.length, changedAt: null };
}

function textOf(evidence: WrittenEvidence): string {
  return evidence.kind === 'link' ? evidence.said : evidence.text;
}

/** How many bytes are needed to show a file; none where it is for other programs. */
function shownBytes({ fileType, size }: FileEvidence): number {
  const as = howShown(fileType);
  return (as === 'text' || as === 'image' || as === 'pdf') && size <= largestShown[as] ? size : 0;
}

function contentOf(evidence: FileEvidence, bytes: Uint8Array): EvidenceContent {
  const as = howShown(evidence.fileType);
  if (as === 'never' || as === 'outside') return { as };
  if (bytes.byteLength < evidence.size) return { as: 'outside' };
  if (as !== 'text') return { as, bytes };
  const text = readText(bytes);
  return text === null ? { as: 'never' } : { as: 'text', text: text.text };
}

/** Null for a file that no program is handed: its name must have an ending of the type that its bytes are. */
async function pathForSystem(
  { folder, newId }: EvidenceReaderDependencies,
  evidence: FileEvidence,
): Promise<string | null> {
  const ending = trustedEnding(evidence.fileType, evidence.fileName);
  if (ending === null) return null;
  if (evidence.linkedPath !== null) return evidence.linkedPath;
  // Its own name would be somebody else's to choose; the other program needs only the ending.
  const copy = join(folder.handedOut(newId()), `evidence.${ending}`);
  await copyFile(folder.pathOf(evidence.sha256), copy);
  await chmod(copy, 0o400);
  return copy;
}
