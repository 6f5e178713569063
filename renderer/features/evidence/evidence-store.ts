import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Evidence,
  EvidenceId,
  EvidenceSubject,
  EvidenceTieId,
  NewEvidence,
} from '#shared/evidence/evidence.ts';
import { largestKept } from '#shared/evidence/evidence-limits.ts';
import type { EvidencePassage } from '#shared/evidence/evidence-passage.ts';
import type { EvidenceState, EvidenceView } from '#shared/evidence/evidence-view.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';
import { type SentFile, sendFile } from './send-file.ts';

/** What is being written down, and for what; `text` is what was pasted. */
export interface EvidenceForm {
  readonly kind: NewEvidence['kind'];
  readonly subject: EvidenceSubject | null;
  readonly text: string;
}

/** A piece of evidence that is looked at; with the words that a claim rests on where it was opened from there. */
export interface ShownEvidence {
  readonly evidence: Evidence;
  readonly passage: EvidencePassage | null;
  /** What main answered; until then, or without an answer, a word for that. */
  readonly view: EvidenceView | 'reading' | 'failed';
}

export interface EvidenceStoreState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly storyId: StoryId | null;
  readonly evidence: readonly Evidence[];
  /** Whether the list stands in the place of the claims. */
  readonly listed: boolean;
  readonly active: EvidenceId | null;
  /** What looking at evidence found, since the story was opened. */
  readonly states: ReadonlyMap<EvidenceId, EvidenceState>;
  /** Hashing that is under way; `done` from 0 to 1. */
  readonly work: {
    readonly kind: 'taking-in' | 'checking';
    readonly name: string;
    readonly done: number;
  } | null;
  readonly form: EvidenceForm | null;
  readonly removing: Evidence | null;
  readonly shown: ShownEvidence | null;

  readonly open: (storyId: StoryId) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly list: (listed: boolean) => void;
  readonly activate: (id: EvidenceId | null) => void;
  readonly startWriting: (form: EvidenceForm) => void;
  readonly stopWriting: () => void;
  /** Each answers true when it is done; a failure was reported. */
  readonly add: (evidence: NewEvidence, subject: EvidenceSubject | null) => Promise<boolean>;
  readonly chooseFile: (subject: EvidenceSubject | null) => Promise<boolean>;
  /** Takes files in one after the other; one that is too large for that is told of. */
  readonly dropFiles: (files: readonly SentFile[], subject: EvidenceSubject | null) => Promise<void>;
  readonly cancel: () => void;
  readonly tie: (
    id: EvidenceId,
    subject: EvidenceSubject,
    passage: EvidencePassage | null,
  ) => Promise<boolean>;
  readonly untie: (tieId: EvidenceTieId) => Promise<boolean>;
  readonly askToRemove: (evidence: Evidence | null) => void;
  readonly remove: (id: EvidenceId, reason: string) => Promise<boolean>;
  /** Hashes all evidence of the story anew. */
  readonly check: () => Promise<void>;
  readonly show: (evidence: Evidence, passage?: EvidencePassage | null) => Promise<void>;
  readonly closeShown: () => void;
  readonly openOutside: (id: EvidenceId) => Promise<void>;
}

export type EvidenceStore = StoreApi<EvidenceStoreState>;

export interface EvidenceStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  readonly newId: () => string;
  /** A file came in: it is kept, or linked where it is too large for that. */
  readonly onAdded: (evidence: Evidence) => void;
  /** A file that was dropped is too large to be kept, and where it lies only a dialog can tell. */
  readonly onTooLarge: (name: string, choose: () => void) => void;
  readonly onChecked: (faulty: number, all: number) => void;
}

/** The evidence of the story that is open. Main tells of each change, and the list is read again. */
export function createEvidenceStore(dependencies: EvidenceStoreDependencies): EvidenceStore {
  const { client } = dependencies;
  return createStore<EvidenceStoreState>()((set, get) => {
    const read = async (storyId: StoryId): Promise<void> => {
      const result = await client.call('evidence:list', { storyId });
      if (get().storyId !== storyId) return;
      if (result.ok) set({ status: 'ready', evidence: result.value });
      else {
        set({ status: 'failed' });
        dependencies.report(result.failure);
      }
    };
    const readAgain = ({ storyId }: { readonly storyId: StoryId }): void => {
      if (get().storyId === storyId) void read(storyId);
    };
    client.on('evidence:changed', readAgain);
    // A finding may rest on evidence from now on, and a claim that is gone takes its ties along.
    client.on('claims:changed', readAgain);
    client.on('evidence:progress', ({ done }) =>
      set(({ work }) => (work === null ? {} : { work: { ...work, done } })),
    );
    return {
      status: 'idle',
      storyId: null,
      evidence: [],
      listed: false,
      active: null,
      states: new Map(),
      work: null,
      form: null,
      removing: null,
      shown: null,

      open: async (storyId) => {
        if (get().storyId !== storyId)
          set({ status: 'loading', storyId, evidence: [], states: new Map(), ...nothingOpen });
        await read(storyId);
      },
      refresh: async () => {
        const { storyId } = get();
        if (storyId !== null) await read(storyId);
      },
      list: (listed) => set({ listed }),
      activate: (active) => set({ active }),
      startWriting: (form) => set({ form }),
      stopWriting: () => set({ form: null }),
      askToRemove: (removing) => set({ removing }),
      cancel: () => void client.call('evidence:cancel', {}),
      closeShown: () => set({ shown: null }),
      ...changing(dependencies, get),
      ...takingIn(dependencies, get, set),
      ...looking(dependencies, get, set),
    };
  });
}

