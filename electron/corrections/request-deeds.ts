// What happens to a request before it is decided, and its taking up again. None of
// this binds, so none is signed.
import { createPersonRecords } from '#db/people/person-records.ts';
import { sha256 } from '#db/sha256.ts';
import { type CorrectionRequest, requestId } from '#shared/corrections/request.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { describeQuote } from '#shared/text/quote-anchor.ts';
import type { Author } from '../journal/deed-recorder.ts';
import { type CorrectionDesk, deedOn } from './correction-desk.ts';

/** Takes a request in: binds it to the exact words of the exact revision that readers saw. */
export function takeIn(
  desk: CorrectionDesk,
  input: ParsedInput<'corrections:take-in'>,
  author: Author,
): HandledResult<'corrections:take-in'> {
  const { start, end, requester, concern, receivedAt } = input;
  const revision = desk.reader.texts.getRevision(input.revisionId);
  if (revision === null) return failed({ code: 'not-found', what: 'revision' });
  const { exact: quote, prefix, suffix } = describeQuote(revision.text, { start, end });
  if (end > revision.text.length || quote.trim() === '') return failed({ code: 'empty-passage' });
  const id = requestId.parse(desk.newId());
  const { storyId, number } = revision;
  const taken = desk.recorder.perform<CorrectionRequest, 'bad-input'>(author, ({ at, record }) => {
    // The clock of a request runs from its receipt, so that cannot lie ahead.
    if (receivedAt > at) return failed({ code: 'bad-input', where: 'receivedAt', problem: 'in the future' });
    const passage = { revisionId: revision.id, start, end, quote, prefix, suffix };
    const { personId: takenInBy } = author;
    const request = { id, storyId, requester, concern, passage, receivedAt, takenInBy, takenInAt: at };
    desk.reader.requests.insertRequest(request);
    // The concern as a hash: what the requester wrote may name people, and the journal cannot forget.
    const payload = {
      revisionId: revision.id,
      revisionNumber: number,
      start,
      end,
      quote,
      requesterRole: requester.role,
      concernSha256: sha256(concern),
      receivedAt,
    };
    record(deedOn({ request }, 'request.taken-in', payload));
    return ok(desk.show(id));
  });
  if (taken.ok) desk.announceRequest(id, storyId);
  return taken;
}

/** Says how grave it is and who looks into it. Can be done again; the newest counts. */
export function triage(
  desk: CorrectionDesk,
  { requestId: id, severity, assigneeId }: ParsedInput<'corrections:triage'>,
  author: Author,
): HandledResult<'corrections:triage'> {
  return desk.perform({ id, deed: 'triage', author }, (standing, { at, record }) => {
    if (assigneeId !== null && createPersonRecords(desk.database).getPerson(assigneeId) === null)
      return failed({ code: 'not-found', what: 'person' });
    desk.reader.requests.markTriaged(id, severity, assigneeId, at);
    desk.moveOn(standing, 'triage', at);
    record(deedOn(standing, 'request.triaged', { severity, assigneeId }));
    return ok(desk.show(id));
  });
}

/** Adds to the investigation. The note is kept in the store, and in the journal as a hash alone. */
export function addNote(
  desk: CorrectionDesk,
  { requestId: id, body }: ParsedInput<'corrections:add-note'>,
  author: Author,
): HandledResult<'corrections:add-note'> {
  return desk.perform({ id, deed: 'add-note', author }, (standing, { at, record }) => {
    const noteId = desk.newId();
    desk.reader.requests.insertNote(id, { id: noteId, body, personId: author.personId, at });
    desk.moveOn(standing, 'add-note', at);
    record(deedOn(standing, 'request.noted', { noteId, bodySha256: sha256(body) }));
    return ok(desk.show(id));
  });
}

/**
 * Puts a closed request back to work. The outcome that it had is journalled, with
 * the reason why it does not hold.
 */
export function reopen(
  desk: CorrectionDesk,
  { requestId: id, reason }: ParsedInput<'corrections:reopen'>,
  author: Author,
): HandledResult<'corrections:reopen'> {
  return desk.perform({ id, deed: 'reopen', author }, (standing, { at, record }) => {
    desk.moveOn(standing, 'reopen', at);
    record(deedOn(standing, 'request.reopened', { outcome: standing.request.outcome, reason }));
    return ok(desk.show(id));
  });
}
