import { checkNotice, refusalOf } from '#shared/corrections/notice-rules.ts';
import { noticeLabels } from '#shared/corrections/notice-wording.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { Author } from '../journal/deed-recorder.ts';
import { type CorrectionDesk, deedOn } from './correction-desk.ts';

/**
 * Decides, signed. Each decision is kept and the newest counts, so that deciding again is the way to take one
 * back. "No change" ends the request at once and goes into the log with its reason.
 */
export function decide(
  desk: CorrectionDesk,
  { requestId: id, kind, reason }: ParsedInput<'corrections:decide'>,
  author: Author,
): HandledResult<'corrections:decide'> {
  const deed = kind === 'no-change' ? 'decide-no-change' : 'decide';
  return desk.perform({ id, deed, author }, (standing, { at, record }) => {
    if (kind === 'no-change' && reason === '') return failed({ code: 'reason-missing' });
    const decisionId = desk.newId();
    const decision = { id: decisionId, kind, reason, decidedBy: author.personId, decidedAt: at };
    desk.reader.notices.insertDecision(id, decision);
    record(deedOn(standing, 'request.decided', { decisionId, kind, reason }, true));
    if (kind === 'no-change') {
      desk.reader.requests.markClosed(id, 'no-change', at);
      record(deedOn(standing, 'request.closed', { outcome: 'no-change' }));
    } else desk.reader.requests.markState(id, 'decided', at);
    return ok(desk.show(id));
  });
}

/**
 * Writes the notice. Its label follows from the decision; a wording that stands in for the label is refused.
 */
export function writeNotice(
  desk: CorrectionDesk,
  { requestId: id, text, placement }: ParsedInput<'corrections:write-notice'>,
  author: Author,
): HandledResult<'corrections:write-notice'> {
  return desk.perform({ id, deed: 'write-notice', author }, (standing, { at, record }) => {
    const { decision, request } = standing;
    if (decision === null || decision.kind === 'no-change')
      throw new Error(`Request ${id} is decided without a decision that prints a notice`);
    const label = noticeLabels[decision.kind];
    const { quote } = request.passage;
    // What still stands in the draft is a warning of the page; here only what refuses a wording counts.
    const refusal = refusalOf(checkNotice({ label, text, quote, wordsStand: false }));
    if (refusal !== null) return failed({ code: 'notice-refused', rule: refusal.rule, word: refusal.word });
    const noticeId = desk.newId();
    const notice = { id: noticeId, label, text, placement, writtenBy: author.personId, writtenAt: at };
    // Back to decided: an approval was of the wording before this one.
    desk.reader.notices.insertNotice(id, notice);
    desk.reader.requests.markState(id, 'decided', at);
    record(deedOn(standing, 'notice.written', { noticeId, label, text, placement }));
    return ok(desk.show(id));
  });
}
