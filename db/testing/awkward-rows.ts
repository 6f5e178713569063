import type { WritableDatabase } from '../database-handles.ts';
import { awkwardApproval, awkwardGrounds } from './awkward-approval.ts';
import { awkwardQuotationAnswer, awkwardRule } from './awkward-rule.ts';
import { awkwardSeals, awkwardSources } from './awkward-sources.ts';
import {
  aClaim,
  anAnchor,
  aPerson,
  aRequest,
  aRevision,
  aSnapshot,
  aSource,
  aStory,
  aTime,
  insert,
} from './builders.ts';
import { awkwardEvidence } from './evidence-builders.ts';
import { aQuery } from './query-builders.ts';
import { aRelation } from './relation-builders.ts';

// What has broken migrations elsewhere: quotes and statements, letters outside the basic plane, direction marks,
// composed and decomposed accents, NUL, and text longer than a page of the file.
const quoted = "Seán \"the 'Rock'\" O'Neil; DROP TABLE people; --";
const astral = '🗞️ 𝔖𝔱𝔢𝔱 \u202Ertl\u202C é e\u0301 \u0000 \uFFFF';
const long = 'word '.repeat(50_000);

/** Rows with what a migration could break, into every table that there is at a version. */
export function awkwardRows(database: WritableDatabase, version: number): void {
  const personId = aPerson(database, { name: quoted, roles: ['reporter', 'standards-editor'] });
  aPerson(database, { name: astral, roles: [] });
  insert(database, 'settings', { name: 'window', value: JSON.stringify({ [quoted]: [astral, null, 1e21] }) });
  if (version >= 2) {
    insert(database, 'journal', {
      seq: 1,
      at: Number.MAX_SAFE_INTEGER,
      person_id: personId,
      device_id: '',
      deed: 'deed.of-an-older-stet',
      subject_kind: 'person',
      subject_id: astral,
      story_id: null,
      payload: JSON.stringify({ text: long }),
      signature: null,
      previous_hash: '0'.repeat(64),
      hash: 'f'.repeat(64),
    });
  }
  if (version < 3) return;
  const storyId = aStory(database, {
    slug: `${'x'.repeat(75)}-1`,
    authorId: personId,
    headline: quoted,
    body: astral,
    createdAt: -1,
    archivedAt: 0,
  });
  aStory(database, { body: long, headline: '', words: 0 });
  insert(database, 'originals', {
    story_id: storyId,
    file_name: null,
    media_type: 'text/html',
    charset: 'windows-1252',
    bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte),
    sha256: 'a'.repeat(64),
    imported_at: aTime,
  });
  if (version >= 4) textRows(database, { storyId, personId });
  if (version >= 5) claimRows(database, { storyId, personId }, version);
  if (version >= 6) correctionRows(database, { storyId, personId });
  laterRows(database, { storyId, personId }, version);
}

/** Rows of the tables that came after the first six. */
function laterRows(database: WritableDatabase, { storyId, personId }: Whose, version: number): void {
  if (version >= 8)
    insert(database, 'draft_packs', {
      story_id: storyId,
      from_version: 2,
      to_version: 2,
      changes: new Uint8Array(0),
      sha256: 'd'.repeat(64),
      packed_at: aTime,
    });
  if (version >= 9) queryRows(database, { storyId, personId });
  if (version >= 10)
    insert(database, 'versions', {
      story_id: storyId,
      draft_version: 0,
      name: astral,
      reason: 'hand-over',
      kept_by: personId,
      kept_at: -1,
    });
  if (version >= 11) checkRows(database, { storyId, personId });
  if (version >= 12) awkwardRule(database, { personId, words: [quoted, astral] });
  if (version >= 13) refusalRow(database, { storyId, personId });
  if (version >= 14) anchorDecisionRow(database, { storyId, personId });
  if (version >= 15) relationRows(database, { storyId, personId });
  if (version >= 16) awkwardSources(database, { storyId, personId, words: [quoted, astral, long] });
  if (version >= 17) awkwardSeals(database, { storyId, personId });
  if (version >= 18) awkwardEvidence(database, { storyId, words: astral, verificationId: 'verification' });
  if (version >= 20) awkwardQuotationAnswer(database, { storyId, personId, words: [quoted, astral] });
  if (version >= 19) awkwardApproval(database, { personId, words: astral });
}

interface Whose {
  readonly storyId: ReturnType<typeof aStory>;
  readonly personId: ReturnType<typeof aPerson>;
}

function textRows(database: WritableDatabase, { storyId, personId }: Whose): void {
  aSnapshot(database, { storyId });
  insert(database, 'draft_steps', {
    story_id: storyId,
    version: 1,
    person_id: personId,
    at: aTime,
    mode: 'suggest',
    steps: '[]',
    intent: null,
  });
  aRevision(database, { storyId, number: 7, text: astral, publishedWhere: quoted });
}

