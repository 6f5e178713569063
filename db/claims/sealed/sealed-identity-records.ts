import type { SourceId } from '#shared/claims/source.ts';
import type { IdentitySeal } from '#shared/claims/sources/sealed-identity.ts';
import { type PersonId, personId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../../database-handles.ts';

interface SealRow {
  readonly seal_id: string;
  readonly pseudonym: string;
  readonly reporter_id: string;
  readonly reporter_name: string;
  readonly editor_id: string;
  readonly editor_name: string;
  readonly envelope: Uint8Array;
  readonly sha256: string;
  readonly sealed_at: number;
}

/** A seal with the bytes that only its two people can open. */
export interface StoredSeal extends IdentitySeal {
  readonly envelope: Uint8Array;
  readonly sha256: string;
}

export interface NewSeal {
  readonly sourceId: SourceId;
  readonly sealId: string;
  readonly pseudonym: string;
  readonly reporterId: PersonId;
  readonly editorId: PersonId;
  readonly envelope: Uint8Array;
  readonly sha256: string;
  readonly sealedAt: number;
}

/** Sealed identities: at most one for each source. */
export function createSealedIdentityRecords(database: WritableDatabase) {
  const bySource = database.prepare<[string], SealRow>(
    `SELECT i.seal_id, i.pseudonym, i.reporter_id, r.name AS reporter_name, i.editor_id, e.name AS editor_name,
       i.envelope, i.sha256, i.sealed_at
     FROM sealed_identities i JOIN people r ON r.id = i.reporter_id JOIN people e ON e.id = i.editor_id
     WHERE i.source_id = ?`,
  );
  const insert = database.prepare(
    `INSERT INTO sealed_identities
       (source_id, seal_id, pseudonym, reporter_id, editor_id, envelope, sha256, sealed_at)
     VALUES (:sourceId, :sealId, :pseudonym, :reporterId, :editorId, :envelope, :sha256, :sealedAt)`,
  );
  // Overwritten in its place before it is taken out, so that the row's own bytes are gone whatever becomes of the page.
  const blank = database.prepare<[string]>(
    'UPDATE sealed_identities SET envelope = zeroblob(length(envelope)) WHERE source_id = ?',
  );
  const remove = database.prepare<[string]>('DELETE FROM sealed_identities WHERE source_id = ?');
  // Whoever entered the source, and the authors of the stories that rest on it.
  const ofReporter = database
    .prepare<{ source: string; person: string }, number>(
      `SELECT EXISTS (
         SELECT 1 FROM journal WHERE deed = 'source.added' AND subject_id = :source AND person_id = :person)
       OR EXISTS (
         SELECT 1 FROM attributions a JOIN claims c ON c.id = a.claim_id JOIN stories t ON t.id = c.story_id
         WHERE a.source_id = :source AND a.detached_at IS NULL AND t.author_id = :person)`,
    )
    .pluck();

  return {
    getSeal(id: SourceId): StoredSeal | null {
      const row = bySource.get(id);
      if (row === undefined) return null;
      return {
        sealId: row.seal_id,
        pseudonym: row.pseudonym,
        reporterId: personId.parse(row.reporter_id),
        reporterName: row.reporter_name,
        editorId: personId.parse(row.editor_id),
        editorName: row.editor_name,
        envelope: row.envelope,
        sha256: row.sha256,
        sealedAt: row.sealed_at,
      };
    },

    insertSeal(seal: NewSeal): void {
      insert.run(seal);
    },

    /** Takes a seal out; only inside `eraseForGood` are its bytes gone from the files. */
    eraseSeal(id: SourceId): void {
      blank.run(id);
      remove.run(id);
    },

    /** Whether the source is this person's own, as far as the store knows. */
    isSourceOf(source: SourceId, person: PersonId): boolean {
      return ofReporter.get({ source, person }) === 1;
    },
  };
}
