import type { CorrectionRequest } from '#shared/corrections/request.ts';

/**
 * The way of a request, in the order in which it is gone. Change and notice may be done in either order.
 */
export const requestSteps = [
  'triage',
  'investigate',
  'decide',
  'change',
  'notice',
  'approve',
  'publish',
] as const;
export type RequestStep = (typeof requestSteps)[number];

/** What must come before a step that cannot be done yet. */
export type WaitsFor =
  | 'triage-first'
  | 'note-first'
  | 'decide-first'
  | 'notice-first'
  | 'change-first'
  | 'approve-first';

/** Where a step stands: done, to be done now, or waiting for another one. */
export type StepStatus =
  | { readonly is: 'done' }
  | { readonly is: 'open' }
  | { readonly is: 'waiting'; readonly for: WaitsFor };

const done: StepStatus = { is: 'done' };
const open: StepStatus = { is: 'open' };
const waiting = (what: WaitsFor): StepStatus => ({ is: 'waiting', for: what });

/**
 * How far a request is. It only mirrors the rules, so that a person sees what comes next and why something
 * does not yet; the main process holds them.
 */
export function stepStatus(step: RequestStep, request: CorrectionRequest): StepStatus {
  const { state, notice, approval, saysOtherwise } = request;
  // A closed request has no next step, even where some were never gone: it was decided to change nothing.
  if (state === 'closed') return done;
  const isDecided = state === 'decided' || state === 'approved';
  switch (step) {
    case 'triage':
      return state === 'new' ? open : done;
    case 'investigate':
      if (state === 'new') return waiting('triage-first');
      return state === 'triaged' ? open : done;
    case 'decide':
      if (state === 'new' || state === 'triaged') return waiting('note-first');
      return isDecided ? done : open;
    case 'change':
      if (!isDecided) return waiting('decide-first');
      // Only the text shows whether it was changed; nobody ticks it off.
      return saysOtherwise ? done : open;
    case 'notice':
      if (!isDecided) return waiting('decide-first');
      return notice === null ? open : done;
    case 'approve':
      // An approval binds notice and change together, so both must be there.
      if (notice === null) return waiting('notice-first');
      if (!saysOtherwise) return waiting('change-first');
      return approval === null ? open : done;
    case 'publish':
      return approval === null ? waiting('approve-first') : open;
  }
}
