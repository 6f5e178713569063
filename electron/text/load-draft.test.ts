import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WritableDatabase } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
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
  const { version, document, damagedAfter } = answered(desk.drafts.open({ storyId }, ada));
  const text = project(newsSchema.nodeFromJSON(document), 'final').text.split('\n').at(-1);
  return { version, text, damagedAfter };
}

it('has every acknowledged change after a kill', () => {
  write('one', 'two', 'three');
  killAndStart();
  expect(found()).toEqual({ version: 3, text: 'It reopened. one two three', damagedAfter: null });
});

it('reads around a damaged snapshot, losing nothing', () => {
  write('one', 'two');
  desk.drafts.close({ storyId }, ada);
  write('three');
  damage(`UPDATE draft_snapshots SET document = replace(document, 'one', '1') WHERE version = 2`);
  expect(found()).toEqual({ version: 3, text: 'It reopened. one two three', damagedAfter: null });
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
  expect(found()).toEqual({ version: 4, text: 'It reopened. one', damagedAfter: 1 });
  desk.drafts.close({ storyId }, ada);
  killAndStart();
  expect(found().damagedAfter).toBe(1);
  write('again');
  killAndStart();
  expect(found()).toEqual({ version: 5, text: 'It reopened. one again', damagedAfter: null });
  expect(database.prepare('SELECT * FROM draft_steps WHERE version < 4').all()).toEqual(kept);
});

it('notices a change that is missing', () => {
  write('one', 'two', 'three');
  database.exec('DROP TRIGGER draft_steps_are_append_only_delete');
  damage('DELETE FROM draft_steps WHERE version = 2');
  expect(found()).toEqual({ version: 4, text: 'It reopened. one', damagedAfter: 1 });
});

it('says where nothing of a draft can be read', () => {
  damage(`UPDATE draft_snapshots SET sha256 = '${'0'.repeat(64)}'`);
  expect(desk.drafts.open({ storyId }, ada)).toEqual({
    ok: false,
    failure: { code: 'draft-damaged', goodVersion: 0 },
  });
});

it('refuses a snapshot of a Stet that knows more, and keeps it', () => {
  damage(`UPDATE draft_snapshots SET document = replace(document, '"paragraph"', '"video"')`);
  expect(desk.drafts.open({ storyId }, ada)).toMatchObject({ failure: { code: 'draft-damaged' } });
  expect(database.prepare('SELECT document FROM draft_snapshots').pluck().get()).toContain('video');
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
