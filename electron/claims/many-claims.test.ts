import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { type ClaimId, claimId } from '#shared/claims/claim.ts';
import type { ActOnMany } from '#shared/claims/many-claims.ts';
import { evidenceId } from '#shared/evidence/evidence.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';

let desk: RealDesk;
let ann: Caller;
let story: StoryId;
beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  story = aStory('harbour');
});

function aStory(slug: string): StoryId {
  const blocks = copy(
    ['headline', 'Board shuts the pier'],
    ['paragraph', 'The pier carries 412 households’ water.'],
  );
  return answered(desk.stories.create({ slug, importId: null, blocks }, ann)).id;
}

function add(words: string, kind: 'fact' | 'figure' = 'fact', storyId = story): ClaimId {
  const input = { storyId, version: 0, kind, note: 'Ours.', attribution: null, verification: null };
  return answered(desk.claims.add({ ...input, ...desk.passage(storyId, words) }, ann)).id;
}

const change = (claimIds: readonly ClaimId[], act: ActOnMany, caller = ann) =>
  desk.claims.changeMany({ storyId: story, claimIds, change: act }, caller);
const list = () => answered(desk.claims.list({ storyId: story }));

it('sets the kind of all, with an entry for each, and leaves those that are of that kind', () => {
  const [pier, water, households] = [add('The pier'), add('water'), add('412 households', 'figure')];
  const before = desk.deeds().length;
  const answer = answered(change([pier, households, water, pier], { act: 'set-kind', kind: 'figure' }));
  expect(answer).toEqual({ done: [pier, water], left: [{ claimId: households, because: 'already' }] });
  expect(list().map(({ kind, note }) => ({ kind, note }))).toEqual(
    Array(3).fill({ kind: 'figure', note: 'Ours.' }),
  );
  expect(desk.deeds().slice(before)).toEqual(['claim.edited', 'claim.edited']);
});

it('records one finding on each', () => {
  const claims = [add('The pier'), add('water')];
  answered(change(claims, { act: 'verify', verification: { state: 'disputed', evidence: 'Minutes.' } }));
  for (const { verification } of list())
    expect(verification).toMatchObject({ state: 'disputed', evidence: 'Minutes.', personName: 'Ann' });
});

it('keeps nothing of a finding that rests on evidence of another story', () => {
  const claims = [add('The pier'), add('water')];
  const before = desk.deeds();
  const verification = { state: 'verified', evidence: '', evidenceIds: [evidenceId.parse(v7())] } as const;
  expect(change(claims, { act: 'verify', verification })).toEqual({
    ok: false,
    failure: { code: 'not-found', what: 'evidence' },
  });
  expect(list().every((claim) => claim.verification === null)).toBe(true);
  expect(desk.deeds()).toEqual(before);
});

it('takes several out with the reason and puts them back, and names those that were gone', () => {
  const [pier, water] = [add('The pier'), add('water')];
  const elsewhere = add('water', 'fact', aStory('other'));
  const unknown = claimId.parse(v7());
  const removed = answered(
    change([pier, unknown, elsewhere, water], { act: 'remove', because: 'Said twice.' }),
  );
  expect(removed.done).toEqual([pier, water]);
  expect(removed.left).toEqual([unknown, elsewhere].map((id) => ({ claimId: id, because: 'gone' })));
  expect(list()).toEqual([]);
  expect(answered(desk.stories.get({ storyId: story })).claims).toBe(0);
  expect(desk.announced.slice(-2)).toEqual(['claims:changed', 'stories:changed']);
  const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
  expect(entry).toMatchObject({
    deed: 'claim.removed',
    payload: { quote: 'water', because: 'Said twice.' },
  });
  expect(answered(change([pier, water], { act: 'put-back' })).done).toEqual([pier, water]);
  expect(list().map(({ id }) => id)).toEqual([pier, water]);
});

it('does nothing and journals nothing where all are gone', () => {
  const pier = add('The pier');
  const before = desk.deeds();
  const answer = answered(change([pier], { act: 'put-back' }));
  expect(answer).toEqual({ done: [], left: [{ claimId: pier, because: 'gone' }] });
  expect(desk.deeds()).toEqual(before);
});

it('is the author’s and the editors’ to do, and closed with an archived story', () => {
  const pier = add('The pier');
  const act = { act: 'remove', because: '' } as const;
  expect(change([pier], act, desk.person('Bob', ['reporter']))).toEqual({
    ok: false,
    failure: { code: 'not-allowed', right: 'story.edit' },
  });
  answered(desk.stories.archive({ storyId: story }, ann));
  expect(change([pier], act)).toMatchObject({ failure: { code: 'archived' } });
});
