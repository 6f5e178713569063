import { involvementOf } from '#shared/corrections/approval.ts';
import type { SeenHashes } from '#shared/corrections/request.ts';
import { whatChanged } from '#shared/corrections/seen.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import { type CorrectionDesk, deedOn } from './correction-desk.ts';
import type { Standing } from './request-reader.ts';

/**
 * A second person approves, by their passphrase, exactly what they saw. The entry in the journal is theirs
 * and is signed over the hashes; the approval keeps its signature. Everything is asked after the key is
 * unlocked, because a comma may have changed meanwhile.
 */
export async function approve(
  desk: CorrectionDesk,
  { requestId: id, approverId, passphrase, seen }: ParsedInput<'corrections:approve'>,
): Promise<HandledResult<'corrections:approve'>> {
  const unlocked = await desk.unlock(approverId, passphrase);
  if (!unlocked.ok) return unlocked;
  const approver = unlocked.value;
  // The gate of calls checked whoever is signed in; the approver is somebody else.
  if (!mayDo(approver.person.roles, 'request.approve'))
    return failed({ code: 'not-allowed', right: 'request.approve' });
  return desk.perform({ id, deed: 'approve', author: approver }, (standing, { at, record }) => {
    const asked = approvable(desk, standing, { approverId, seen });
    if (!asked.ok) return asked;
    const { decisionId, noticeId } = asked.value;
    const approvalId = desk.newId();
    const payload = { approvalId, decisionId, noticeId, seen };
    // The journal is written first, because the approval's row quotes the signature of its entry.
    const { signature } = record(deedOn(standing, 'notice.approved', payload, true));
    if (signature === null) throw new Error(`The approval ${approvalId} was not signed`);
    const approval = { id: approvalId, decisionId, noticeId, approverId, approvedAt: at, seen, signature };
    desk.reader.notices.insertApproval(id, approval);
    desk.moveOn(standing, 'approve', at);
    return ok(desk.show(id));
  });
}

/** What an approver brings: who they are, and the hashes of what their window showed them. */
interface Given {
  readonly approverId: PersonId;
  readonly seen: SeenHashes;
}

/** What an approval would be of, or why it cannot be given. */
function approvable(
  desk: CorrectionDesk,
  { request, decision, notice, seen: now }: Standing,
  { approverId, seen }: Given,
): Result<
  { readonly decisionId: string; readonly noticeId: string },
  'notice-missing' | 'same-person' | 'seen-has-changed' | 'nothing-changed'
> {
  if (decision === null || notice === null || now === null) return failed({ code: 'notice-missing' });
  const involvement = involvementOf(approverId, {
    decidedBy: decision.decidedBy,
    noticeWrittenBy: notice.writtenBy,
    storyAuthorId: request.storyAuthorId,
  });
  // The two-person rule: nobody approves what they decided, worded or wrote.
  if (involvement !== null) return failed({ code: 'same-person', as: involvement });
  const what = whatChanged(seen, now);
  if (what !== null) return failed({ code: 'seen-has-changed', what });
  // A notice without a change of the text would say that something is right now which is not (C2).
  if (!desk.reader.saysOtherwise(request)) return failed({ code: 'nothing-changed' });
  return ok({ decisionId: decision.id, noticeId: notice.id });
}
