import type { DecisionKind, Placement } from './decision.ts';
import type { Severity } from './request.ts';

/** A decision that prints a notice. */
export type PrintingKind = Exclude<DecisionKind, 'no-change'>;

/** The label printed with a notice; the word follows from the decision and is nobody's to choose (C1). */
export const noticeLabels: Readonly<Record<PrintingKind, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
};

/** The standard opening (C7), which a person goes on with; for a clarification nothing was misstated. */
export const noticeOpenings: Readonly<Record<PrintingKind, string>> = {
  correction: 'An earlier version of this article misstated ',
  clarification: 'An earlier version of this article did not make clear ',
};

/** A grave error is corrected where nobody misses it (C11). */
export function proposedPlacement(severity: Severity | null): Placement {
  return severity === 'high' ? 'top' : 'foot';
}
