/**
 * One correction request and what is done with it. Every deed is followed by reading everything again,
 * because a step changes what the others may do; the rules themselves are main's.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DecisionKind, Placement } from '#shared/corrections/decision.ts';
import type { RequestId, Severity } from '#shared/corrections/request.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure, FailureCode } from '#shared/ipc/failure.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { CorrectionsStoreTools } from './queue-store.ts';
import { type RequestPicture, readPicture } from './request-picture.ts';

export interface RequestPageState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** The request that is open, whether or not it is read already. */
  readonly requestId: RequestId | null;
  /** It stays while it is read again, and goes when another request is opened. */
  readonly picture: RequestPicture | null;
  /** A deed is under way. No other begins meanwhile. */
  readonly busy: boolean;

  readonly open: (requestId: RequestId) => Promise<void>;
  // Each deed answers whether it was done; a failure was reported.
  readonly triage: (severity: Severity, assigneeId: PersonId | null) => Promise<boolean>;
  readonly addNote: (body: string) => Promise<boolean>;
  readonly decide: (kind: DecisionKind, reason: string) => Promise<boolean>;
  readonly writeNotice: (text: string, placement: Placement) => Promise<boolean>;
  /** The reasons are for queries that are not resolved and for warnings of the standards. */
  readonly publish: (where: string, reasons: ReasonsToPublishOver) => Promise<boolean>;
  readonly reopen: (reason: string) => Promise<boolean>;
  /**
   * Approves what is drawn. Answers what the form must say; null when it is approved or was reported. It
   * sends along what was seen, by its hashes: main refuses where any of it has changed since it was drawn.
   */
  readonly approve: (approverId: PersonId, passphrase: string) => Promise<Failure | null>;
}

/** Why a correction goes out over what stands against it. */
type ReasonsToPublishOver = Pick<CallInput<'corrections:publish'>, 'openQueriesReason' | 'reasons'>;

export type RequestStore = StoreApi<RequestPageState>;

/** Refusals that belong beside the passphrase; everything else is reported. */
const saidInForm: readonly FailureCode[] = [
  'wrong-passphrase',
  'not-allowed',
  'same-person',
  'nothing-changed',
  'seen-has-changed',
];

type RequestCall =
  | 'corrections:triage'
  | 'corrections:add-note'
  | 'corrections:decide'
  | 'corrections:write-notice'
  | 'corrections:approve'
  | 'corrections:publish'
  | 'corrections:reopen';

/** The correction request that is open. */
export function createRequestStore({ client, report }: CorrectionsStoreTools): RequestStore {
  const store = createStore<RequestPageState>()((set, get) => {
    async function read(requestId: RequestId): Promise<void> {
      const picture = await readPicture(client, requestId);
      // The page shows another request by now.
      if (get().requestId !== requestId) return;
      if (picture.ok) set({ status: 'ready', picture: picture.value });
      else {
        set({ status: 'failed' });
        report(picture.failure);
      }
    }

    /** Does a deed on the open request and reads everything again; answers the failure, if there is one. */
    async function perform<N extends RequestCall>(
      name: N,
      input: Omit<CallInput<N>, 'requestId'>,
    ): Promise<Failure | null> {
      const { requestId } = get();
      if (requestId === null) throw new Error(`${name}: no request is open`);
      set({ busy: true });
      try {
        // Every call of a request takes the request's id beside what is its own.
        const answer = await client.call(name, { ...input, requestId } as CallInput<N>);
        // After a refusal too: the reason is most often that somebody was faster.
        await read(requestId);
        return answer.ok ? null : answer.failure;
      } finally {
        set({ busy: false });
      }
    }

    /** For deeds whose form has no place for a refusal. */
    async function reported(doing: Promise<Failure | null>): Promise<boolean> {
      const failure = await doing;
      if (failure !== null) report(failure);
      return failure === null;
    }

    return {
      status: 'idle',
      requestId: null,
      picture: null,
      busy: false,

      async open(requestId) {
        if (get().requestId !== requestId) set({ status: 'loading', requestId, picture: null });
        await read(requestId);
      },

      triage: (severity, assigneeId) => reported(perform('corrections:triage', { severity, assigneeId })),
      addNote: (body) => reported(perform('corrections:add-note', { body })),
      decide: (kind, reason) => reported(perform('corrections:decide', { kind, reason })),
      writeNotice: (text, placement) => reported(perform('corrections:write-notice', { text, placement })),
      publish: (where, reasons) => reported(perform('corrections:publish', { where, ...reasons })),
      reopen: (reason) => reported(perform('corrections:reopen', { reason })),

      async approve(approverId, passphrase) {
        const seen = get().picture?.request.seen;
        // Without a notice there is nothing to approve, and no form to say so in.
        if (seen === null || seen === undefined) return null;
        const failure = await perform('corrections:approve', { approverId, passphrase, seen });
        if (failure === null || saidInForm.includes(failure.code)) return failure;
        report(failure);
        return null;
      },
    };
  });

  // After a deed of its own the store reads everything anyway.
  /** Keeps the page up with what happens elsewhere, in the draft or to people's roles. */
  const readAgain = () => {
    const { requestId, busy, open } = store.getState();
    if (requestId !== null && !busy) void open(requestId);
  };
  client.on('corrections:changed', ({ storyId }) => {
    if (store.getState().picture?.request.storyId === storyId) readAgain();
  });
  client.on('queries:changed', ({ storyId }) => {
    if (store.getState().picture?.request.storyId === storyId) readAgain();
  });
  client.on('people:changed', readAgain);
  // A quotation that is answered for, or another strictness of the house, changes what stands against it.
  client.on('checks:changed', readAgain);
  client.on('settings:standards-changed', readAgain);
  return store;
}
