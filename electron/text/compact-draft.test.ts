import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { beforeEach, expect, it } from 'vitest';
import { aStory } from '#db/testing/builders.ts';
import { createDraftRecords } from '#db/text/draft-records.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { StepJson } from '#shared/text/document-json.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument } from '#shared/text/testing/documents.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, type RealDesk, realDesk } from '../testing/real-desk.ts';
import { applyStored, readSnapshot } from './load-draft.ts';

const copy = aDocument({ headline: 'Port reopens', body: ['It reopened.'] });

let desk: RealDesk;
let ada: Caller;
let storyId: StoryId;

beforeEach(() => {
  desk = realDesk();
  ada = desk.person('Ada', ['editor']);
  storyId = aStory(desk.database, { authorId: ada.personId });
  desk.drafts.begin(storyId, copy, desk.now());
});

/** Types letters at the end of the text, each as a change of its own, and answers the text after each. */
function type(count: number): readonly Node[] {
  const { document: before, version } = desk.drafts.current(storyId);
  const texts: Node[] = [];
  let document = before;
  const changes = Array.from({ length: count }, (_, index) => {
    const letter = newsSchema.text('etaoin'.charAt(index % 6));
    const { steps, doc } = new Transform(document).insert(document.content.size - 1, letter);
    document = doc;
    texts.push(doc);
    const sent: StepJson[] = JSON.parse(JSON.stringify(steps));
    return { steps: sent, intent: null };
  });
  for (let start = 0; start < count; start += 100) {
    const some = changes.slice(start, start + 100);
    answered(desk.drafts.append({ storyId, version: version + start, changes: some }, ada));
  }
  return texts;
}

const close = () => answered(desk.drafts.close({ storyId }, ada));
const rows = (table: string) =>
  desk.database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
const logged = () => createDraftRecords(desk.database).listChanges(storyId, 0, 100_000);

/** Every text that the log leads to, from the first snapshot on. */
function replayed(): readonly (Node | null)[] {
  const first = createDraftRecords(desk.database).getSnapshotBefore(storyId, 1);
  let document = first === null ? null : readSnapshot(first);
  return logged().map((change) => {
    document = document === null ? null : (applyStored(document, change)?.after ?? null);
    return document;
  });
}

it('packs what was sealed, and every text on the way can still be read', () => {
  const texts = type(1300);
  const before = logged();
  close();
  expect([rows('draft_steps'), rows('draft_packs')]).toEqual([0, 2]);
  expect(logged()).toEqual(before);
  expect(replayed().every((text, index) => text?.eq(texts[index] ?? copy) === true)).toBe(true);
  // Of the snapshots in between only the first and the newest are needed.
  expect(createDraftRecords(desk.database).listSnapshotVersions(storyId, 100)).toEqual([0, 1300]);
});

it('leaves a short log as it is', () => {
  type(499);
  close();
  expect([rows('draft_steps'), rows('draft_packs')]).toEqual([499, 0]);
});

it('reads across packs and rows in pages of any size', () => {
  type(600);
  close();
  type(30);
  const drafts = createDraftRecords(desk.database);
  const versions = (after: number, limit: number) =>
    drafts.listChanges(storyId, after, limit).map(({ version }) => version);
  expect(versions(598, 4)).toEqual([599, 600, 601, 602]);
  expect(versions(600, 2)).toEqual([601, 602]);
  expect(versions(0, 1000)).toEqual(Array.from({ length: 630 }, (_, index) => index + 1));
  expect(drafts.getNewestVersion(storyId)).toBe(630);
});

it('goes on where it stopped, and the draft opens at its newest text', () => {
  type(700);
  close();
  const texts = type(700);
  close();
  expect([rows('draft_steps'), rows('draft_packs')]).toEqual([0, 2]);
  const { version, document } = realDesk(desk.database).drafts.current(storyId);
  expect([version, document.eq(texts.at(-1) ?? copy)]).toEqual([1400, true]);
});

it('keeps a snapshot that the log does not lead to', () => {
  type(700);
  desk.database.exec('DROP TRIGGER draft_steps_are_append_only_update');
  desk.database.exec("UPDATE draft_steps SET steps = '[]' WHERE version = 150");
  close();
  expect(createDraftRecords(desk.database).listSnapshotVersions(storyId, 100)).toEqual([0, 200, 700]);
});

it('meets a damaged pack as a gap, and the draft still opens', () => {
  const texts = type(700);
  close();
  desk.database.exec('DROP TRIGGER draft_packs_are_kept_update');
  desk.database.exec("UPDATE draft_packs SET changes = x'1f8b'");
  expect(logged()).toEqual([]);
  const { version, document } = realDesk(desk.database).drafts.current(storyId);
  expect([version, document.eq(texts.at(-1) ?? copy)]).toEqual([700, true]);
});
