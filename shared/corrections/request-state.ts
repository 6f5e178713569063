import type { RequestState } from './request.ts';

/** What can be done with a request. The words are those of the calls. */
export const requestDeeds = [
  'triage',
  'add-note',
  'decide',
  'decide-no-change',
  'write-notice',
  'approve',
  'publish',
  'reopen',
] as const;
export type RequestDeed = (typeof requestDeeds)[number];

/**
 * From which state each deed leads where; a state that is not named refuses it. A report is looked into before
 * anything is decided (C21), so the first decision needs a note. Deciding again and writing the notice again
 * are the undo of both until the request is closed; either takes an approved request back to decided.
 */
const follows: Readonly<Record<RequestDeed, Readonly<Partial<Record<RequestState, RequestState>>>>> = {
  triage: {
    new: 'triaged',
    triaged: 'triaged',
    investigating: 'investigating',
    decided: 'decided',
    approved: 'approved',
  },
  'add-note': {
    triaged: 'investigating',
    investigating: 'investigating',
    decided: 'decided',
    approved: 'approved',
  },
  decide: { investigating: 'decided', decided: 'decided', approved: 'decided' },
  'decide-no-change': { investigating: 'closed', decided: 'closed', approved: 'closed' },
  'write-notice': { decided: 'decided', approved: 'decided' },
  approve: { decided: 'approved' },
  publish: { approved: 'closed' },
  reopen: { closed: 'investigating' },
};

/** The state after a deed, or null where the deed cannot be done in this state. */
export function stateAfter(deed: RequestDeed, state: RequestState): RequestState | null {
  return follows[deed][state] ?? null;
}

/** The states in which a deed can be done, for the sentence that refuses it. */
export function statesFor(deed: RequestDeed): readonly string[] {
  return Object.keys(follows[deed]);
}
