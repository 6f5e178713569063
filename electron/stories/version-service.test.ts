import { Transform } from 'prosemirror-transform';
import { beforeEach, describe, expect, it } from 'vitest';
import { aStory } from '#db/testing/builders.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, type RealDesk, realDesk } from '../testing/real-desk.ts';

const copy = aDocument({ headline: 'Port reopens', body: ['The port reopened Monday.'] });

let desk: RealDesk;
let storyId: StoryId;
let ann: Caller;
let bob: Caller;

beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann');
  bob = desk.person('Bob');
  storyId = aStory(desk.database, { slug: 'port', authorId: ann.personId });
  desk.drafts.begin(storyId, copy, desk.now());
});

/** Types words behind others; `steps` makes one change of several. */
function type(caller: Caller, ...words: readonly string[]): void {
  const { version, document } = desk.drafts.current(storyId);
  const edit = new Transform(document);
  for (const each of words) edit.insert(placeOf(edit.doc, 'The port').to, newsSchema.text(each));
  const steps = JSON.parse(JSON.stringify(edit.steps));
  answered(desk.drafts.append({ storyId, version, changes: [{ steps, intent: null }] }, caller));
}

const kept = () => answered(desk.versions.list({ storyId }));
const textOf = (draftVersion: number) =>
  newsSchema.nodeFromJSON(answered(desk.versions.read({ storyId, draftVersion })).document).textContent;

describe('a version', () => {
  it('is kept under a name, read again after the draft moved on, and renamed', () => {
    type(ann, ' of Ames');
    const version = answered(desk.versions.keep({ storyId, name: 'As filed' }, ann));
    expect(version).toMatchObject({ draftVersion: 1, name: 'As filed', reason: 'named', keptByName: 'Ann' });
    type(ann, ' again');
    answered(desk.versions.name({ storyId, draftVersion: 1, name: 'Before the cut' }, ann));
    expect(kept()).toMatchObject([{ draftVersion: 1, name: 'Before the cut' }]);
    expect(textOf(1)).toBe('Port reopensThe port of Ames reopened Monday.');
    expect(desk.deeds()).toEqual(['version.kept', 'version.named']);
  });

  it('is one for each state of the draft: naming it again changes its name', () => {
    answered(desk.versions.keep({ storyId, name: 'One' }, ann));
    answered(desk.versions.keep({ storyId, name: 'Two' }, bob));
    answered(desk.versions.keep({ storyId, name: 'Two' }, bob));
    answered(desk.versions.keep({ storyId, name: null }, bob));
    expect(kept()).toMatchObject([{ draftVersion: 0, name: 'Two' }]);
    expect(desk.deeds()).toEqual(['version.kept', 'version.named']);
  });

  it('is not kept of an archived story, and can still be read', () => {
    answered(desk.versions.keep({ storyId, name: 'One' }, ann));
    answered(desk.stories.archive({ storyId }, ann));
    const refused = { ok: false, failure: { code: 'archived', slug: 'port' } };
    expect(desk.versions.keep({ storyId, name: 'Two' }, ann)).toEqual(refused);
    expect(desk.versions.name({ storyId, draftVersion: 0, name: 'Two' }, ann)).toEqual(refused);
    expect(textOf(0)).toBe('Port reopensThe port reopened Monday.');
  });

  it('that nobody kept is not found', () => {
    const missing = { ok: false, failure: { code: 'not-found', what: 'version' } };
    expect(desk.versions.read({ storyId, draftVersion: 3 })).toEqual(missing);
    expect(desk.versions.name({ storyId, draftVersion: 3, name: 'Two' }, ann)).toEqual(missing);
  });
});

describe('an automatic version', () => {
  it('is what somebody left, when another person goes on', () => {
    type(ann, ' of Ames');
    type(ann, ' and Velm');
    expect(kept()).toEqual([]);
    type(bob, ' again');
    type(bob, ' and again');
    expect(kept()).toMatchObject([{ draftVersion: 2, name: null, reason: 'hand-over', keptByName: 'Ann' }]);
    expect(textOf(2)).toBe('Port reopensThe port and Velm of Ames reopened Monday.');
  });

  it('is kept before a change in many places', () => {
    type(ann, ' a');
    type(ann, ...'abcdefghijkl');
    expect(kept()).toMatchObject([{ draftVersion: 1, reason: 'sweep', keptByName: 'Ann' }]);
  });

  it('is not kept where that state is a revision already', () => {
    type(ann, ' of Ames');
    answered(desk.stories.publish({ storyId, where: 'stet.example' }, ann));
    type(bob, ' again');
    expect(kept()).toEqual([]);
  });

  it('can be read when the log was packed', () => {
    type(ann, ' of Ames');
    type(bob, ' again');
    answered(desk.drafts.close({ storyId }, bob));
    expect(textOf(1)).toBe('Port reopensThe port of Ames reopened Monday.');
  });
});
