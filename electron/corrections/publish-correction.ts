import type { StoredNotice } from '#db/corrections/notice-row.ts';
import type { StoredRequest } from '#db/corrections/request-row.ts';
import type { ReasonToPublish } from '#shared/checks/standards/standards-report.ts';
import { noticeLabels } from '#shared/corrections/notice-wording.ts';
import type { Outcome } from '#shared/corrections/request.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, type Result } from '#shared/ipc/result.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import { putNotice } from '#shared/text/notices.ts';
import type { Author, Recording } from '../journal/deed-recorder.ts';
import type { PublishFailure } from '../stories/publisher.ts';
import { type CorrectionDesk, deedOn, wrongState } from './correction-desk.ts';

/** How a request ends whose notice was printed, by the notice's label. */
const outcomes: ReadonlyMap<string, Outcome> = new Map([
  [noticeLabels.correction, 'corrected'],
  [noticeLabels.clarification, 'clarified'],
]);

/**
 * Publishes the next revision with the approved notice in place and closes the request: one transaction, so
 * that there is never a notice without its revision, nor a request that is closed and was not published.
 */
export function publishCorrection(
  desk: CorrectionDesk,
  { requestId: id, where, openQueriesReason, reasons }: ParsedInput<'corrections:publish'>,
  author: Author,
): HandledResult<'corrections:publish'> {
  const standing = desk.reader.getStanding(id);
  if (standing === null) return failed({ code: 'not-found', what: 'request' });
  const { state, notice, fallen, request } = standing;
  // Approved, and changed since: say what changed, or the person would look for a missing approval.
  if (state === 'decided' && fallen !== null) return failed({ code: 'seen-has-changed', what: fallen });
  if (state === 'decided') return failed({ code: 'not-approved' });
  if (state !== 'approved' || notice === null) return wrongState(standing, 'publish');
  const { storyId } = request;
  let isDone = false;
  try {
    const published = desk.carryOut(standing, author, (recording) =>
      publishNotice(desk, { request, notice, where, openQueriesReason, reasons }, author, recording),
    );
    isDone = published.ok;
    if (isDone) desk.announce('text:changed', { storyId, version: desk.drafts.current(storyId).version });
    return published;
  } finally {
    // The draft that is held has the notice in it; the store has not.
    if (!isDone) desk.drafts.forget(storyId);
  }
}

/** What goes out: an approved notice, for its request, at the place that readers find it. */
interface Publishing {
  readonly request: StoredRequest;
  readonly notice: StoredNotice;
  readonly where: string;
  readonly openQueriesReason?: string | undefined;
  readonly reasons?: readonly ReasonToPublish[] | undefined;
}

function publishNotice(
  desk: CorrectionDesk,
  { request, notice, where, openQueriesReason, reasons }: Publishing,
  author: Author,
  recording: Recording,
): Result<RevisionSummary, PublishFailure> {
  const { at, record } = recording;
  const { storyId } = request;
  const { id: noticeId, label, text, placement } = notice;
  const outcome = outcomes.get(label);
  if (outcome === undefined) throw new Error(`No outcome belongs to a notice labelled ${label}`);
  // The notice goes into the draft first, so that the next draft goes on from what readers saw.
  desk.drafts.change(storyId, author.personId, at, (document) =>
    putNotice(document, { noticeId, label, text }, placement),
  );
  const published = desk.publisher.publish(
    { storyId, where, noticeLabel: label, openQueriesReason, reasons },
    author,
    recording,
  );
  if (!published.ok) return published;
  const { id: revisionId, number } = published.value;
  // A published notice counts for no later decision; a reopened request needs a new one.
  desk.reader.notices.markNoticePublished(noticeId, revisionId, at);
  desk.reader.requests.markClosed(request.id, outcome, at);
  record(
    deedOn({ request }, 'request.closed', { outcome, noticeId, revisionId, revisionNumber: number, where }),
  );
  return published;
}
