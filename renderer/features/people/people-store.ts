import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure, FailureCode } from '#shared/ipc/failure.ts';
import type { Person, PersonId, Session } from '#shared/people/person.ts';
import type { Client } from '../../ipc/client.ts';

export type NewPerson = CallInput<'people:create'>;

export interface PeopleState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Everybody with a profile on this machine, by name. */
  readonly people: readonly Person[];
  /** Null while nobody is signed in. */
  readonly session: Session | null;
  /**
   * Asks who has a profile here and who is signed in; what it was is the window's whole truth about rights.
   */
  readonly load: () => Promise<void>;
  /**
   * Makes a profile beside the one that is signed in. Answers what the form must say; null when it is made.
   */
  readonly create: (wanted: NewPerson) => Promise<Failure | null>;
  /** Makes the first profile of this machine and signs it in. */
  readonly createFirst: (wanted: NewPerson) => Promise<Failure | null>;
  /** Answers what the form must say; null when the person is signed in. */
  readonly signIn: (personId: PersonId, passphrase: string) => Promise<Failure | null>;
  /** Text that cannot be saved keeps the person there, which is reported. */
  readonly signOut: () => Promise<void>;
}

export type PeopleStore = StoreApi<PeopleState>;

export interface PeopleStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  /**
   * Saves what the person at the seat has written, before they leave it: later it would be another's. A
   * failure keeps them there.
   */
  readonly beforeLeaving: () => Promise<Failure | null>;
}

/** What is said beside the field that it is about; everything else is reported. */
const saidInForm: readonly FailureCode[] = ['wrong-passphrase', 'name-taken'];

/**
 * Who has a profile here and who is at the seat. Passphrases go through and are never kept; whether one is
 * right is main's to say.
 */
export function createPeopleStore({ client, report, beforeLeaving }: PeopleStoreTools): PeopleStore {
  /**
   * Between the making of the first profile and its signing in nothing is drawn anew: nobody must be asked
   * who they are.
   */
  let firstIsUnderWay = false;

  const store = createStore<PeopleState>()((set, get) => ({
    status: 'idle',
    people: [],
    session: null,

    async load() {
      // What is drawn stays while it is read again, even if that fails: the work in the window must not go.
      const isDrawn = get().status === 'ready';
      if (!isDrawn) set({ status: 'loading' });
      const [people, session] = await Promise.all([
        client.call('people:list', {}),
        client.call('people:session', {}),
      ]);
      if (people.ok && session.ok) set({ status: 'ready', people: people.value, session: session.value });
      else {
        if (!isDrawn) set({ status: 'failed' });
        for (const answer of [people, session]) if (!answer.ok) report(answer.failure);
      }
    },

    create: (wanted) => settle(client.call('people:create', wanted)),

    async createFirst(wanted) {
      firstIsUnderWay = true;
      try {
        const created = await client.call('people:create', wanted);
        if (!created.ok) return await settle(created);
        const refused = await get().signIn(created.value.id, wanted.passphrase);
        if (refused !== null) await get().load();
        return refused;
      } finally {
        firstIsUnderWay = false;
      }
    },

    async signIn(personId, passphrase) {
      const unsaved = get().session === null ? null : await beforeLeaving();
      return unsaved ?? settle(client.call('people:sign-in', { personId, passphrase }));
    },

    async signOut() {
      const unsaved = await beforeLeaving();
      if (unsaved === null) await settle(client.call('people:sign-out', {}));
      else report(unsaved);
    },
  }));

  /** Ends a deed: reads everything again, so that the window shows it, and sorts out who says a failure. */
  async function settle(answering: Answer | Promise<Answer>): Promise<Failure | null> {
    const answer = await answering;
    if (answer.ok) {
      await store.getState().load();
      return null;
    }
    if (!saidInForm.includes(answer.failure.code)) report(answer.failure);
    return answer.failure;
  }

  client.on('people:changed', () => {
    if (!firstIsUnderWay) void store.getState().load();
  });
  return store;
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };
