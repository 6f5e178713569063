import type { PersonId } from '../people/person.ts';
import { mayDo, type Role } from '../people/rights.ts';

/**
 * How high an approval stands: an editor's is that of AP's news manager and of the Times' head of department, the
 * standards editor's that of the masthead (standards U5).
 */
export const approvalLevels = ['editor', 'masthead'] as const;
export type ApprovalLevel = (typeof approvalLevels)[number];

/**
 * A signed yes to the use of a source that is not named, for one claim. It stands as long as what was approved is
 * what is there: source, terms and grounds.
 */
export interface SourceApproval {
  readonly level: ApprovalLevel;
  /** Whether it covers a direct quotation of the source, which wants an approval of its own (U6). */
  readonly quoting: boolean;
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: number;
  /** Whether it is of what is there now. */
  readonly stands: boolean;
}

/** The level that a person approves at by their roles; null for somebody who may not. */
export function approvalLevelOf(roles: readonly Role[]): ApprovalLevel | null {
  if (mayDo(roles, 'source.approve-highest')) return 'masthead';
  return mayDo(roles, 'source.approve') ? 'editor' : null;
}

/** Whether an approval at one level will do where another is asked for. */
export function reachesLevel(given: ApprovalLevel, asked: ApprovalLevel): boolean {
  return approvalLevels.indexOf(given) >= approvalLevels.indexOf(asked);
}
