import type { DecisionKind } from '#shared/corrections/decision.ts';
import type { LogEntry } from '#shared/corrections/log-entry.ts';
import { type Outcome, requestId } from '#shared/corrections/request.ts';
import { storyId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';

/** One line of either half of the query: a published notice, or a request closed without a change. */
interface LogRow {
  readonly request_id: string;
  readonly story_id: string;
  readonly slug: string;
  readonly headline: string;
  readonly kind: DecisionKind;
  readonly outcome: Outcome;
  readonly notice: string | null;
  readonly reason: string | null;
  readonly revision_number: number | null;
  readonly published_where: string | null;
  readonly received_at: number;
  readonly at: number;
  readonly reopened: 0 | 1;
}

/** The log is made of what was published and how requests ended; there is no table of it that could differ. */
export function createLogRecords(database: ReadableDatabase) {
  // The log is public: its headline is the one that readers saw, never the draft's. It is always the second block.
  const headline = `(SELECT coalesce(group_concat(piece.value ->> 'text', ''), '')
    FROM json_each(r.document, '$.content[1].content') piece) AS headline`;
  // A decision for no change closes its request, so each was an answer that the public got; taking the request up
  // again does not unsay it.
  // Of several decisions about a request, the notice was printed for the one that was approved with it.
  const log = database.prepare<[number], LogRow>(
    `SELECT q.id AS request_id, q.story_id, s.slug, ${headline}, d.kind,
       CASE d.kind WHEN 'correction' THEN 'corrected' ELSE 'clarified' END AS outcome,
       n.text AS notice, NULL AS reason, r.number AS revision_number, r.published_where,
       q.received_at, n.published_at AS at, 0 AS reopened
     FROM notices n
     JOIN correction_requests q ON q.id = n.request_id
     JOIN stories s ON s.id = q.story_id
     JOIN revisions r ON r.id = n.published_revision_id
     JOIN decisions d ON d.id = (SELECT a.decision_id FROM approvals a
       WHERE a.request_id = n.request_id AND a.notice_id = n.id ORDER BY a.approved_at DESC, a.rowid DESC LIMIT 1)
     WHERE n.published_at IS NOT NULL
     UNION ALL
     SELECT q.id, q.story_id, s.slug, ${headline}, d.kind, 'no-change', NULL, d.reason, NULL, NULL,
       q.received_at, d.decided_at, NOT (q.state = 'closed' AND q.outcome = 'no-change' AND d.rowid = (
         SELECT max(e.rowid) FROM decisions e WHERE e.request_id = q.id))
     FROM decisions d
     JOIN correction_requests q ON q.id = d.request_id
     JOIN stories s ON s.id = q.story_id
     JOIN revisions r ON r.id = q.revision_id
     WHERE d.kind = 'no-change'
     ORDER BY at DESC, request_id LIMIT ?`,
  );

  return {
    /** Newest first. */
    listLog(limit: number): readonly LogEntry[] {
      return log.all(limit).map(toLogEntry);
    },
  };
}

function toLogEntry(row: LogRow): LogEntry {
  return {
    requestId: requestId.parse(row.request_id),
    storyId: storyId.parse(row.story_id),
    slug: row.slug,
    headline: row.headline,
    kind: row.kind,
    outcome: row.outcome,
    notice: row.notice,
    reason: row.reason,
    revisionNumber: row.revision_number,
    publishedWhere: row.published_where,
    receivedAt: row.received_at,
    at: row.at,
    reopened: row.reopened === 1,
  };
}
