import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WritableDatabase } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import { sha256 as hashOf } from '#db/sha256.ts';
import { aPerson, aRequest, aRevision, aStory, aTime, insert } from '#db/testing/builders.ts';
import { ok } from '#shared/ipc/result.ts';
import { createDeedRecorder, type DeedRecord } from './deed-recorder.ts';
import { createJournalService } from './journal-service.ts';
import { verifyCommand } from './verify-command.ts';

let folder: string;
let file: string;
let database: WritableDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-verify-'));
  file = join(folder, 'stet.db');
  database = openDatabase(file);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** A store with a person, a published revision and an approval, all of it in the journal. */
function fill(): void {
  const keys = generateKeyPairSync('ed25519');
  const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' });
  const personId = aPerson(database, { publicKey });
  const journal = createJournalService({ database, deviceId: 'device', announce: () => undefined });
  const recorder = createDeedRecorder(database, journal.appendEntry, () => aTime);
  const author = {
    personId,
    sign: (text: string) => sign(null, Buffer.from(text), keys.privateKey).toString('base64'),
  };
  const journalled = (deed: DeedRecord): string => {
    let signature = '';
    recorder.perform(author, ({ record }) => {
      signature = record(deed).signature ?? '';
      return ok(null);
    });
    return signature;
  };
  const payload = { publicKey: publicKey.toString('base64') };
  journalled({
    deed: 'person.created',
    subjectKind: 'person',
    subjectId: personId,
    storyId: null,
    payload,
    binds: true,
  });
  const storyId = aStory(database, { slug: 'border-400' });
  const revisionId = aRevision(database, { storyId });
  const sha256 = database.prepare<[], string>('SELECT sha256 FROM revisions').pluck().get() ?? '';
  journalled({
    deed: 'story.published',
    subjectKind: 'story',
    subjectId: storyId,
    storyId,
    payload: { revisionId, sha256 },
    binds: true,
  });
  const requestId = aRequest(database, { storyId, revisionId });
  const onRequest = { subjectKind: 'request', subjectId: requestId, storyId, binds: false } as const;
  const decision = { decisionId: 'decision', kind: 'correction', reason: 'It was Tuesday.' };
  journalled({ ...onRequest, deed: 'request.decided', payload: decision });
  const notice = { noticeId: 'notice', label: 'Correction', text: 'x', placement: 'foot' };
  journalled({ ...onRequest, deed: 'notice.written', payload: notice });
  const steps = '[{"stepType":"replace","from":1,"to":1}]';
  const step = { version: 1, person_id: personId, at: aTime, mode: 'direct', steps, intent: null };
  insert(database, 'draft_steps', { story_id: storyId, ...step });
  const stretch = { fromVersion: 0, toVersion: 1, documentSha256: 'd'.repeat(64), damagedAfter: null };
  const stepsSha256 = hashOf(`${JSON.stringify([1, personId, aTime, steps, null])}\n`);
  journalled({
    deed: 'draft.sealed',
    subjectKind: 'story',
    subjectId: storyId,
    storyId,
    payload: { ...stretch, stepsSha256 },
    binds: false,
  });
  const signature = journalled({
    deed: 'notice.approved',
    subjectKind: 'request',
    subjectId: requestId,
    storyId,
    payload: {},
    binds: true,
  });
  const who = { decided_by: personId, decided_at: aTime };
  insert(database, 'decisions', {
    id: 'decision',
    request_id: requestId,
    kind: 'correction',
    reason: 'It was Tuesday.',
    ...who,
  });
  insert(database, 'notices', {
    id: 'notice',
    request_id: requestId,
    label: 'Correction',
    text: 'x',
    placement: 'foot',
    written_by: personId,
    written_at: aTime,
  });
  const hash = 'a'.repeat(64);
  const seen = { notice_hash: hash, change_hash: hash, placement_hash: hash };
  insert(database, 'approvals', {
    id: 'approval',
    request_id: requestId,
    notice_id: 'notice',
    decision_id: 'decision',
    approver_id: personId,
    approved_at: aTime,
    ...seen,
    signature,
  });
}

function run(...argv: readonly string[]): {
  readonly code: number | null;
  readonly printed: readonly string[];
} {
  const printed: string[] = [];
  const code = verifyCommand(argv, file, (line) => printed.push(line));
  return { code, printed };
}

