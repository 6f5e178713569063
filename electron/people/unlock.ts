// The one place where a passphrase is looked at, for signing in and for approving alike: both count against
// the same throttle, so that neither is a way round the other.
import type { KeyObject } from 'node:crypto';
import type { PersonRecords } from '#db/people/person-records.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Author } from '../journal/deed-recorder.ts';
import { createGuessThrottle } from './guess-throttle.ts';
import { openPrivateKey, signText } from './key-vault.ts';

/** Opens a person's key with their passphrase; the caller it answers can sign, and never shows the key. */
export type Unlock = (
  id: PersonId,
  passphrase: string,
) => Promise<Result<Caller, 'wrong-passphrase' | 'not-found'>>;

export function createUnlock(records: PersonRecords, now: () => number): Unlock {
  const throttle = createGuessThrottle(now);
  const wrong = (retryAt: number | null) =>
    failed({ code: 'wrong-passphrase', ...(retryAt === null ? {} : { retryAt }) });

  return async (id, passphrase) => {
    const person = records.getPerson(id);
    const sealed = records.getSealedKey(id);
    if (person === null || sealed === null) return failed({ code: 'not-found', what: 'person' });
    // In a pause not even the right passphrase is looked at: otherwise the answer
    // would tell it from the wrong ones.
    const waitUntil = throttle.retryAt(id);
    if (waitUntil !== null) return wrong(waitUntil);
    throttle.count(id);
    const privateKey = await openPrivateKey(sealed, passphrase);
    if (privateKey === null) return wrong(throttle.retryAt(id));
    throttle.forget(id);
    return ok({ ...authorWith(id, privateKey), person });
  };
}

/** Somebody who signs with a key that only this closure holds. */
export function authorWith(personId: PersonId, privateKey: KeyObject): Author {
  return { personId, sign: (text) => signText(privateKey, text) };
}
