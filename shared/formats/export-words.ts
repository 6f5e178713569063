import type { DecisionKind } from '../corrections/decision.ts';
import type { Outcome } from '../corrections/request.ts';

/** Words that stand in exported files, which the main process writes. Those of the window are in `renderer/words/`. */

export const kindWords: Readonly<Record<DecisionKind, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  'no-change': 'No change',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  corrected: 'Corrected',
  clarified: 'Clarified',
  'no-change': 'No change',
};

/** Under an entry whose request did not stay closed. */
export const reopenedWords = 'The request was taken up again after this.';

export const logTitle = 'Corrections log';
/** Said rather than left out: an empty page would look like a failed export. */
export const emptyLog = 'No correction has been published, and no request has been closed.';
