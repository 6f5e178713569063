import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import { personId } from '#shared/people/person.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import { revisionId, storyId } from '#shared/stories/story.ts';
import { type DocumentJson, documentJson } from '#shared/text/document-json.ts';

/** A revision without its text, as lists and the newest number need it. */
export interface RevisionSummaryRow {
  readonly id: string;
  readonly story_id: string;
  readonly number: number;
  readonly draft_version: number;
  readonly sha256: string;
  readonly published_at: number;
  readonly published_where: string;
  readonly published_by: string;
  readonly published_by_name: string;
  readonly notice_label: string | null;
}

export interface RevisionRow extends RevisionSummaryRow {
  readonly document: string;
  readonly text: string;
}

export const revisionSummaryColumns = `
  r.id, r.story_id, r.number, r.draft_version, r.sha256, r.published_at, r.published_where, r.published_by,
  (SELECT p.name FROM people p WHERE p.id = r.published_by) AS published_by_name, r.notice_label`;

export const revisionColumns = `${revisionSummaryColumns}, r.document, r.text`;

/** A revision as it is stored; whether it is intact is found out where hashes are computed. */
export interface StoredRevision extends RevisionSummary {
  readonly document: DocumentJson;
  /** The canonical form of the document as it is stored now: what its hash must be the hash of. */
  readonly canonicalDocument: string;
  readonly text: string;
}

export function toRevisionSummary(row: RevisionSummaryRow): RevisionSummary {
  return {
    id: revisionId.parse(row.id),
    storyId: storyId.parse(row.story_id),
    number: row.number,
    draftVersion: row.draft_version,
    sha256: row.sha256,
    publishedAt: row.published_at,
    publishedWhere: row.published_where,
    publishedBy: personId.parse(row.published_by),
    publishedByName: row.published_by_name,
    noticeLabel: row.notice_label,
  };
}

export function toStoredRevision(row: RevisionRow): StoredRevision {
  // Only the outer shape is checked: a text that was tampered with must still be read to be shown as such.
  const stored: JsonValue = JSON.parse(row.document);
  return {
    ...toRevisionSummary(row),
    document: documentJson.parse(stored),
    canonicalDocument: canonicalJson(stored),
    text: row.text,
  };
}
