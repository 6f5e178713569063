import { z } from 'zod';
import type { Source, SourceId } from '../source.ts';
import { type SourceRole, sourceRole } from './source-role.ts';

/** What the registry keeps of a source besides its name and standing. */
export interface SourceProfile {
  readonly source: Source;
  /** Other names under which the source is known, and those of sources that were merged into it. */
  readonly names: readonly string[];
  /** How the source is reached; always empty for an unnamed person, whose contact is sealed. */
  readonly contact: string;
  readonly notes: string;
  readonly roles: readonly SourceRole[];
  /** Whom this source was merged into; null for one that stands by itself. */
  readonly mergedInto: SourceId | null;
  /** Sources that were merged into this one, each with the merge that can be taken back. */
  readonly merged: readonly MergedSource[];
}

export interface MergedSource {
  readonly mergeId: string;
  readonly source: Source;
  readonly mergedByName: string;
  readonly mergedAt: number;
}

const mostNames = 30;
const mostRoles = 50;

/** The fields of a profile as a person writes them; each saving puts all of them. */
export const profileFields = z.object({
  names: z.array(z.string().trim().min(1).max(200)).max(mostNames),
  contact: z.string().trim().max(500),
  notes: z.string().trim().max(10_000),
  roles: z.array(sourceRole).max(mostRoles),
});
export type ProfileFields = z.infer<typeof profileFields>;

/**
 * Whether a profile may say how the source is reached and what else it is called. Of an unnamed person nothing that
 * leads to them is kept in clear.
 */
export function mayBeReached(kind: Source['kind']): boolean {
  return kind !== 'unnamed';
}
