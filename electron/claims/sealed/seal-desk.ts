import { createAttestationRecords } from '#db/claims/sealed/attestation-records.ts';
import { createIdentityConflictRecords } from '#db/claims/sealed/identity-conflict-records.ts';
import { createSealedIdentityRecords } from '#db/claims/sealed/sealed-identity-records.ts';
import { createSourceRecords } from '#db/claims/source-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createPersonRecords } from '#db/people/person-records.ts';
import type { SourceId } from '#shared/claims/source.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { Deed, JsonValue } from '#shared/journal/journal-entry.ts';
import type { Author, DeedRecord, DeedRecorder, Recording } from '../../journal/deed-recorder.ts';
import type { SealingKeys } from '../../people/sealing-keys.ts';

export interface SealDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly keys: SealingKeys;
  readonly newId: () => string;
  readonly announce: Announce;
}

export type SealDesk = ReturnType<typeof createSealDesk>;

/** What the deeds on sealed identities work with: the tables, the keys, and the way to record what is signed. */
export function createSealDesk({ database, recorder, keys, newId, announce }: SealDependencies) {
  return {
    database,
    keys,
    newId,
    seals: createSealedIdentityRecords(database),
    attestations: createAttestationRecords(database),
    conflicts: createIdentityConflictRecords(database),
    sources: createSourceRecords(database),
    people: createPersonRecords(database),

    perform<T, C extends FailureCode>(
      author: Author,
      work: (recording: Recording) => Result<T, C>,
    ): Result<T, C> {
      const done = recorder.perform(author, work);
      if (done.ok) announce('sources:changed', null);
      return done;
    },
  };
}

/** Each of these binds whoever does it. Nothing in the payload may lead to who the source is. */
export function sealDeed(deed: Deed, subjectId: SourceId, payload: JsonValue): DeedRecord {
  return { deed, subjectKind: 'source', subjectId, storyId: null, payload, binds: true };
}
