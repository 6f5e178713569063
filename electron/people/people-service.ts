import type { WritableDatabase } from '#db/database-handles.ts';
import { createPersonRecords } from '#db/people/person-records.ts';
import { createSealingKeyRecords } from '#db/people/sealing-key-records.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import type { Person, Session } from '#shared/people/person.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { DeedRecorder } from '../journal/deed-recorder.ts';
import { type CreatePerson, createPersonMaker, mostPeople } from './create-person.ts';
import { createSealingKeys, type SealingKeys } from './sealing-keys.ts';
import { createUnlock, type Unlock } from './unlock.ts';

export interface PeopleDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly now: () => number;
  readonly newId: () => string;
  readonly announce: Announce;
}

/**
 * Who works at this machine. Holds the unlocked private key of the person who is signed in, in memory only;
 * nothing here ever hands it out, only the means to sign.
 */
export interface PeopleService {
  /** Everybody, by name. */
  list(): Result<readonly Person[], never>;
  session(): Session | null;
  /** The person behind the calls of the window; null while nobody is signed in. */
  currentCaller(): Caller | null;
  /**
   * Makes a profile, signed by whoever adds it; the first on a machine by itself. Announces `people:changed`.
   */
  readonly create: CreatePerson;
  /**
   * Takes the seat. Where somebody sits there, they are signed out by it; on a wrong passphrase they stay.
   */
  signIn(input: ParsedInput<'people:sign-in'>): Promise<Result<Session, 'wrong-passphrase' | 'not-found'>>;
  /** Leaves the seat; throws, and keeps the person signed in, where the journal cannot take it down. */
  signOut(): Result<null, never>;
  /** Lets a person sign one thing without taking the seat of whoever is signed in, as an approver does. */
  readonly unlock: Unlock;
  /** The keys that identities of unnamed sources are sealed to. */
  readonly sealing: SealingKeys;
}

export function createPeopleService(dependencies: PeopleDependencies): PeopleService {
  const { database, recorder, now, newId, announce } = dependencies;
  const records = createPersonRecords(database);
  const createPerson = createPersonMaker({
    records,
    sealingKeys: createSealingKeyRecords(database),
    recorder,
    newId,
  });
  const unlock = createUnlock(records, now);
  const sealing = createSealingKeys({ database, recorder, unlock });
  // The one thing that is not in the store: closing Stet signs out.
  let seat: { readonly caller: Caller; readonly since: number } | null = null;

  /** Takes the person from the seat, if there is one; the journal first, because it may refuse. */
  function leave(): void {
    if (seat !== null) journalOwn(recorder, seat.caller, 'person.signed-out');
    seat = null;
  }

  return {
    list: () => ok(records.listPeople(mostPeople)),
    session: () => (seat === null ? null : { person: seat.caller.person, since: seat.since }),
    currentCaller: () => seat?.caller ?? null,
    unlock,
    sealing,
    async create(input, caller) {
      const created = await createPerson(input, caller);
      if (created.ok) announce('people:changed', null);
      return created;
    },
    async signIn({ personId, passphrase }) {
      const unlocked = await unlock(personId, passphrase);
      if (!unlocked.ok) return unlocked;
      // A profile of an older Stet gets its key here, where its passphrase has just been proved.
      await sealing.ensure(unlocked.value, passphrase);
      // One seat: whoever sat there is signed out by their own key before the next one signs in by theirs.
      leave();
      const caller = unlocked.value;
      seat = { caller, since: journalOwn(recorder, caller, 'person.signed-in') };
      announce('people:changed', null);
      return ok({ person: caller.person, since: seat.since });
    },
    signOut() {
      leave();
      announce('people:changed', null);
      return ok(null);
    },
  };
}

/** Journals that a person came or went, by themselves; answers when. */
function journalOwn(
  recorder: DeedRecorder,
  caller: Caller,
  deed: 'person.signed-in' | 'person.signed-out',
): number {
  let time = 0;
  recorder.perform(caller, ({ at, record }) => {
    time = at;
    const subjectId = caller.personId;
    record({ deed, subjectKind: 'person', subjectId, storyId: null, payload: {}, binds: false });
    return ok(null);
  });
  return time;
}
