import { expect, test } from 'vitest';
import { awkwardRows } from './testing/awkward-rows.ts';
import { memoryDatabase } from './testing/memory-database.ts';

/** What no statement may do, whoever sends it, and what it is told. */
const refused: readonly (readonly [statement: string, because: string])[] = [
  ["UPDATE journal SET payload = '{}'", 'the journal is append-only'],
  ['DELETE FROM journal', 'the journal is append-only'],
  [
    'INSERT INTO journal SELECT 7, at, person_id, device_id, deed, subject_kind, subject_id, story_id, payload, signature, previous_hash, previous_hash FROM journal',
    'the journal has no gap',
  ],
  ['REPLACE INTO journal SELECT * FROM journal', 'the journal has no gap'],
  ['DELETE FROM stories', 'a story is archived, never deleted'],
  ["UPDATE originals SET charset = 'utf-8'", 'an original is kept as it came'],
  ['DELETE FROM originals', 'an original is kept as it came'],
  ["UPDATE draft_steps SET steps = '[1]'", 'the log of a draft is append-only'],
  ['DELETE FROM draft_steps', 'the log of a draft is append-only'],
  ['UPDATE draft_packs SET to_version = 9', 'packed changes are kept as they are'],
  ['DELETE FROM draft_packs', 'packed changes are kept as they are'],
  ["UPDATE revisions SET text = ''", 'a published revision is immutable'],
  ['DELETE FROM revisions', 'a published revision is immutable'],
  ['REPLACE INTO revisions SELECT * FROM revisions', 'a published revision is immutable'],
  ["UPDATE versions SET reason = 'rest'", 'a version is kept as it is; only its name changes'],
  ['UPDATE versions SET name = NULL', 'a version is kept as it is; only its name changes'],
  ['DELETE FROM versions', 'a version is never deleted'],
  ["UPDATE verifications SET state = 'verified'", 'a finding is kept as it was'],
  ['DELETE FROM verifications', 'a finding is kept as it was'],
  ["UPDATE evidence SET title = 'other'", 'evidence is kept as it was put down'],
  ['DELETE FROM evidence', 'evidence is taken out by a mark, never deleted'],
  ['UPDATE evidence SET removed_at = 1', 'evidence that something rests on stays'],
  ['DELETE FROM evidence_ties', 'a tie of evidence is taken off by a mark, never deleted'],
  ["UPDATE verification_evidence SET verification_id = ''", 'what a finding rests on is kept'],
  ['DELETE FROM verification_evidence', 'what a finding rests on is kept'],
  ['DELETE FROM anchors', 'nothing that was pinned is ever lost'],
  ['DELETE FROM anchor_decisions', 'what was decided of a passage is kept'],
  ["UPDATE correction_requests SET concern = 'nothing'", 'what was requested is kept as it came'],
  ["UPDATE correction_requests SET quote = 'nothing'", 'what was requested is kept as it came'],
  ['DELETE FROM correction_requests', 'a correction request is never deleted'],
  ["UPDATE request_notes SET body = 'nothing'", 'a note is kept as it was written'],
  ['DELETE FROM request_notes', 'a note is kept as it was written'],
  ["UPDATE decisions SET kind = 'no-change'", 'a decision is kept; make a new one'],
  ['DELETE FROM decisions', 'a decision is kept; make a new one'],
  ["UPDATE notices SET text = 'nothing'", 'a wording is kept; write a new one'],
  [
    'UPDATE notices SET published_revision_id = NULL, published_at = NULL',
    'a published notice cannot be taken back',
  ],
  ['DELETE FROM notices', 'a notice is never deleted'],
  ["UPDATE approvals SET notice_hash = 'x'", 'an approval is kept as it was signed'],
  ['DELETE FROM approvals', 'an approval is kept as it was signed'],
  ['DELETE FROM ignored_findings', 'an ignored finding is kept'],
  ['DELETE FROM refused_proposals', 'a refusal is kept'],
  ['DELETE FROM quotation_answers', 'an answer for a quotation is kept'],
  ["UPDATE relations SET kind = 'same-as'", 'a relation is kept as it was; it can be taken back'],
  ['DELETE FROM relations', 'a relation is kept as it was; it can be taken back'],
  ['DELETE FROM source_merges', 'a merge is taken back, never deleted'],
  ['DELETE FROM source_merge_moves', 'what a merge moved is kept'],
  ["UPDATE comment_requests SET question = 'nothing'", 'what was asked is kept as it was asked'],
  ['DELETE FROM comment_requests', 'a request for comment is never deleted'],
  ["UPDATE comment_tries SET note = 'nothing'", 'a try is kept as it was'],
  ['DELETE FROM comment_tries', 'a try is kept as it was'],
  ["UPDATE comment_answers SET words = 'nothing'", 'an answer is kept as it was recorded'],
  ['DELETE FROM comment_answers', 'an answer is kept as it was recorded'],
  ['UPDATE source_attestations SET since = 0', 'an attestation is kept as it was signed'],
  ['DELETE FROM source_attestations', 'an attestation is kept as it was signed'],
  ['UPDATE source_approvals SET at = 0', 'an approval of a source is kept as it was signed'],
  ['DELETE FROM source_approvals', 'an approval of a source is kept as it was signed'],
  ['UPDATE queries SET asked_at = 0', 'what was asked is kept as it was'],
  ['DELETE FROM queries', 'a query is resolved, never deleted'],
  ["UPDATE query_messages SET body = 'nothing'", 'a message is kept as it was written'],
  ['DELETE FROM query_messages', 'a message is kept as it was written'],
  ['UPDATE style_rules SET since = 1', 'a version of a rule is kept'],
  ['DELETE FROM style_rules', 'a version of a rule is kept'],
];

const database = memoryDatabase();
awkwardRows(database, Number.POSITIVE_INFINITY);

test.each(refused)('%s: %s', (statement, because) => {
  expect(() => database.prepare(statement).run()).toThrow(because);
});

test('every refusal that the schema makes is in the list', () => {
  const inSchema = database
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE%'")
    .pluck()
    .all()
    .map((sql) => /RAISE\(ABORT, '(.*)'\)/.exec(sql)?.[1]);
  expect(new Set(inSchema)).toEqual(new Set(refused.map(([, because]) => because)));
});
