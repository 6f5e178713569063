import type { ClaimId } from '#shared/claims/claim.ts';
import type { SourceId } from '#shared/claims/source.ts';
import type {
  CommentAnswer,
  CommentRequest,
  CommentRequestId,
  CommentTry,
} from '#shared/claims/sources/comment-request.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../../database-handles.ts';
import { type CommentRequestRow, commentRequestColumns, toCommentRequest } from './comment-request-row.ts';

export interface NewCommentRequest {
  readonly id: CommentRequestId;
  readonly storyId: StoryId;
  readonly sourceId: SourceId;
  readonly claimIds: readonly ClaimId[];
  readonly question: string;
  readonly deadlineAt: number | null;
  readonly askedAt: number;
}

/** A try or an answer as it is put down; the name is the profile's to say. */
type Added<T> = Omit<T, 'personName'> & { readonly id: string; readonly requestId: CommentRequestId };

const from = `
  FROM comment_requests r JOIN stories t ON t.id = r.story_id JOIN sources s ON s.id = r.source_id`;
const waiting = 'NOT EXISTS (SELECT 1 FROM comment_answers w WHERE w.request_id = r.id)';

/** Requests for comment with every try and answer. Nothing of them is changed or taken out. */
export function createCommentRequestRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], CommentRequestRow>(
    `SELECT ${commentRequestColumns} ${from} WHERE r.id = ?`,
  );
  const ofStory = database.prepare<[string, number], CommentRequestRow>(
    `SELECT ${commentRequestColumns} ${from} WHERE r.story_id = ? ORDER BY r.asked_at, r.id LIMIT ?`,
  );
  const ofSource = database.prepare<[string, number], CommentRequestRow>(
    `SELECT ${commentRequestColumns} ${from} WHERE r.source_id = ? ORDER BY r.asked_at DESC, r.id LIMIT ?`,
  );
  const open = database.prepare<[number], CommentRequestRow>(
    `SELECT ${commentRequestColumns} ${from} WHERE ${waiting}
     ORDER BY r.deadline_at IS NULL, r.deadline_at, r.asked_at, r.id LIMIT ?`,
  );
  const countOpen = database
    .prepare<[], number>(`SELECT count(*) FROM comment_requests r WHERE ${waiting}`)
    .pluck();
  const insert = database.prepare(
    `INSERT INTO comment_requests (id, story_id, source_id, question, deadline_at, asked_at)
     VALUES (:id, :storyId, :sourceId, :question, :deadlineAt, :askedAt)`,
  );
  const insertClaim = database.prepare<[string, string]>(
    'INSERT INTO comment_request_claims (request_id, claim_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const insertTry = database.prepare(
    `INSERT INTO comment_tries (id, request_id, way, note, person_id, at)
     VALUES (:id, :requestId, :way, :note, :personId, :at)`,
  );
  const insertAnswer = database.prepare(
    `INSERT INTO comment_answers (id, request_id, outcome, words, person_id, at)
     VALUES (:id, :requestId, :outcome, :words, :personId, :at)`,
  );

  return {
    getRequest(id: CommentRequestId): CommentRequest | null {
      const row = byId.get(id);
      return row === undefined ? null : toCommentRequest(row);
    },

    /** Those of a story in the order in which they were made. */
    listOfStory(id: StoryId, limit: number): readonly CommentRequest[] {
      return ofStory.all(id, limit).map(toCommentRequest);
    },

    /** Those of a source, the newest first. */
    listOfSource(id: SourceId, limit: number): readonly CommentRequest[] {
      return ofSource.all(id, limit).map(toCommentRequest);
    },

    /** Those of the whole desk that wait, by their deadline; those without one last. */
    listOpen(limit: number): readonly CommentRequest[] {
      return open.all(limit).map(toCommentRequest);
    },

    countOpen: (): number => countOpen.get() ?? 0,

    insertRequest({ claimIds, ...request }: NewCommentRequest): void {
      insert.run(request);
      for (const claimId of claimIds) insertClaim.run(request.id, claimId);
    },

    insertTry(tried: Added<CommentTry>): void {
      insertTry.run(tried);
    },

    insertAnswer(answer: Added<CommentAnswer>): void {
      insertAnswer.run(answer);
    },
  };
}