const nothingOpen = { listed: false, active: null, form: null, removing: null, shown: null } as const;

type Get = () => EvidenceStoreState;
type Change = (
  changed: Partial<EvidenceStoreState> | ((state: EvidenceStoreState) => Partial<EvidenceStoreState>),
) => void;

function changing(
  { client, report }: EvidenceStoreDependencies,
  get: Get,
): Pick<EvidenceStoreState, 'add' | 'tie' | 'untie' | 'remove'> {
  const done = async (call: Promise<Result<unknown>>): Promise<boolean> => {
    const result = await call;
    if (!result.ok) report(result.failure);
    return result.ok;
  };
  return {
    add: async (evidence, subject) => {
      const { storyId } = get();
      return storyId !== null && done(client.call('evidence:add', { storyId, subject, evidence }));
    },
    tie: (evidenceId, subject, passage) =>
      done(client.call('evidence:tie', { evidenceId, subject, passage })),
    untie: (tieId) => done(client.call('evidence:untie', { tieId })),
    remove: (evidenceId, reason) => done(client.call('evidence:remove', { evidenceId, reason })),
  };
}

function takingIn(
  dependencies: EvidenceStoreDependencies,
  get: Get,
  set: Change,
): Pick<EvidenceStoreState, 'chooseFile' | 'dropFiles'> {
  const { client, report, newId, onAdded, onTooLarge } = dependencies;
  const taken = async (name: string, take: () => Promise<Result<Evidence>>): Promise<boolean> => {
    set({ work: { kind: 'taking-in', name, done: 0 } });
    const result = await take();
    set({ work: null });
    if (result.ok) onAdded(result.value);
    else report(result.failure);
    return result.ok;
  };
  return {
    chooseFile: async (subject) => {
      const { storyId } = get();
      return storyId !== null && taken('', () => client.call('evidence:choose-file', { storyId, subject }));
    },
    dropFiles: async (files, subject) => {
      const { storyId } = get();
      if (storyId === null) return;
      for (const file of files) {
        const onProgress = (done: number) => set({ work: { kind: 'taking-in', name: file.name, done } });
        const send = () => sendFile(client, file, { storyId, subject, uploadId: newId(), onProgress });
        if (file.size > largestKept) onTooLarge(file.name, () => void get().chooseFile(subject));
        else await taken(file.name, send);
      }
    },
  };
}

function looking(
  { client, report, onChecked }: EvidenceStoreDependencies,
  get: Get,
  set: Change,
): Pick<EvidenceStoreState, 'check' | 'show' | 'openOutside'> {
  return {
    check: async () => {
      const { storyId } = get();
      if (storyId === null) return;
      set({ work: { kind: 'checking', name: '', done: 0 } });
      const result = await client.call('evidence:check', { storyId });
      set({ work: null });
      if (!result.ok) return report(result.failure);
      if (get().storyId === storyId)
        set({ states: new Map(result.value.map(({ id, state }) => [id, state])) });
      const faulty = result.value.filter(({ state }) => state.kind !== 'intact');
      onChecked(faulty.length, result.value.length);
    },
    show: async (evidence, passage = null) => {
      set({ shown: { evidence, passage, view: 'reading' } });
      const result = await client.call('evidence:read', { evidenceId: evidence.id });
      // Another one, or none, may be looked at by now.
      const isShown = get().shown?.evidence.id === evidence.id;
      if (!result.ok) {
        if (isShown) set({ shown: { evidence, passage, view: 'failed' } });
        return report(result.failure);
      }
      const view = result.value;
      set(({ states }) => ({
        states: new Map([...states, [evidence.id, view.state]]),
        ...(isShown ? { shown: { evidence, passage, view } } : {}),
      }));
    },
    openOutside: async (evidenceId) => {
      const result = await client.call('evidence:open-outside', { evidenceId });
      if (!result.ok) report(result.failure);
    },
  };
}
