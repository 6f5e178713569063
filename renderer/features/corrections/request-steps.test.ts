import { expect, test } from 'vitest';
import { type CorrectionRequest, requestStates } from '#shared/corrections/request.ts';
import { requestSteps, stepStatus } from './request-steps.ts';
import { aDecision, aNotice, anApproval, aRequest, aWaitingRequest } from './testing/some-requests.ts';

/** One letter a step: d for done, o for open, and what it waits for. */
function row(request: CorrectionRequest): string {
  return requestSteps
    .map((step) => stepStatus(step, request))
    .map((status) => (status.is === 'waiting' ? status.for : status.is))
    .join(' ');
}

test.each([
  ['new', aRequest(), 'open triage-first note-first decide-first decide-first notice-first approve-first'],
  [
    'triaged',
    aRequest({ state: 'triaged' }),
    'done open note-first decide-first decide-first notice-first approve-first',
  ],
  [
    'investigating',
    aRequest({ state: 'investigating' }),
    'done done open decide-first decide-first notice-first approve-first',
  ],
  [
    'decided',
    aRequest({ state: 'decided', decision: aDecision() }),
    'done done done open open notice-first approve-first',
  ],
  [
    'with a notice and no change',
    aRequest({ state: 'decided', decision: aDecision(), notice: aNotice() }),
    'done done done open done change-first approve-first',
  ],
  ['with notice and change', aWaitingRequest(), 'done done done done done open approve-first'],
  [
    'with a change that went out before',
    aWaitingRequest({ change: [] }),
    'done done done done done open approve-first',
  ],
  [
    'approved',
    aWaitingRequest({ state: 'approved', approval: anApproval }),
    'done done done done done done open',
  ],
  ['closed', aRequest({ state: 'closed', outcome: 'no-change' }), 'done done done done done done done'],
])('a request that is %s', (_what, request, expected) => {
  expect(row(request)).toBe(expected);
});

test('in every state but closed something can be done', () => {
  for (const state of requestStates.filter((each) => each !== 'closed')) {
    const approval = state === 'approved' ? anApproval : null;
    const full = state === 'decided' || state === 'approved' ? aWaitingRequest() : aRequest();
    expect(row({ ...full, state, approval })).toContain('open');
  }
});
