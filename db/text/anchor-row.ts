import { claimId } from '#shared/claims/claim.ts';
import type { AnchorState } from '#shared/text/anchor.ts';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import { queryId } from '#shared/text/query.ts';
import type { Quote } from '#shared/text/quote-anchor.ts';

/** Where a claim or a query stood in the draft at a version. Offsets count UTF-16 units of the final projection. */
export interface StoredAnchor {
  readonly subject: AnchorSubject;
  readonly draftVersion: number;
  readonly start: number;
  readonly end: number;
  /** The words that the person pinned; never changed. */
  readonly pinned: string;
  /** The words that stood there, last ones for an orphan, with what stood around them. */
  readonly current: Quote;
  readonly state: AnchorState;
  readonly placedAt: number;
}

/** `exact` is what was pinned, `current` what stands there; the surroundings are those of `current`. */
export interface AnchorRow {
  readonly subject_kind: AnchorSubject['kind'];
  readonly subject_id: string;
  readonly draft_version: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly current: string;
  readonly state: AnchorState;
  readonly placed_at: number;
}

export const anchorColumns =
  'subject_kind, subject_id, draft_version, start, "end", exact, prefix, suffix, current, state, placed_at';

export function toStoredAnchor(row: AnchorRow): StoredAnchor {
  return {
    subject: toSubject(row),
    draftVersion: row.draft_version,
    start: row.start,
    end: row.end,
    pinned: row.exact,
    current: { exact: row.current, prefix: row.prefix, suffix: row.suffix },
    state: row.state,
    placedAt: row.placed_at,
  };
}

function toSubject({ subject_kind, subject_id }: AnchorRow): AnchorSubject {
  return subject_kind === 'claim'
    ? { kind: subject_kind, id: claimId.parse(subject_id) }
    : { kind: subject_kind, id: queryId.parse(subject_id) };
}

/** The row without the story, as the statements bind it. */
export function toAnchorRow(anchor: StoredAnchor): AnchorRow {
  return {
    subject_kind: anchor.subject.kind,
    subject_id: anchor.subject.id,
    draft_version: anchor.draftVersion,
    start: anchor.start,
    end: anchor.end,
    exact: anchor.pinned,
    prefix: anchor.current.prefix,
    suffix: anchor.current.suffix,
    current: anchor.current.exact,
    state: anchor.state,
    placed_at: anchor.placedAt,
  };
}
