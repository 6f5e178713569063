import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WritableDatabase } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import { sha256 } from '#db/sha256.ts';
import { aClaim, aStory } from '#db/testing/builders.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, type RealDesk, realDesk } from '../testing/real-desk.ts';

// Stories on a real file: closed and opened again without a word to the service, as after a kill, and damaged
// the way a disk damages, behind the back of the triggers.

let folder: string;
let database: WritableDatabase;
let desk: RealDesk;
let ada: Caller;
let storyId: StoryId;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-draft-'));
  database = openDatabase(join(folder, 'stet.db'));
  desk = realDesk(database);
  ada = desk.person('Ada', ['editor']);
  storyId = aStory(database, { authorId: ada.personId });
  desk.drafts.begin(storyId, aDocument({ headline: 'Port reopens', body: ['It reopened.'] }), desk.now());
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** Adds words to the end of the text, each as one change. */
function write(...words: readonly string[]): void {
  for (const word of words) {
    const { document, version } = desk.drafts.current(storyId);
    const { steps } = new Transform(document).insert(document.content.size - 1, newsSchema.text(` ${word}`));
    const changes = [{ steps: JSON.parse(JSON.stringify(steps)), intent: null }];
    answered(desk.drafts.append({ storyId, version, changes }, ada));
  }
}

function killAndStart(): void {
  database.close();
  database = openDatabase(join(folder, 'stet.db'));
  desk = realDesk(database);
}

function damage(sql: string): void {
  database.exec(
    'DROP TRIGGER IF EXISTS draft_steps_are_append_only_update; PRAGMA ignore_check_constraints = ON',
  );
  database.prepare(sql).run();
  killAndStart();
}

function found() {
  const { version, document, damage } = answered(desk.drafts.open({ storyId }, ada));
  const text = project(newsSchema.nodeFromJSON(document), 'final').text.split('\n').at(-1);
  return { version, text, damage };
}

function changeOf(version: number): { readonly at: number } {
  const row = database
    .prepare<[number], { at: number }>('SELECT at FROM draft_steps WHERE version = ?')
    .get(version);
  if (row === undefined) throw new Error(`There is no change ${version}`);
  return row;
}

it('has every acknowledged change after a kill', () => {
  write('one', 'two', 'three');
  killAndStart();
  expect(found()).toEqual({ version: 3, text: 'It reopened. one two three', damage: null });
});

it('reads around a damaged snapshot, losing nothing', () => {
  write('one', 'two');
  desk.drafts.close({ storyId }, ada);
  write('three');
  damage(`UPDATE draft_snapshots SET document = replace(document, 'one', '1') WHERE version = 2`);
  expect(found()).toEqual({ version: 3, text: 'It reopened. one two three', damage: null });
});

it.each([
  ['no JSON', `steps = '[{'`],
  ['no list', `steps = '7'`],
  ['no step', `steps = '[{"stepType":"rot"}]'`],
  ['a step that does not fit', `steps = replace(steps, '"from":', '"from":99')`],
])('opens at the last good change where a row holds %s, says so, and keeps the bytes', (_what, change) => {
  write('one', 'two', 'three');
  damage(`UPDATE draft_steps SET ${change} WHERE version = 2`);
  const kept = database.prepare('SELECT * FROM draft_steps').all();
  const between = [changeOf(2).at, changeOf(3).at];
  const lostOfTwo = { goodVersion: 1, lost: 2, between, people: ['Ada'] };
  expect(found()).toEqual({ version: 4, text: 'It reopened. one', damage: lostOfTwo });
  desk.drafts.close({ storyId }, ada);
  killAndStart();
  expect(found().damage).toEqual(lostOfTwo);
  write('again');
  killAndStart();
  expect(found()).toEqual({ version: 5, text: 'It reopened. one again', damage: null });
  expect(database.prepare('SELECT * FROM draft_steps WHERE version < 4').all()).toEqual(kept);
});

it('notices a change that is missing', () => {
  write('one', 'two', 'three');
  database.exec('DROP TRIGGER draft_steps_are_append_only_delete');
  damage('DELETE FROM draft_steps WHERE version = 2');
  const { at } = changeOf(3);
  // The one that is missing tells nothing, and counts all the same.
  const lost = { goodVersion: 1, lost: 2, between: [at, at], people: ['Ada'] };
  expect(found()).toEqual({ version: 4, text: 'It reopened. one', damage: lost });
});

