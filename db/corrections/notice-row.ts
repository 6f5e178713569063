import type { Approval, Decision, DecisionKind, Notice, Placement } from '#shared/corrections/decision.ts';
import type { SeenHashes } from '#shared/corrections/request.ts';
import { personId } from '#shared/people/person.ts';

export interface DecisionRow {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_by_name: string;
  readonly decided_at: number;
}

export interface NoticeRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly placement: Placement;
  readonly written_by: string;
  readonly written_by_name: string;
  readonly written_at: number;
  readonly published_at: number | null;
}

/** The three hashes are those that the approver saw; the signature is that of the journal's entry. */
export interface ApprovalRow {
  readonly id: string;
  readonly notice_id: string;
  readonly decision_id: string;
  readonly approver_id: string;
  readonly approver_name: string;
  readonly approved_at: number;
  readonly notice_hash: string;
  readonly change_hash: string;
  readonly placement_hash: string;
  readonly signature: string;
}

// The tables are expected under their first letter. Names are read along from the profiles.
export const decisionColumns = `
  d.id, d.kind, d.reason, d.decided_by,
  (SELECT p.name FROM people p WHERE p.id = d.decided_by) AS decided_by_name, d.decided_at`;

export const noticeColumns = `
  n.id, n.label, n.text, n.placement, n.written_by,
  (SELECT p.name FROM people p WHERE p.id = n.written_by) AS written_by_name, n.written_at,
  n.published_at`;

export const approvalColumns = `
  a.id, a.notice_id, a.decision_id, a.approver_id,
  (SELECT p.name FROM people p WHERE p.id = a.approver_id) AS approver_name, a.approved_at,
  a.notice_hash, a.change_hash, a.placement_hash, a.signature`;

/** A decision with the id that an approval is tied to. */
export interface StoredDecision extends Decision {
  readonly id: string;
}

export interface StoredNotice extends Notice {
  readonly id: string;
  /** A published wording belongs to what readers saw; a request that is opened again needs a new one. */
  readonly publishedAt: number | null;
}

/** An approval with what it was given for. */
export interface StoredApproval extends Approval {
  readonly id: string;
  readonly decisionId: string;
  readonly noticeId: string;
  readonly seen: SeenHashes;
}

export function toDecision(row: DecisionRow): StoredDecision {
  return {
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    decidedBy: personId.parse(row.decided_by),
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
  };
}

export function toNotice(row: NoticeRow): StoredNotice {
  return {
    id: row.id,
    label: row.label,
    text: row.text,
    placement: row.placement,
    writtenBy: personId.parse(row.written_by),
    writtenByName: row.written_by_name,
    writtenAt: row.written_at,
    publishedAt: row.published_at,
  };
}

export function toApproval(row: ApprovalRow): StoredApproval {
  return {
    id: row.id,
    decisionId: row.decision_id,
    noticeId: row.notice_id,
    approverId: personId.parse(row.approver_id),
    approverName: row.approver_name,
    approvedAt: row.approved_at,
    seen: { notice: row.notice_hash, change: row.change_hash, placement: row.placement_hash },
    signature: row.signature,
  };
}
