import type { RequestId } from '#shared/corrections/request.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type ApprovalRow,
  approvalColumns,
  type DecisionRow,
  decisionColumns,
  type NoticeRow,
  noticeColumns,
  type StoredApproval,
  type StoredDecision,
  type StoredNotice,
  toApproval,
  toDecision,
  toNotice,
} from './notice-row.ts';

/** What is put down of each: names are read along from the profiles, never stored. */
export type NewDecision = Omit<StoredDecision, 'decidedByName'>;
export type NewNotice = Omit<StoredNotice, 'writtenByName' | 'publishedAt'>;
export type NewApproval = Omit<StoredApproval, 'approverName'>;

/** Decisions, wordings and approvals. All of them are kept; of each kind the newest one counts. */
export type NoticeRecords = ReturnType<typeof createNoticeRecords>;

export function createNoticeRecords(database: WritableDatabase) {
  // Rows are only ever added, so the rowid tells which of two in one millisecond is the newer.
  const decision = database.prepare<[string], DecisionRow>(
    `SELECT ${decisionColumns} FROM decisions d WHERE d.request_id = ?
     ORDER BY d.decided_at DESC, d.rowid DESC LIMIT 1`,
  );
  const notice = database.prepare<[string], NoticeRow>(
    `SELECT ${noticeColumns} FROM notices n WHERE n.request_id = ?
     ORDER BY n.written_at DESC, n.rowid DESC LIMIT 1`,
  );
  const approval = database.prepare<[string], ApprovalRow>(
    `SELECT ${approvalColumns} FROM approvals a WHERE a.request_id = ?
     ORDER BY a.approved_at DESC, a.rowid DESC LIMIT 1`,
  );
  const insertDecision = database.prepare(
    `INSERT INTO decisions (id, request_id, kind, reason, decided_by, decided_at)
     VALUES (:id, :requestId, :kind, :reason, :decidedBy, :decidedAt)`,
  );
  const insertNotice = database.prepare(
    `INSERT INTO notices (id, request_id, label, text, placement, written_by, written_at)
     VALUES (:id, :requestId, :label, :text, :placement, :writtenBy, :writtenAt)`,
  );
  const publishNotice = database.prepare<[string, number, string]>(
    'UPDATE notices SET published_revision_id = ?, published_at = ? WHERE id = ?',
  );
  const insertApproval = database.prepare(
    `INSERT INTO approvals (id, request_id, notice_id, decision_id, approver_id, approved_at,
       notice_hash, change_hash, placement_hash, signature)
     VALUES (:id, :requestId, :noticeId, :decisionId, :approverId, :approvedAt,
       :notice, :change, :placement, :signature)`,
  );

  return {
    getNewestDecision(requestId: RequestId): StoredDecision | null {
      const row = decision.get(requestId);
      return row === undefined ? null : toDecision(row);
    },

    getNewestNotice(requestId: RequestId): StoredNotice | null {
      const row = notice.get(requestId);
      return row === undefined ? null : toNotice(row);
    },

    getNewestApproval(requestId: RequestId): StoredApproval | null {
      const row = approval.get(requestId);
      return row === undefined ? null : toApproval(row);
    },

    insertDecision(requestId: RequestId, decision: NewDecision): void {
      insertDecision.run({ requestId, ...decision });
    },

    insertNotice(requestId: RequestId, notice: NewNotice): void {
      insertNotice.run({ requestId, ...notice });
    },

    /**
     * Binds a wording to the revision that readers saw it in. It can be done once: a trigger refuses a second
     * time.
     */
    markNoticePublished(noticeId: string, revisionId: RevisionId, at: number): void {
      publishNotice.run(revisionId, at, noticeId);
    },

    /** The hashes that were signed go into columns of their own, so that each can be compared by itself. */
    insertApproval(requestId: RequestId, { seen, ...approval }: NewApproval): void {
      insertApproval.run({ requestId, ...approval, ...seen });
    },
  };
}
