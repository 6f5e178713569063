import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Claim, type ClaimId, claimId } from '#shared/claims/claim.ts';
import { isDisputed } from '#shared/claims/claim-rules.ts';
import { type RelationKind, relationId } from '#shared/claims/relation.ts';
import { contract } from '#shared/ipc/contract.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../../testing/real-desk.ts';

let desk: RealDesk;
let ann: Caller;
let story: StoryId;
let told: Claim;
let denied: Claim;
beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  story = aStory('pier', ann);
  told = claimOn(story, 'sold 40 piers', ann);
  denied = claimOn(story, 'The chair denied it', ann, 'denial');
});

function aStory(slug: string, author: Caller): StoryId {
  const blocks = copy(
    ['headline', 'Harbour board sold 40 piers'],
    ['paragraph', 'Two clerks said so. The chair denied it.'],
  );
  return answered(desk.stories.create({ slug, importId: null, blocks }, author)).id;
}

function claimOn(storyId: StoryId, words: string, by: Caller, kind: Claim['kind'] = 'fact'): Claim {
  const passage = desk.passage(storyId, words);
  const empty = { note: '', attribution: null, verification: null };
  return answered(desk.claims.add({ storyId, version: 0, ...passage, kind, ...empty }, by));
}

const relate = (from: ClaimId, to: ClaimId, kind: RelationKind = 'disputes', by: Caller = ann) =>
  desk.relations.relate({ from, to, kind, note: 'On the phone.' }, by);
const claim = (id: ClaimId, of: StoryId = story): Claim => {
  const found = answered(desk.claims.list({ storyId: of })).find((each) => each.id === id);
  if (found === undefined) throw new Error('The claim is not listed');
  return found;
};

describe('relating claims', () => {
  it('is a deed, shown on both, and makes the one disputed', () => {
    answered(relate(denied.id, told.id));
    expect(claim(denied.id).relations).toMatchObject([
      {
        kind: 'disputes',
        towards: 'other',
        other: { id: told.id, storyId: story, slug: 'pier', quote: 'sold 40 piers' },
        note: 'On the phone.',
        personName: 'Ann',
      },
    ]);
    expect(claim(told.id).relations).toMatchObject([{ towards: 'this', other: { id: denied.id } }]);
    expect([claim(told.id), claim(denied.id)].map(isDisputed)).toEqual([true, false]);
    expect(desk.deeds().at(-1)).toBe('claim.related');
    expect(desk.announced.slice(-3)).toEqual(['journal:changed', 'claims:changed', 'stories:changed']);
  });

  it('reaches into another story, for whoever may work on either', () => {
    const bob = desk.person('Bob', ['reporter']);
    const bobs = aStory('pier-again', bob);
    const said = claimOn(bobs, 'sold 40 piers', bob);
    answered(relate(said.id, told.id, 'same-as', bob));
    expect(claim(told.id).relations).toMatchObject([{ towards: 'other', other: { slug: 'pier-again' } }]);
    expect(claim(said.id, bobs).relations).toMatchObject([{ towards: 'other', other: { slug: 'pier' } }]);
    expect(relate(denied.id, told.id, 'disputes', bob)).toMatchObject({ failure: { code: 'not-allowed' } });
    answered(desk.stories.archive({ storyId: story }, ann));
    expect(relate(denied.id, told.id)).toMatchObject({ failure: { code: 'archived' } });
  });

  it.each([
    ['the same again', 'disputes', 'disputes', 'from'],
    ['its opposite', 'supports', 'disputes', 'from'],
    ['sameness beside a dispute', 'disputes', 'same-as', 'to'],
    ['a dispute beside sameness', 'same-as', 'disputes', 'to'],
  ] as const)('refuses %s', (_, first, second, side) => {
    answered(relate(denied.id, told.id, first));
    const again = side === 'from' ? relate(denied.id, told.id, second) : relate(told.id, denied.id, second);
    expect(again).toMatchObject({ failure: { code: 'related-already', kind: first } });
  });

  it('lets two claims dispute each other', () => {
    answered(relate(denied.id, told.id));
    answered(relate(told.id, denied.id));
    expect([claim(told.id), claim(denied.id)].map(isDisputed)).toEqual([true, true]);
  });

  it('wants two claims that are there', () => {
    const nowhere = claimId.parse(v7());
    expect(relate(denied.id, nowhere)).toMatchObject({ failure: { code: 'not-found', what: 'claim' } });
    const itself = { from: told.id, to: told.id, kind: 'supports', note: '' };
    expect(contract['claims:relate'].input.safeParse(itself).success).toBe(false);
  });
});

describe('taking a relation back', () => {
  it('leaves it in the store and out of sight', () => {
    answered(relate(denied.id, told.id));
    const [relation] = claim(told.id).relations;
    if (relation === undefined) throw new Error('Nothing is related');
    answered(desk.relations.unrelate({ relationId: relation.id }, ann));
    expect(claim(told.id).relations).toEqual([]);
    expect(desk.database.prepare('SELECT count(*) FROM relations').pluck().get()).toBe(1);
    expect(desk.deeds().at(-1)).toBe('claim.unrelated');
    const again = desk.relations.unrelate({ relationId: relation.id }, ann);
    expect(again).toMatchObject({ failure: { code: 'not-found', what: 'relation' } });
    const unknown = desk.relations.unrelate({ relationId: relationId.parse(v7()) }, ann);
    expect(unknown).toMatchObject({ failure: { what: 'relation' } });
    answered(relate(denied.id, told.id));
  });
});

it('what a claim was related to hears when the claim is removed', () => {
  const bobs = aStory('pier-again', desk.person('Bob', ['reporter']));
  const ed = desk.person('Ed', ['editor']);
  const said = claimOn(bobs, 'sold 40 piers', ed);
  answered(relate(denied.id, said.id));
  expect(isDisputed(claim(said.id, bobs))).toBe(true);
  desk.announced.length = 0;
  answered(desk.claims.remove({ claimId: denied.id, because: '' }, ann));
  expect(claim(said.id, bobs).relations).toEqual([]);
  expect(desk.announced.filter((name) => name === 'claims:changed')).toHaveLength(2);
});

it('claims of other stories are found by all of the words', () => {
  const bobs = aStory('pier-again', ann);
  const said = claimOn(bobs, 'sold 40 piers', ann);
  claimOn(bobs, 'Two clerks said so', ann);
  const find = (text: string) =>
    answered(desk.relations.find({ text, besides: story, limit: 10 })).map(({ id }) => id);
  expect(find('PIERS sol')).toEqual([said.id]);
  expect(find('40 clerks')).toEqual([]);
  expect(find('%')).toEqual([]);
  expect(find('')).toEqual([]);
  answered(desk.claims.remove({ claimId: said.id, because: '' }, ann));
  expect(find('piers')).toEqual([]);
});
