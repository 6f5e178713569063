import { type Source, type SourceKind, type SourceSummary, sourceId } from '#shared/claims/source.ts';

export interface SourceRow {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly standing: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** A source with how many claims rest on it, and in how many stories. */
export interface SourceSummaryRow extends SourceRow {
  readonly claims: number;
  readonly stories: number;
}

/** Expects `sources` under the name `s`. */
export const sourceColumns = 's.id, s.kind, s.name, s.standing, s.created_at, s.updated_at';

export function toSource(row: SourceRow): Source {
  return {
    id: sourceId.parse(row.id),
    kind: row.kind,
    name: row.name,
    standing: row.standing,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function toSourceSummary(row: SourceSummaryRow): SourceSummary {
  return { ...toSource(row), claims: row.claims, stories: row.stories };
}
