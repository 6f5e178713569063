import type { ClaimKind, VerificationState } from '#shared/claims/claim.ts';
import type { ActedOnMany } from '#shared/claims/many-claims.ts';
import { claimKindWords, verificationWords } from './claims.ts';
import { counted } from './counted.ts';

const claims = (count: number) => counted(count, 'claim', 'claims');

/** Sentences about several claims that are chosen at once. */
export const manyClaimsWords = {
  region: 'The chosen claims',
  chosen: (count: number) => `${count === 1 ? '1 claim is' : `${claims(count)} are`} chosen`,
  setKind: 'Set the kind',
  verify: 'Record a finding',
  remove: 'Remove',
  letGo: 'Let go',
  more: (count: number) => `and ${counted(count, 'more', 'more')}`,
  reason: 'Reason',
  reasonHint: 'Kept in the journal. It may stay empty.',
  setKindTitle: (count: number) => `Set the kind of ${claims(count)}`,
  setKindText: 'Notes, sources and findings stay as they are.',
  verifyTitle: (count: number) => `Record a finding on ${claims(count)}`,
  verifyText: 'Each of them gets this finding. Earlier findings are kept; the newest one counts.',
  removeTitle: (count: number) => `Remove ${claims(count)}?`,
  removeText:
    'The claims go from the list with their sources and findings. What they were stays in the journal.',
  submitSetKind: 'Set the kind',
  submitRemove: (count: number) => `Remove ${claims(count)}`,
  kindSet: (count: number, kind: ClaimKind) =>
    `${claims(count)} set to ${claimKindWords[kind].toLowerCase()}.`,
  verified: (count: number, state: VerificationState) =>
    `Finding recorded on ${claims(count)}: ${verificationWords[state].toLowerCase()}.`,
  removed: (count: number) => `${claims(count)} taken out.`,
  putBack: (count: number) => `${claims(count)} put back.`,
} as const;

/** What was not done, after what was: "1 claim was of that kind already. 2 claims are gone and were left." */
export function withLeft(done: string, { left }: Pick<ActedOnMany, 'left'>): string {
  const already = left.filter(({ because }) => because === 'already').length;
  const gone = left.length - already;
  return [
    done,
    ...(already > 0 ? [`${claims(already)} ${already === 1 ? 'was' : 'were'} of that kind already.`] : []),
    ...(gone > 0
      ? [`${claims(gone)} could not be changed: somebody took ${gone === 1 ? 'it' : 'them'} out.`]
      : []),
  ].join(' ');
}
