import type { Node } from 'prosemirror-model';
import { createNoticeRecords } from '#db/corrections/notice-records.ts';
import type { StoredApproval, StoredDecision, StoredNotice } from '#db/corrections/notice-row.ts';
import { createRequestRecords } from '#db/corrections/request-records.ts';
import type { StoredRequest } from '#db/corrections/request-row.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { sha256 } from '#db/sha256.ts';
import { createRevisionRecords } from '#db/stories/revision-records.ts';
import { changedParagraphs, passageToday } from '#shared/corrections/changed-paragraphs.ts';
import { noticeLabels } from '#shared/corrections/notice-wording.ts';
import { type Paragraph, readParagraphs } from '#shared/corrections/paragraphs.ts';
import type { CorrectionRequest, RequestId, RequestState, SeenHashes } from '#shared/corrections/request.ts';
import { seenHashesOf, whatChanged } from '#shared/corrections/seen.ts';
import { publishedDocument } from '#shared/stories/published-document.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import { checkDocument, documentCanonicalText } from '#shared/text/document-check.ts';
import type { Drafts } from '../text/drafts.ts';

/** More notes than an investigation has, and more approved requests than ever wait for publication. */
const mostNotes = 10_000;
const mostApproved = 10_000;

/** What stands about a request now. */
export interface Standing {
  readonly request: StoredRequest;
  /** As it is shown: an approved request whose approval fell is decided again. */
  readonly state: RequestState;
  readonly decision: StoredDecision | null;
  readonly notice: StoredNotice | null;
  /** The newest approval of exactly this decision and this wording, whether or not it fell. */
  readonly approval: StoredApproval | null;
  /** What made that approval fall. */
  readonly fallen: keyof SeenHashes | null;
  /** What an approver would sign now; null while there is no notice, and once the request is closed. */
  readonly seen: SeenHashes | null;
}

/**
 * Reads requests with what stands about them. Whether an approval stands is worked out at every reading, from
 * the hashes of what is there now: nothing needs to remember to take an approval back.
 */
export type RequestReader = ReturnType<typeof createRequestReader>;

export function createRequestReader(database: WritableDatabase, drafts: Drafts) {
  const requests = createRequestRecords(database);
  const notices = createNoticeRecords(database);
  const revisions = createRevisionRecords(database);

  /** The draft as it would be published now. */
  const readyDraft = (storyId: StoryId): Node => publishedDocument(drafts.current(storyId).document);

  function readRevision(id: RevisionId): readonly Paragraph[] {
    const revision = revisions.getRevision(id);
    if (revision === null) throw new Error(`Revision ${id} is not there`);
    const checked = checkDocument(revision.document);
    if (!checked.ok) throw new Error(`Revision ${id} cannot be read: ${checked.problem}`);
    return readParagraphs(checked.document);
  }

  function newestRevision(storyId: StoryId) {
    const revision = revisions.getNewestRevision(storyId);
    if (revision === null) throw new Error(`Story ${storyId} has a request and no revision`);
    return revision;
  }

  function seenNow(storyId: StoryId, { label, text, placement }: StoredNotice): SeenHashes {
    const draft = documentCanonicalText(readyDraft(storyId));
    const revisionSha256 = newestRevision(storyId).sha256;
    return seenHashesOf({ label, text, placement, revisionSha256, draft }, sha256);
  }

  function getStanding(id: RequestId): Standing | null {
    const request = requests.getRequest(id);
    if (request === null) return null;
    const isDecided = ['decided', 'approved', 'closed'].includes(request.state);
    const decision = isDecided ? notices.getNewestDecision(id) : null;
    const notice = decision === null ? null : noticeOf(request, decision, notices.getNewestNotice(id));
    const seen = notice === null || request.state === 'closed' ? null : seenNow(request.storyId, notice);
    const given = notices.getNewestApproval(id);
    const isForThis = given?.decisionId === decision?.id && given?.noticeId === notice?.id;
    const approval = isForThis ? given : null;
    const fallen = approval === null || seen === null ? null : whatChanged(approval.seen, seen);
    const hasFallen = request.state === 'approved' && (approval === null || fallen !== null);
    const state = hasFallen ? 'decided' : request.state;
    return { request, state, decision, notice, approval, fallen, seen };
  }

  /** The request as the window draws it. */
  function show(standing: Standing): CorrectionRequest {
    const { request, state, decision, notice, approval, fallen, seen } = standing;
    const draft = readParagraphs(readyDraft(request.storyId));
    const isClosed = state === 'closed';
    return {
      ...request,
      state,
      decision,
      notice,
      approval: fallen === null ? approval : null,
      seen,
      today: passageToday(readRevision(request.passage.revisionId), draft, request.passage),
      notes: requests.listNotes(request.id, mostNotes),
      change: isClosed ? [] : changedParagraphs(readRevision(newestRevision(request.storyId).id), draft),
    };
  }

  return {
    requests,
    notices,
    revisions,
    getStanding,

    get(id: RequestId): CorrectionRequest | null {
      const standing = getStanding(id);
      return standing === null ? null : show(standing);
    },

    /** Requests whose approval stands. */
    listStanding(): readonly RequestId[] {
      return requests.listApproved(mostApproved).filter((id) => getStanding(id)?.state === 'approved');
    },

    /**
     * Whether the draft says anything else than the revision that was complained about. Measured from that one
     * and not from the newest: where a correction beside this one took the change along, its notice may still go out.
     */
    changesText({ storyId, passage }: StoredRequest): boolean {
      const before = readRevision(passage.revisionId).filter(isCopy);
      const after = readParagraphs(readyDraft(storyId)).filter(isCopy);
      return changedParagraphs(before, after).length > 0;
    },
  };
}

/** A wording counts while it fits what was decided, and until it is published; a closed request keeps its own. */
function noticeOf(
  request: StoredRequest,
  decision: StoredDecision,
  newest: StoredNotice | null,
): StoredNotice | null {
  if (newest === null || decision.kind === 'no-change') return null;
  if (request.state !== 'closed' && newest.publishedAt !== null) return null;
  return newest.label === noticeLabels[decision.kind] ? newest : null;
}

/** Printed notices are no copy: another correction's notice changes nothing of what was complained about. */
function isCopy(paragraph: Paragraph): boolean {
  return paragraph.type !== 'correction';
}
