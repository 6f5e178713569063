import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type RevisionRow,
  type RevisionSummaryRow,
  revisionColumns,
  revisionSummaryColumns,
  type StoredRevision,
  toRevisionSummary,
  toStoredRevision,
} from './revision-row.ts';

/** A revision as it goes out. Name and notices are read along later. */
export interface NewRevision extends Omit<RevisionSummary, 'publishedByName'> {
  /** The document's canonical form: exactly the text that `sha256` is the hash of. */
  readonly canonicalDocument: string;
  readonly text: string;
}

/** The published texts. They are only ever added: triggers refuse everything else. */
export function createRevisionRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], RevisionRow>(
    `SELECT ${revisionColumns} FROM revisions r WHERE r.id = ?`,
  );
  const newest = database.prepare<[string], RevisionSummaryRow>(
    `SELECT ${revisionSummaryColumns} FROM revisions r WHERE r.story_id = ? ORDER BY r.number DESC LIMIT 1`,
  );
  const list = database.prepare<[string, number], RevisionSummaryRow>(
    `SELECT ${revisionSummaryColumns} FROM revisions r WHERE r.story_id = ? ORDER BY r.number DESC LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO revisions (id, story_id, number, draft_version, document, text, sha256, published_at,
       published_where, published_by, notice_label)
     VALUES (:id, :storyId, :number, :draftVersion, :canonicalDocument, :text, :sha256, :publishedAt,
       :publishedWhere, :publishedBy, :noticeLabel)`,
  );

  return {
    getRevision(id: RevisionId): StoredRevision | null {
      const row = byId.get(id);
      return row === undefined ? null : toStoredRevision(row);
    },

    getNewestRevision(storyId: StoryId): RevisionSummary | null {
      const row = newest.get(storyId);
      return row === undefined ? null : toRevisionSummary(row);
    },

    /** Newest first. */
    listRevisions(storyId: StoryId, limit: number): readonly RevisionSummary[] {
      return list.all(storyId, limit).map(toRevisionSummary);
    },

    /** Throws where the story has a revision of that number, which the table holds to be unique. */
    insertRevision(revision: NewRevision): void {
      insert.run(revision);
    },
  };
}
