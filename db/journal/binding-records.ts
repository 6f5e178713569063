import type { ReadableDatabase } from '../database-handles.ts';

/** A published revision beside what the journal says of it. */
export interface BoundRevision {
  readonly slug: string;
  readonly number: number;
  /** The stored text whose hash is `sha256`. */
  readonly document: string;
  readonly sha256: string;
  /** The hash in the signed entry of its publication; null where the journal knows of none. */
  readonly journaledSha256: string | null;
}

/** Reads what the journal binds, to check that it still is what was signed. */
export function createBindingRecords(database: ReadableDatabase) {
  const revisions = database.prepare<[], BoundRevision>(
    `SELECT s.slug, r.number, r.document, r.sha256,
       (SELECT json_extract(j.payload, '$.sha256') FROM journal j
        WHERE j.story_id = r.story_id AND j.deed = 'story.published'
          AND json_extract(j.payload, '$.revisionId') = r.id) AS journaledSha256
     FROM revisions r JOIN stories s ON s.id = r.story_id ORDER BY s.slug, r.number`,
  );
  // Person and signature together: a signature moved to another person's approval would be found.
  const approvals = database.prepare<[], { slug: string; bound: 0 | 1 }>(
    `SELECT s.slug, EXISTS (
       SELECT 1 FROM journal j WHERE j.story_id = q.story_id AND j.deed = 'notice.approved'
         AND j.person_id = a.approver_id AND j.signature = a.signature) AS bound
     FROM approvals a JOIN correction_requests q ON q.id = a.request_id JOIN stories s ON s.id = q.story_id
     ORDER BY s.slug, a.approved_at`,
  );

  return {
    /** Every revision, one at a time, since together they are the whole archive. */
    eachRevision(): Iterable<BoundRevision> {
      return revisions.iterate();
    },

    /** Every approval by its story's slug, and whether the journal has it, signed by the same person. */
    *eachApproval(): Iterable<{ readonly slug: string; readonly isBound: boolean }> {
      for (const { slug, bound } of approvals.iterate()) yield { slug, isBound: bound === 1 };
    },
  };
}
