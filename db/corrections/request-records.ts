import type {
  Outcome,
  Requester,
  RequestId,
  RequestNote,
  RequestState,
  RequestSummary,
  Severity,
} from '#shared/corrections/request.ts';
import { requestId } from '#shared/corrections/request.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type NoteRow,
  noteColumns,
  type RequestRow,
  type RequestSummaryRow,
  requestColumns,
  requestSummaryColumns,
  type StoredRequest,
  toNote,
  toRequestSummary,
  toStoredRequest,
} from './request-row.ts';

/** A request as it comes in: always `new`, with nobody assigned. */
export interface NewRequest {
  readonly id: RequestId;
  readonly storyId: StoryId;
  readonly requester: Requester;
  readonly concern: string;
  readonly passage: {
    readonly revisionId: RevisionId;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly prefix: string;
    readonly suffix: string;
  };
  readonly receivedAt: number;
  readonly takenInBy: PersonId;
  /** When it was entered, while `receivedAt` is when the newsroom was told. */
  readonly takenInAt: number;
}

export interface RequestQuery {
  readonly states: readonly RequestState[];
  readonly storyId: StoryId | null;
  /** Requests whose approval stands. A stored `approved` that is not among them is shown as `decided`. */
  readonly standing: readonly RequestId[];
  readonly limit: number;
}

/** Requests and the notes of their investigation. Triggers keep what was requested as it came. */
export type RequestRecords = ReturnType<typeof createRequestRecords>;

export function createRequestRecords(database: WritableDatabase) {
  const from = 'FROM correction_requests q JOIN stories s ON s.id = q.story_id';
  const shown = `CASE WHEN q.state = 'approved' AND q.id NOT IN (SELECT value FROM json_each(:standing))
    THEN 'decided' ELSE q.state END`;
  const listed = `SELECT ${requestSummaryColumns}, ${shown} AS state ${from}`;
  // The stored state is tested too, because it is the one that has an index.
  const wanted = `q.state IN (SELECT value FROM json_each(:stored))
    AND ${shown} IN (SELECT value FROM json_each(:shown))`;
  const order = 'ORDER BY q.received_at, q.rowid LIMIT :limit';

  const byId = database.prepare<[string], RequestRow>(`SELECT ${requestColumns} ${from} WHERE q.id = ?`);
  const list = database.prepare<[Bound], RequestSummaryRow>(`${listed} WHERE ${wanted} ${order}`);
  const listOfStory = database.prepare<[Bound], RequestSummaryRow>(
    `${listed} WHERE q.story_id = :storyId AND ${wanted} ${order}`,
  );
  const approved = database.prepare<[number], { readonly id: string }>(
    `SELECT id FROM correction_requests WHERE state = 'approved' ORDER BY received_at, rowid LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO correction_requests (id, story_id, state, requester_name, requester_contact, requester_role,
       concern, revision_id, start, "end", quote, prefix, suffix, received_at, taken_in_by, taken_in_at, updated_at)
     VALUES (:id, :storyId, 'new', :name, :contact, :role, :concern, :revisionId, :start, :end, :quote,
       :prefix, :suffix, :receivedAt, :takenInBy, :takenInAt, :takenInAt)`,
  );
  const triage = database.prepare<[string, string | null, number, string]>(
    'UPDATE correction_requests SET severity = ?, assignee_id = ?, updated_at = ? WHERE id = ?',
  );
  // The table's checks hold outcome and closing time to closed requests, so opening one takes both away.
  const open = database.prepare<[string, number, string]>(
    `UPDATE correction_requests SET state = ?, outcome = NULL, closed_at = NULL, updated_at = ? WHERE id = ?`,
  );
  const close = database.prepare<[string, number, number, string]>(
    `UPDATE correction_requests SET state = 'closed', outcome = ?, closed_at = ?, updated_at = ? WHERE id = ?`,
  );
  const notes = database.prepare<[string, number], NoteRow>(
    `SELECT ${noteColumns} FROM request_notes n WHERE n.request_id = ? ORDER BY n.at, n.rowid LIMIT ?`,
  );
  const insertNote = database.prepare<[string, string, string, string, number]>(
    'INSERT INTO request_notes (id, request_id, body, person_id, at) VALUES (?, ?, ?, ?, ?)',
  );

  return {
    getRequest(id: RequestId): StoredRequest | null {
      const row = byId.get(id);
      return row === undefined ? null : toStoredRequest(row);
    },

    /** Oldest received first. */
    listRequests({ states, storyId, standing, limit }: RequestQuery): readonly RequestSummary[] {
      // A stored `approved` whose approval has fallen is shown as decided, so it must be among the rows
      // looked at.
      const stored = states.includes('decided') ? [...states, 'approved'] : states;
      const bound = {
        stored: JSON.stringify(stored),
        shown: JSON.stringify(states),
        standing: JSON.stringify(standing),
        limit,
      };
      const rows = storyId === null ? list.all(bound) : listOfStory.all({ ...bound, storyId });
      return rows.map(toRequestSummary);
    },

    /** Requests that are stored as approved, whether or not the approval still stands. */
    listApproved(limit: number): readonly RequestId[] {
      return approved.all(limit).map((row) => requestId.parse(row.id));
    },

    insertRequest(request: NewRequest): void {
      const { requester, passage, ...rest } = request;
      insert.run({ ...rest, ...requester, ...passage });
    },

    /** Severity and assignee; the state moves by `markState`. */
    markTriaged(id: RequestId, severity: Severity, assigneeId: PersonId | null, at: number): void {
      triage.run(severity, assigneeId, at, id);
    },

    /** Puts a request in an open state, also one that was closed. */
    markState(id: RequestId, state: Exclude<RequestState, 'closed'>, at: number): void {
      open.run(state, at, id);
    },

    markClosed(id: RequestId, outcome: Outcome, at: number): void {
      close.run(outcome, at, at, id);
    },

    /** In the order they were written. */
    listNotes(id: RequestId, limit: number): readonly RequestNote[] {
      return notes.all(id, limit).map(toNote);
    },

    insertNote(id: RequestId, note: Omit<RequestNote, 'personName'>): void {
      insertNote.run(note.id, id, note.body, note.personId, note.at);
    },
  };
}

/** Lists are bound as JSON, because a prepared statement has a fixed number of parameters. */
interface Bound {
  readonly stored: string;
  readonly shown: string;
  readonly standing: string;
  readonly limit: number;
  readonly storyId?: string;
}
