import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WritableDatabase } from '#db/database-handles.ts';
import { aPerson, aStory, aTime } from '#db/testing/builders.ts';
import { memoryDatabase } from '#db/testing/memory-database.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type Author, createDeedRecorder, type DeedRecord, type DeedRecorder } from './deed-recorder.ts';
import { createJournalService, type JournalService } from './journal-service.ts';

let database: WritableDatabase;
let journal: JournalService;
let recorder: DeedRecorder;
let ada: Author;
let storyId: StoryId;
let announced: number;

beforeEach(() => {
  database = memoryDatabase();
  announced = 0;
  const announce = () => {
    announced += 1;
  };
  journal = createJournalService({ database, deviceId: 'this-machine', announce });
  recorder = createDeedRecorder(database, journal.appendEntry, () => aTime);
  const keys = generateKeyPairSync('ed25519');
  const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' });
  ada = {
    personId: aPerson(database, { name: 'Ada', publicKey }),
    sign: (text) => sign(null, Buffer.from(text), keys.privateKey).toString('base64'),
  };
  storyId = aStory(database, { authorId: ada.personId });
  const payload = { publicKey: publicKey.toString('base64') };
  doDeed({ deed: 'person.created', subjectKind: 'person', subjectId: ada.personId, storyId: null, payload });
});

function doDeed(given: Partial<DeedRecord>) {
  let written: { seq: number; hash: string; signature: string | null } | null = null;
  recorder.perform(ada, ({ record }) => {
    written = record({ ...aRenaming(), ...given });
    return ok(null);
  });
  return written;
}

function aRenaming(): DeedRecord {
  const payload = { slug: 'border-400' };
  return { deed: 'story.renamed', subjectKind: 'story', subjectId: storyId, storyId, payload, binds: false };
}

const everything = () => journal.list({ storyId: null, before: null, limit: 1000 }).value;

describe('an entry', () => {
  test('says who did what, when, on which machine, and hangs on the one before it', () => {
    doDeed({});
    const [renamed, created] = everything();
    expect(renamed).toMatchObject({
      seq: 2,
      at: aTime,
      personId: ada.personId,
      personName: 'Ada',
      deviceId: 'this-machine',
      deed: 'story.renamed',
      subjectId: storyId,
      storyId,
      payload: { slug: 'border-400' },
      signature: null,
      previousHash: created?.hash,
    });
  });

  test('is signed where the deed binds, whoever forgot to say so', () => {
    expect(doDeed({ binds: true })).toMatchObject({ signature: expect.any(String) });
    expect(doDeed({ deed: 'notice.approved', binds: false })).toMatchObject({
      signature: expect.any(String),
    });
  });

  test('is written with its deed or not at all', () => {
    const refused = recorder.perform(ada, ({ record }) => {
      record(aRenaming());
      return failed({ code: 'nothing-changed' });
    });
    expect(refused).toEqual({ ok: false, failure: { code: 'nothing-changed' } });
    expect(everything().map((entry) => entry.seq)).toEqual([1]);
    expect(doDeed({})).toMatchObject({ seq: 2 });
  });

  test('is missed where work succeeds without it', () => {
    expect(() => recorder.perform(ada, () => ok(null))).toThrow('without a journal entry');
  });

  test('is announced once for all of a turn, after the transaction', async () => {
    await Promise.resolve();
    announced = 0;
    recorder.perform(ada, ({ record }) => {
      record(aRenaming());
      record(aRenaming());
      return ok(null);
    });
    doDeed({});
    expect(announced).toBe(0);
    await Promise.resolve();
    expect(announced).toBe(1);
  });
});

test('the entries of a story are listed newest first', () => {
  doDeed({});
  doDeed({ storyId: null });
  doDeed({});
  const seqs = journal.list({ storyId, before: null, limit: 10 }).value.map((entry) => entry.seq);
  expect(seqs).toEqual([4, 2]);
});

describe('verifying', () => {
  test('an unbroken journal counts its entries', async () => {
    for (let more = 0; more < 120; more += 1) doDeed({ binds: more % 5 === 0 });
    const lastHash = everything()[0]?.hash;
    expect(await journal.verify()).toEqual({ ok: true, value: { holds: true, entries: 121, lastHash } });
  });

  test('names the first entry that somebody changed behind the back of Stet', async () => {
    for (let more = 0; more < 120; more += 1) doDeed({});
    database.exec('DROP TRIGGER journal_is_append_only_update');
    database.prepare("UPDATE journal SET payload = '{}' WHERE seq IN (88, 99)").run();
    const value = { holds: false, entries: 87, badSeq: 88, fault: 'hash' };
    expect(await journal.verify()).toEqual({ ok: true, value });
  });

  test('lets the process go on in between, and takes in what is written meanwhile', async () => {
    for (let more = 0; more < 400; more += 1) doDeed({ binds: true });
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
      if (turns === 1) doDeed({});
    }, 0);
    const verdict = await journal.verify();
    clearInterval(turning);
    expect(turns).toBeGreaterThan(1);
    expect(verdict.value).toMatchObject({ holds: true, entries: 402 });
  });
});
