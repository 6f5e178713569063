import { claimId } from '#shared/claims/claim.ts';
import type { AnchorState } from '#shared/text/anchor.ts';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import type { Settled } from '#shared/text/live-anchor.ts';
import { queryId } from '#shared/text/query.ts';
import type { Quote } from '#shared/text/quote-anchor.ts';

/** Where a claim or a query stood in the draft at a version. Offsets count UTF-16 units of the final projection. */
export interface StoredAnchor {
  readonly subject: AnchorSubject;
  readonly draftVersion: number;
  readonly start: number;
  readonly end: number;
  /** What a person stood by last: changed by decisions only. */
  readonly settled: Settled;
  /** The words that stood there, last ones for an orphan, with what stood around them. */
  readonly current: Quote;
  readonly state: AnchorState;
  readonly unsure: boolean;
  readonly placedAt: number;
}

/** How an anchor stands, as its own table and that of decisions have it in common. */
export interface AnchorStandingRow {
  readonly draft_version: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly current: string;
  readonly paragraph: string;
  readonly paragraph_start: number;
  readonly state: AnchorState;
  readonly unsure: 0 | 1;
}

/** `exact` is what was settled, `current` what stands there; the surroundings are those of `current`. */
export interface AnchorRow extends AnchorStandingRow {
  readonly subject_kind: AnchorSubject['kind'];
  readonly subject_id: string;
  readonly placed_at: number;
}

export const anchorStandingColumns =
  'draft_version, start, "end", exact, prefix, suffix, current, paragraph, paragraph_start, state, unsure';
export const anchorColumns = `subject_kind, subject_id, placed_at, ${anchorStandingColumns}`;

/** An anchor without whose it is and when it was placed. */
export type AnchorStanding = Omit<StoredAnchor, 'subject' | 'placedAt'>;

export function toStoredAnchor(row: AnchorRow): StoredAnchor {
  return { subject: toSubject(row), ...toAnchorStanding(row), placedAt: row.placed_at };
}

export function toAnchorStanding(row: AnchorStandingRow): AnchorStanding {
  return {
    draftVersion: row.draft_version,
    start: row.start,
    end: row.end,
    settled: { words: row.exact, paragraph: row.paragraph, start: row.paragraph_start },
    current: { exact: row.current, prefix: row.prefix, suffix: row.suffix },
    state: row.state,
    unsure: row.unsure === 1,
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
    placed_at: anchor.placedAt,
    ...toAnchorStandingRow(anchor),
  };
}

export function toAnchorStandingRow(anchor: AnchorStanding): AnchorStandingRow {
  return {
    draft_version: anchor.draftVersion,
    start: anchor.start,
    end: anchor.end,
    exact: anchor.settled.words,
    prefix: anchor.current.prefix,
    suffix: anchor.current.suffix,
    current: anchor.current.exact,
    paragraph: anchor.settled.paragraph,
    paragraph_start: anchor.settled.start,
    state: anchor.state,
    unsure: anchor.unsure ? 1 : 0,
  };
}
