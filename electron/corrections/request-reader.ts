import { createNoticeRecords } from '#db/corrections/notice-records.ts';
import type { StoredApproval, StoredDecision, StoredNotice } from '#db/corrections/notice-row.ts';
import { createRequestRecords } from '#db/corrections/request-records.ts';
import type { StoredRequest } from '#db/corrections/request-row.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { sha256 } from '#db/sha256.ts';
import { changedParagraphs, passageToday } from '#shared/corrections/changed-paragraphs.ts';
import { noticeLabels } from '#shared/corrections/notice-wording.ts';
import type { CorrectionRequest, RequestId, RequestState, SeenHashes } from '#shared/corrections/request.ts';
import { seenHashesOf, whatChanged } from '#shared/corrections/seen.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { readParagraphs } from '#shared/text/compare/paragraphs.ts';
import { documentCanonicalText } from '#shared/text/document-check.ts';
import { UnreadableError } from '#shared/text/unreadable-error.ts';
import type { Drafts } from '../text/drafts.ts';
import { createStoryTexts, saysOtherwise } from './story-texts.ts';

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
export function createRequestReader(database: WritableDatabase, drafts: Drafts) {
  const requests = createRequestRecords(database);
  const notices = createNoticeRecords(database);
  const texts = createStoryTexts(database, drafts);

  function seenNow(storyId: StoryId, { label, text, placement }: StoredNotice): SeenHashes {
    const draft = documentCanonicalText(texts.draft(storyId));
    const revisionSha256 = texts.newestRevision(storyId).sha256;
    return seenHashesOf({ label, text, placement, revisionSha256, draft }, sha256);
  }

  function getStanding(id: RequestId): Standing | null {
    const request = requests.getRequest(id);
    if (request === null) return null;
    // A reopened request keeps its decisions in the table, but none of them counts any more.
    const isDecided = ['decided', 'approved', 'closed'].includes(request.state);
    const decision = isDecided ? notices.getNewestDecision(id) : null;
    const notice = decision === null ? null : noticeOf(request, decision, notices.getNewestNotice(id));
    const seen = notice === null || request.state === 'closed' ? null : seenNow(request.storyId, notice);
    const given = notices.getNewestApproval(id);
    // An approval is of one decision and one wording: after either was made anew it is of nothing.
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
    const before = texts.readRevision(request.passage.revisionId);
    const draft = readParagraphs(texts.draft(request.storyId));
    return {
      ...request,
      state,
      decision,
      notice,
      approval: fallen === null ? approval : null,
      seen,
      today: passageToday(before, draft, request.passage),
      notes: requests.listNotes(request.id, mostNotes),
      change:
        state === 'closed'
          ? []
          : changedParagraphs(texts.readRevision(texts.newestRevision(request.storyId).id), draft),
      saysOtherwise: saysOtherwise(before, draft),
    };
  }

  return {
    requests,
    notices,
    texts,
    getStanding,

    get(id: RequestId): CorrectionRequest | null {
      const standing = getStanding(id);
      return standing === null ? null : show(standing);
    },

    /** Requests whose approval stands. Where it cannot be found out, because a text is unreadable, it does not. */
    listStanding(): readonly RequestId[] {
      return requests.listApproved(mostApproved).filter((id) => {
        try {
          return getStanding(id)?.state === 'approved';
        } catch (error) {
          if (error instanceof UnreadableError) return false;
          throw error;
        }
      });
    },

    /** Whether the draft differs from the revision that was complained about. */
    saysOtherwise: ({ storyId, passage }: StoredRequest) =>
      saysOtherwise(texts.readRevision(passage.revisionId), readParagraphs(texts.draft(storyId))),
  };
}

/**
 * A wording counts while it fits what was decided, and until it is published; a closed request keeps its own.
 */
function noticeOf(
  request: StoredRequest,
  decision: StoredDecision,
  newest: StoredNotice | null,
): StoredNotice | null {
  if (newest === null || decision.kind === 'no-change') return null;
  if (request.state !== 'closed' && newest.publishedAt !== null) return null;
  return newest.label === noticeLabels[decision.kind] ? newest : null;
}
