import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';

/** A published revision beside what the journal says of it. */
export interface BoundRevision {
  readonly slug: string;
  readonly number: number;
  /** The stored text whose hash is `sha256`. */
  readonly document: string;
  /** How that document reads; passages of requests are offsets into it. */
  readonly text: string;
  readonly sha256: string;
  /** The hash in the signed entry of its publication; null where the journal knows of none. */
  readonly journaledSha256: string | null;
}

/** A sealed stretch of a draft, as the journal has it. */
export interface BoundStretch {
  readonly slug: string;
  readonly storyId: StoryId;
  readonly after: number;
  readonly upTo: number;
  readonly stepsSha256: string;
  readonly documentSha256: string;
  /** Of the snapshot at its end; null where there is none any more. */
  readonly snapshotSha256: string | null;
}

interface SealRow {
  readonly slug: string;
  readonly story_id: string;
  readonly after: number;
  readonly up_to: number;
  readonly steps_sha256: string;
  readonly document_sha256: string;
  readonly snapshot_sha256: string | null;
}

function toBoundStretch(row: SealRow): BoundStretch {
  return {
    slug: row.slug,
    storyId: storyId.parse(row.story_id),
    after: row.after,
    upTo: row.up_to,
    stepsSha256: row.steps_sha256,
    documentSha256: row.document_sha256,
    snapshotSha256: row.snapshot_sha256,
  };
}

/** Reads what the journal binds, to check that it still is what was signed. */
export function createBindingRecords(database: ReadableDatabase) {
  const revisions = database.prepare<[], BoundRevision>(
    `SELECT s.slug, r.number, r.document, r.text, r.sha256,
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

  // What was written and decided beside the entry that says so; IS NOT, because a missing entry must differ too.
  const notices = database.prepare<[], { slug: string }>(
    `SELECT s.slug FROM notices n JOIN correction_requests q ON q.id = n.request_id JOIN stories s ON s.id = q.story_id
     WHERE NOT EXISTS (
       SELECT 1 FROM journal j WHERE j.story_id = q.story_id AND j.deed = 'notice.written'
         AND json_extract(j.payload, '$.noticeId') = n.id AND json_extract(j.payload, '$.text') = n.text
         AND json_extract(j.payload, '$.label') = n.label AND json_extract(j.payload, '$.placement') = n.placement
         AND j.person_id = n.written_by)
     ORDER BY n.rowid LIMIT 1`,
  );
  const decisions = database.prepare<[], { slug: string }>(
    `SELECT s.slug FROM decisions d JOIN correction_requests q ON q.id = d.request_id JOIN stories s ON s.id = q.story_id
     WHERE NOT EXISTS (
       SELECT 1 FROM journal j WHERE j.story_id = q.story_id AND j.deed = 'request.decided'
         AND json_extract(j.payload, '$.decisionId') = d.id AND json_extract(j.payload, '$.reason') = d.reason
         AND json_extract(j.payload, '$.kind') = d.kind AND j.person_id = d.decided_by)
     ORDER BY d.rowid LIMIT 1`,
  );
  // The snapshot at the end of a sealed stretch may have gone in the meantime; the log is what counts.
  const seals = database.prepare<[], SealRow>(
    `SELECT s.slug, j.story_id, json_extract(j.payload, '$.fromVersion') AS after,
       json_extract(j.payload, '$.toVersion') AS up_to, json_extract(j.payload, '$.stepsSha256') AS steps_sha256,
       json_extract(j.payload, '$.documentSha256') AS document_sha256, d.sha256 AS snapshot_sha256
     FROM journal j JOIN stories s ON s.id = j.story_id
     LEFT JOIN draft_snapshots d ON d.story_id = j.story_id AND d.version = json_extract(j.payload, '$.toVersion')
     WHERE j.deed = 'draft.sealed' ORDER BY j.seq`,
  );

  return {
    /** The story of the first notice that is not as the journal has it; null where all are. */
    findForeignNotice: () => notices.get()?.slug ?? null,

    /** The same of decisions and their reasons. */
    findForeignDecision: () => decisions.get()?.slug ?? null,

    /** Every stretch of a draft that was sealed, in the order of the journal. */
    *eachSeal(): Iterable<BoundStretch> {
      for (const row of seals.iterate()) yield toBoundStretch(row);
    },

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