test('a store that holds is said to in one line, beside the Stet that has it open', () => {
  fill();
  const printed = ['6 entries, unbroken; 1 published revision and 1 approval as signed.'];
  expect(run('stet', 'verify')).toEqual({ code: 0, printed });
  expect(run('electron', '--no-sandbox', '.', 'verify', file)).toEqual({ code: 0, printed });
});

test('an empty store holds', () => {
  expect(run('stet', 'verify')).toEqual({
    code: 0,
    printed: ['0 entries, unbroken; 0 published revisions and 0 approvals as signed.'],
  });
});

// What somebody with a shell and the file could do; a trigger is no hindrance to them.
test.each<[string, string, string]>([
  [
    'an entry',
    'DROP TRIGGER journal_is_append_only_update; UPDATE journal SET at = at + 1 WHERE seq = 2',
    'Entry 2 does not hold: what it says was changed after it was written.',
  ],
  [
    'the last entries, taken away',
    'DROP TRIGGER journal_is_append_only_delete; DELETE FROM journal WHERE seq = 6',
    'An approval of border-400 is not in the journal as it was signed.',
  ],
  [
    'the words of a revision',
    `DROP TRIGGER revisions_are_immutable_update; UPDATE revisions SET document = replace(document, 'resigned', 'was fired')`,
    'Revision 1 of border-400 is not the text that was published.',
  ],
  [
    'the words of a revision with its hash',
    `DROP TRIGGER revisions_are_immutable_update; UPDATE revisions SET document = '{}', sha256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'`,
    'Revision 1 of border-400 is not the text that was published.',
  ],
  [
    'how a revision reads',
    `DROP TRIGGER revisions_are_immutable_update; UPDATE revisions SET text = replace(text, 'resigned', 'was fired')`,
    'Revision 1 of border-400 does not read as it was published.',
  ],
  [
    'a notice',
    "DROP TRIGGER notices_words_are_kept; UPDATE notices SET text = 'y'",
    'A notice of border-400 is not in the journal as it stands in the store.',
  ],
  [
    'the reason of a decision',
    "DROP TRIGGER decisions_are_kept_update; UPDATE decisions SET reason = 'It was Friday.'",
    'A decision about border-400 is not in the journal as it stands in the store.',
  ],
  [
    'a step of a sealed draft',
    `DROP TRIGGER draft_steps_are_append_only_update; UPDATE draft_steps SET at = at + 1`,
    'Changes 1 to 1 of the draft of border-400 are not those that were sealed.',
  ],
  [
    'the snapshot at the end of a sealed stretch',
    `INSERT INTO draft_snapshots (story_id, version, document, sha256, taken_at)
     SELECT id, 1, '{}', '${'e'.repeat(64)}', 1 FROM stories`,
    'Changes 1 to 1 of the draft of border-400 are not those that were sealed.',
  ],
  [
    'an approval',
    "DROP TRIGGER approvals_are_kept_update; UPDATE approvals SET signature = 'forged'",
    'An approval of border-400 is not in the journal as it was signed.',
  ],
])('%s that was changed is named', (_, change, sentence) => {
  fill();
  database.exec(change);
  expect(run('stet', 'verify')).toEqual({ code: 1, printed: [sentence] });
});

test.each([
  ['there is none', () => undefined, 'there is no such file, or it may not be opened'],
  [
    'it is something else',
    (other: string) => writeFileSync(other, 'Dear editor, '.repeat(99)),
    'it is not a store of Stet',
  ],
])('a file is not read where %s', (_, prepare, reason) => {
  const other = join(folder, 'other.db');
  prepare(other);
  expect(run('stet', 'verify', other)).toEqual({
    code: 2,
    printed: [`${other} could not be read: ${reason}.`],
  });
});

test('a store of a newer Stet is not read', () => {
  database.pragma('user_version = 999');
  expect(run('stet', 'verify')).toEqual({
    code: 2,
    printed: [`${file} could not be read: it was written by a newer Stet.`],
  });
});

test('nothing in the folder is changed by it', () => {
  fill();
  database.close();
  run('stet', 'verify');
  expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['stet.db']);
});

test.each([
  [['stet']],
  [['stet', '--hidden']],
  [['electron', '.', '--verify']],
  [['stet', 'a', 'b', 'verify']],
])('Stet starts as usual with %j', (argv) => {
  expect(run(...argv)).toEqual({ code: null, printed: [] });
});

test('too many words are answered with how it is used', () => {
  expect(run('stet', 'verify', 'a', 'b')).toEqual({
    code: 2,
    printed: [expect.stringContaining('stet verify [file]')],
  });
});