function claimRows(database: WritableDatabase, { storyId, personId }: Whose, version: number): void {
  const claimId = aClaim(database, { storyId, note: long, removedAt: 0 });
  const sourceId = aSource(database, { kind: 'unnamed', name: quoted, standing: astral });
  if (version < 9) insert(database, 'anchors', { claim_id: claimId, ...anchorOfClaims(storyId) });
  else anAnchor(database, { subject: { kind: 'claim', id: claimId }, storyId, exact: astral });
  insert(database, 'attributions', {
    id: 'attribution',
    claim_id: claimId,
    source_id: sourceId,
    terms: 'unnamed',
    hand: 'second-hand',
    via_source_id: sourceId,
    ...awkwardGrounds({ quoted, astral, long }),
    added_by: personId,
    created_at: aTime,
    detached_at: 0,
  });
  insert(database, 'verifications', {
    id: 'verification',
    claim_id: claimId,
    state: 'could-not-be-verified',
    evidence: '',
    person_id: personId,
    at: aTime,
  });
}

/** An anchor as it was before queries had any. */
function anchorOfClaims(storyId: Whose['storyId']) {
  return {
    story_id: storyId,
    draft_version: 0,
    start: 0,
    end: 1,
    exact: astral,
    prefix: quoted,
    suffix: '',
    current: quoted,
    state: 'review',
    placed_at: aTime,
  };
}

function queryRows(database: WritableDatabase, { storyId, personId }: Whose): void {
  const queryId = aQuery(database, {
    storyId,
    state: 'resolved',
    askedBy: personId,
    addresseeId: personId,
    body: astral,
  });
  anAnchor(database, { subject: { kind: 'query', id: queryId }, storyId, exact: quoted });
  const message = { query_id: queryId, person_id: personId, addressee_id: null, at: aTime };
  insert(database, 'query_messages', { ...message, id: 'answer', kind: 'answer', body: long });
  insert(database, 'query_messages', { ...message, id: 'resolution', kind: 'resolution', body: '' });
}

function correctionRows(database: WritableDatabase, { storyId, personId }: Whose): void {
  const requestId = aRequest(database, { storyId, concern: astral, quote: quoted, state: 'investigating' });
  const revisionId = aRevision(database, { storyId, number: 8 });
  const note = { id: 'note', request_id: requestId, body: long, person_id: personId, at: aTime };
  insert(database, 'request_notes', note);
  insert(database, 'decisions', {
    id: 'decision',
    request_id: requestId,
    kind: 'clarification',
    reason: '',
    decided_by: personId,
    decided_at: aTime,
  });
  insert(database, 'notices', {
    id: 'notice',
    request_id: requestId,
    label: quoted,
    text: astral,
    placement: 'foot',
    written_by: personId,
    written_at: aTime,
    published_revision_id: revisionId,
    published_at: 0,
  });
  insert(database, 'approvals', {
    id: 'approval',
    request_id: requestId,
    notice_id: 'notice',
    decision_id: 'decision',
    approver_id: personId,
    approved_at: aTime,
    notice_hash: 'a'.repeat(64),
    change_hash: 'b'.repeat(64),
    placement_hash: 'c'.repeat(64),
    signature: '',
  });
}

function checkRows(database: WritableDatabase, { storyId, personId }: Whose): void {
  insert(database, 'known_words', { person_id: personId, word: 'e\u0301', added_by: personId, added_at: 0 });
  insert(database, 'known_words', {
    person_id: null,
    word: 'x'.repeat(60),
    added_by: personId,
    added_at: -1,
  });
  insert(database, 'ignored_findings', {
    id: 'ignored',
    scope: 'once',
    story_id: storyId,
    rule_id: quoted,
    words: astral,
    before: long,
    after: '',
    reason: '',
    person_id: personId,
    at: aTime,
    taken_back_at: 0,
  });
}

function refusalRow(database: WritableDatabase, { storyId, personId }: Whose): void {
  insert(database, 'refused_proposals', {
    story_id: storyId,
    kind: 'denial',
    words: `${quoted} ${astral}`,
    refused_by: personId,
    refused_at: -1,
  });
}

/** A decision that was taken back, on a claim that became part of another. */
function anchorDecisionRow(database: WritableDatabase, { storyId, personId }: Whose): void {
  const [id, other] = [aClaim(database, { storyId }), aClaim(database, { storyId, removedAt: 0 })];
  database
    .prepare('UPDATE claims SET removed_because = ?, merged_into = ? WHERE id = ?')
    .run(quoted, id, other);
  anAnchor(database, { subject: { kind: 'claim', id }, storyId, exact: astral });
  insert(database, 'anchor_decisions', {
    id: 'anchor-decision',
    subject_id: id,
    decision: 'move',
    person_id: personId,
    at: -1,
    draft_version: 0,
    start: 0,
    end: 0,
    exact: astral,
    prefix: '',
    suffix: quoted,
    current: '',
    paragraph: long,
    paragraph_start: Number.MAX_SAFE_INTEGER,
    state: 'orphan',
    unsure: 1,
    taken_back_at: 0,
  });
}

/** One that stands and one that was taken back, between two claims of which one is removed. */
function relationRows(database: WritableDatabase, { storyId, personId }: Whose): void {
  const [one, other] = [aClaim(database, { storyId }), aClaim(database, { storyId, removedAt: 0 })];
  aRelation(database, { kind: 'disputes', from: one, to: other, note: astral, relatedBy: personId });
  aRelation(database, { kind: 'same-as', from: other, to: one, note: long, takenBackAt: -1 });
}
