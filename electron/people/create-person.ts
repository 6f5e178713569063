import type { PersonRecords } from '#db/people/person-records.ts';
import type { createSealingKeyRecords } from '#db/people/sealing-key-records.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import { type Person, personId } from '#shared/people/person.ts';
import { isSameName, tidyName } from '#shared/people/person-name.ts';
import { mayDo, type Role } from '#shared/people/rights.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { DeedRecorder } from '../journal/deed-recorder.ts';
import { makeKeyPair, sealPrivateKey } from './key-vault.ts';
import { newSealingKey } from './sealing-keys.ts';
import { authorWith } from './unlock.ts';

/** More people than ever share a laptop. */
export const mostPeople = 1000;

type CreateFailure = 'name-taken' | 'not-signed-in' | 'not-allowed';

/**
 * Makes a profile and its keys; the caller is whoever is signed in, and the
 * passphrase is the new person's own.
 */
export type CreatePerson = (
  input: ParsedInput<'people:create'>,
  caller: Caller | null,
) => Promise<Result<Person, CreateFailure>>;

/** The tables and the recorder of the people's service, which alone makes persons. */
export interface CreatePersonDependencies {
  readonly records: PersonRecords;
  readonly sealingKeys: ReturnType<typeof createSealingKeyRecords>;
  readonly recorder: DeedRecorder;
  readonly newId: () => string;
}

export function createPersonMaker({
  records,
  sealingKeys,
  recorder,
  newId,
}: CreatePersonDependencies): CreatePerson {
  return async (input, caller) => {
    const name = tidyName(input.name);
    // Asked first, so that nobody waits for a key that cannot be used.
    const early = refusalOf(records, { ...input, name }, caller);
    if (early !== null) return early;
    const { publicKey, privateKey } = makeKeyPair();
    const sealed = await sealPrivateKey(privateKey, input.passphrase);
    const id = personId.parse(newId());
    const self = authorWith(id, privateKey);
    const sealing = await newSealingKey(self, input.passphrase);
    // The first profile is its own author: its entry begins the journal and is signed with its own key.
    return recorder.perform(caller ?? self, ({ at, record }) => {
      // Asked again, because another profile may have been made while the key was being sealed.
      const late = refusalOf(records, { ...input, name }, caller);
      if (late !== null) return late;
      const key = base64(publicKey);
      const person: Person = { id, name, roles: [...new Set(input.roles)], publicKey: key, createdAt: at };
      records.insertPerson(person, sealed);
      sealingKeys.insertSealingKey(id, sealing, at);
      record({
        deed: 'person.created',
        subjectKind: 'person',
        subjectId: id,
        storyId: null,
        payload: { name, roles: person.roles, publicKey: key, sealingKey: base64(sealing.publicKey) },
        // Signed, because from here on the journal answers for this public key.
        binds: true,
      });
      return ok(person);
    });
  };
}

/**
 * Null where the person may be made: the first on a machine by nobody, each
 * further one by who may add people, and one who approves corrections by who does.
 */
function refusalOf(
  records: PersonRecords,
  { name, roles }: Pick<Person, 'name' | 'roles'>,
  caller: Caller | null,
): Result<never, CreateFailure> | null {
  const people = records.listPeople(mostPeople);
  if (people.length > 0 && caller === null) return failed({ code: 'not-signed-in' });
  if (caller !== null && !mayDo(caller.person.roles, 'person.add'))
    return failed({ code: 'not-allowed', right: 'person.add' });
  // Whoever makes a profile knows its first passphrase, and could approve in its name what they did themselves. So
  // the right to approve comes from who has it, as soon as anybody does.
  const approves = (held: readonly Role[]): boolean => mayDo(held, 'request.approve');
  const isGiven = people.some((each) => approves(each.roles));
  if (approves(roles) && isGiven && !approves(caller?.person.roles ?? []))
    return failed({ code: 'not-allowed', right: 'request.approve' });
  const isTaken = people.some((each) => isSameName(each.name, name));
  return isTaken ? failed({ code: 'name-taken', name }) : null;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
