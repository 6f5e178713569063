import { createLogRecords } from '#db/corrections/log-records.ts';
import { type RequestState, requestStates } from '#shared/corrections/request.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { Author } from '../journal/deed-recorder.ts';
import { approve } from './approve-correction.ts';
import { type CorrectionDependencies, createCorrectionDesk } from './correction-desk.ts';
import { decide, writeNotice } from './decision-deeds.ts';
import { publishCorrection } from './publish-correction.ts';
import { addNote, reopen, takeIn, triage } from './request-deeds.ts';

/**
 * Correction requests from receipt to log. The rules that hold whoever asks, the two-person rule first of
 * all, are enforced here; rights by role are checked where calls are handled, but for the approver's, who is
 * not the one who calls.
 */
export interface CorrectionService {
  /** Requests as they stand now. One whose approval fell is listed as decided, whatever its row says. */
  list(input: ParsedInput<'corrections:list'>): HandledResult<'corrections:list'>;
  get(input: ParsedInput<'corrections:get'>): HandledResult<'corrections:get'>;
  /**
   * Binds a complaint to a passage of a published revision. The requester's name and
   * address stay out of the journal.
   */
  takeIn(input: ParsedInput<'corrections:take-in'>, author: Author): HandledResult<'corrections:take-in'>;
  triage(input: ParsedInput<'corrections:triage'>, author: Author): HandledResult<'corrections:triage'>;
  addNote(input: ParsedInput<'corrections:add-note'>, author: Author): HandledResult<'corrections:add-note'>;
  /** Signed by the decider. Deciding again takes the decision before it back, and with it any approval. */
  decide(input: ParsedInput<'corrections:decide'>, author: Author): HandledResult<'corrections:decide'>;
  writeNotice(
    input: ParsedInput<'corrections:write-notice'>,
    author: Author,
  ): HandledResult<'corrections:write-notice'>;
  /**
   * Signed by the approver with their own passphrase; whoever is signed in stays so. Fails where the approver
   * had a hand in it.
   */
  approve(input: ParsedInput<'corrections:approve'>): Promise<HandledResult<'corrections:approve'>>;
  /**
   * Publishes the revision with its notice and closes the request. Announces `text:changed`, as the notice is
   * now in the draft.
   */
  publish(input: ParsedInput<'corrections:publish'>, author: Author): HandledResult<'corrections:publish'>;
  /** Takes up a closed request again. What was printed stays printed and stays in the log. */
  reopen(input: ParsedInput<'corrections:reopen'>, author: Author): HandledResult<'corrections:reopen'>;
  /** The public log: what was printed, and what was left as it was with the reason; the newest first. */
  listLog(input: ParsedInput<'corrections:list-log'>): HandledResult<'corrections:list-log'>;
}

export function createCorrectionService(dependencies: CorrectionDependencies): CorrectionService {
  const desk = createCorrectionDesk(dependencies);
  const log = createLogRecords(dependencies.database);
  return {
    list: ({ state, storyId, limit }) => {
      const standing = desk.reader.listStanding();
      return ok(desk.reader.requests.listRequests({ states: statesOf(state), storyId, standing, limit }));
    },
    get: ({ requestId }) => {
      const request = desk.reader.get(requestId);
      return request === null ? failed({ code: 'not-found', what: 'request' }) : ok(request);
    },
    takeIn: (input, author) => takeIn(desk, input, author),
    triage: (input, author) => triage(desk, input, author),
    addNote: (input, author) => addNote(desk, input, author),
    decide: (input, author) => decide(desk, input, author),
    writeNotice: (input, author) => writeNotice(desk, input, author),
    approve: (input) => approve(desk, input),
    publish: (input, author) => publishCorrection(desk, input, author),
    reopen: (input, author) => reopen(desk, input, author),
    listLog: ({ limit }) => ok(log.listLog(limit)),
  };
}

/** "Open" is everything that still waits for somebody; only closed requests are not. */
function statesOf(state: ParsedInput<'corrections:list'>['state']): readonly RequestState[] {
  if (state === 'any') return requestStates;
  return state === 'open' ? requestStates.filter((each) => each !== 'closed') : [state];
}