it('says where nothing of a draft can be read', () => {
  damage(`UPDATE draft_snapshots SET sha256 = '${'0'.repeat(64)}'`);
  expect(desk.drafts.open({ storyId }, ada)).toEqual({
    ok: false,
    failure: { code: 'draft-damaged' },
  });
});

/** What a newer Stet would have written: bytes that are as they were written, with something strange in them. */
const fromNewer: readonly (readonly [string, () => void])[] = [
  [
    'a snapshot',
    () => {
      write('one');
      desk.drafts.close({ storyId }, ada);
      const stored = 'SELECT document FROM draft_snapshots WHERE version = 1';
      const text = String(database.prepare(stored).pluck().get()).replace('"paragraph"', '"video"');
      damage(`UPDATE draft_snapshots SET document = '${text}', sha256 = '${sha256(text)}' WHERE version = 1`);
    },
  ],
  [
    'a mark of a change',
    () => {
      write('one', 'two');
      damage(`UPDATE draft_steps SET steps = replace(steps, '"type":"text"', '"type":"text","marks":[{"type":"glow"}]')
              WHERE version = 1`);
    },
  ],
  [
    'an attribute of a change',
    () => {
      write('one', 'two');
      damage(`UPDATE draft_steps SET steps = replace(steps, '"type":"text"', '"type":"text","attrs":{"lang":"en"}')
              WHERE version = 1`);
    },
  ],
];

it.each(fromNewer)('refuses %s of a newer Stet in those words, and keeps it', (_what, put) => {
  put();
  const stored = () => [
    database.prepare('SELECT * FROM draft_snapshots').all(),
    database.prepare('SELECT * FROM draft_steps').all(),
  ];
  const before = stored();
  expect(desk.drafts.open({ storyId }, ada)).toEqual({ ok: false, failure: { code: 'text-newer' } });
  expect(() => desk.drafts.current(storyId)).toThrow('text-newer');
  const changes = [{ steps: [{ stepType: 'replace', from: 1, to: 1 }], intent: null }];
  expect(desk.drafts.append({ storyId, version: 2, changes }, ada).ok).toBe(false);
  expect(stored()).toEqual(before);
});

it('hands out everything that is stored of a draft, to the bit', () => {
  write('one', 'two');
  damage(`UPDATE draft_steps SET steps = CAST(x'5bff' AS TEXT) WHERE version = 2`);
  const stored = JSON.parse(desk.drafts.stored(storyId));
  expect(stored).toMatchObject({
    storyId,
    snapshots: [{ version: 0, taken_at: expect.any(Number) }],
    changes: [
      { version: 1, person_id: ada.personId, intent: null },
      { version: 2, steps: { base64: Buffer.of(0x5b, 0xff).toString('base64') } },
    ],
    packs: [],
  });
  expect(JSON.parse(stored.changes[0].steps)).toHaveLength(1);
});

it('finds an anchor by its words where the change that it was placed on is damaged', () => {
  write('one', 'two');
  const claimId = aClaim(database, { storyId });
  const { document } = desk.drafts.current(storyId);
  desk.drafts.pin({
    subject: { kind: 'claim', id: claimId },
    storyId,
    ...placeOf(document, 'reopened'),
    at: desk.now(),
  });
  damage(`UPDATE draft_steps SET steps = '7' WHERE version = 2`);
  expect(desk.drafts.anchorsOf(storyId).get(claimId)).toMatchObject({ quote: 'reopened', state: 'exact' });
});

it('holds as many drafts as it may and still reads each as it is', () => {
  const ids = Array.from({ length: 25 }, (_, index) => {
    storyId = aStory(database);
    desk.drafts.begin(storyId, aDocument({ headline: `Story ${index}`, body: ['It was'] }), desk.now());
    write(`number ${index}`);
    return storyId;
  });
  const texts = ids.map((id) => project(desk.drafts.current(id).document, 'final').text);
  expect(texts).toEqual(ids.map((_, index) => `Story ${index}\nIt was number ${index}`));
});
