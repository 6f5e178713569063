import { v7 } from 'uuid';
import type { Approval, Decision, Notice } from '#shared/corrections/decision.ts';
import type { LogEntry } from '#shared/corrections/log-entry.ts';
import { type CorrectionRequest, type RequestSummary, requestId } from '#shared/corrections/request.ts';
import { type Person, personId } from '#shared/people/person.ts';
import type { Role } from '#shared/people/rights.ts';
import { revisionId, storyId } from '#shared/stories/story.ts';

/** 2026-03-02, 12:00 UTC: when everything happens unless a test says otherwise. */
export const noon = Date.UTC(2026, 2, 2, 12);

export function aPerson(name: string, roles: readonly Role[] = ['editor']): Person {
  return { id: personId.parse(v7()), name, roles, publicKey: '', createdAt: noon };
}

/** Ann wrote the story, Dan decides, Nora writes the notice, Stella could approve. */
export const ann = aPerson('Ann', ['reporter', 'copy-chief']);
export const dan = aPerson('Dan', ['standards-editor']);
export const nora = aPerson('Nora');
export const stella = aPerson('Stella', ['copy-chief']);
export const everybody = [ann, dan, nora, stella];

export function aSummary(fields: Partial<RequestSummary> = {}): RequestSummary {
  return {
    id: requestId.parse(v7()),
    storyId: storyId.parse(v7()),
    storySlug: 'mayor',
    storyHeadline: 'Mayor resigns',
    state: 'new',
    outcome: null,
    severity: null,
    quote: 'Monday',
    requesterName: 'Rita Reader',
    requesterRole: 'reader',
    assigneeName: null,
    receivedAt: noon,
    updatedAt: noon,
    ...fields,
  };
}

const seen = { notice: 'a'.repeat(64), change: 'b'.repeat(64), placement: 'c'.repeat(64) };

export function aDecision(fields: Partial<Decision> = {}): Decision {
  return {
    kind: 'correction',
    reason: 'The town hall confirms it.',
    decidedBy: dan.id,
    decidedByName: dan.name,
    decidedAt: noon,
    ...fields,
  };
}

export function aNotice(fields: Partial<Notice> = {}): Notice {
  return {
    label: 'Correction',
    text: 'An earlier version of this article misstated the day. It was Tuesday, not Monday.',
    placement: 'foot',
    writtenBy: nora.id,
    writtenByName: nora.name,
    writtenAt: noon,
    ...fields,
  };
}

export const anApproval: Approval = {
  approverId: stella.id,
  approverName: stella.name,
  approvedAt: noon,
  signature: 'c2lnbmVk',
};

/** A request as it came in. */
export function aRequest(fields: Partial<CorrectionRequest> = {}): CorrectionRequest {
  const { id, storyId: story } = aSummary();
  return {
    id,
    storyId: story,
    storySlug: 'mayor',
    storyHeadline: 'Mayor resigns',
    storyAuthorId: ann.id,
    state: 'new',
    outcome: null,
    severity: null,
    requester: { name: 'Rita Reader', contact: 'rita@stet.example', role: 'reader' },
    concern: 'It was Tuesday.',
    passage: {
      revisionId: revisionId.parse(v7()),
      revisionNumber: 1,
      start: 36,
      end: 42,
      quote: 'Monday',
      prefix: 'The mayor resigned on ',
      suffix: '. The council meets on Friday.',
    },
    today: { paragraph: 'The mayor resigned on Monday.', wordsStand: true },
    assigneeId: null,
    assigneeName: null,
    notes: [],
    decision: null,
    notice: null,
    approval: null,
    seen: null,
    change: [],
    saysOtherwise: false,
    receivedAt: noon,
    takenInBy: ann.id,
    updatedAt: noon,
    ...fields,
  };
}

export const aNote = {
  id: 'note',
  body: 'The town hall says Tuesday.',
  personId: dan.id,
  personName: 'Dan',
  at: noon,
};

/** A request with decision, change and notice, that waits for approval. */
export function aWaitingRequest(fields: Partial<CorrectionRequest> = {}): CorrectionRequest {
  return aRequest({
    state: 'decided',
    severity: 'medium',
    notes: [aNote],
    decision: aDecision(),
    notice: aNotice(),
    seen,
    today: { paragraph: 'The mayor resigned on Tuesday.', wordsStand: false },
    change: [
      { type: 'paragraph', before: 'The mayor resigned on Monday.', after: 'The mayor resigned on Tuesday.' },
    ],
    saysOtherwise: true,
    ...fields,
  });
}

export function anEntry(fields: Partial<LogEntry> = {}): LogEntry {
  return {
    requestId: requestId.parse(v7()),
    storyId: storyId.parse(v7()),
    slug: 'mayor',
    headline: 'Mayor resigns',
    kind: 'correction',
    outcome: 'corrected',
    reopened: false,
    notice: 'An earlier version of this article misstated the day.',
    reason: null,
    revisionNumber: 2,
    publishedWhere: 'stet.example/mayor',
    receivedAt: noon,
    at: noon + 3_600_000,
    ...fields,
  };
}
