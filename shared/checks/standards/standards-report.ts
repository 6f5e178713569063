import { z } from 'zod';
import type { ChangedQuotation } from './changed-quotations.ts';
import type { StandardsFinding } from './check-standards.ts';
import type { LedgerPassage } from './standards-rule.ts';

/** A place in the draft as ProseMirror positions of the version that was read. */
export interface PlacedPassage extends LedgerPassage {
  readonly from: number;
  readonly to: number;
}

export interface PlacedStandardsFinding extends Omit<StandardsFinding, 'passages'> {
  readonly passages: readonly PlacedPassage[];
}

export interface PlacedQuotation extends ChangedQuotation {
  readonly from: number;
  readonly to: number;
}

/** What the rules of the house find in the newest draft of a story. */
export interface StandardsReport {
  readonly version: number;
  readonly findings: readonly PlacedStandardsFinding[];
  /** Quotations that wait for an answer, in the order of the text. */
  readonly changedQuotations: readonly PlacedQuotation[];
}

/** Why a publication goes on over warnings: one reason may be for several, by their keys. */
export const reasonsToPublish = z
  .array(z.object({ key: z.string().min(1).max(600), reason: z.string().trim().min(1).max(2000) }))
  .max(500)
  .optional();
export type ReasonsToPublish = NonNullable<z.input<typeof reasonsToPublish>>;
export type ReasonToPublish = NonNullable<z.output<typeof reasonsToPublish>>[number];
