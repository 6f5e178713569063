import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ClaimId, claimId } from '#shared/claims/claim.ts';
import { noGrounds } from '#shared/claims/grounds.ts';
import { attributionId, type NewAttribution, sourceId } from '#shared/claims/source.ts';
import { contract, type ParsedInput } from '#shared/ipc/contract.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';

let desk: RealDesk;
let ann: Caller;
let story: StoryId;
beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  const blocks = copy(
    ['headline', 'DHS identifies 400 migrants'],
    ['paragraph', 'More than 400 came, three officials told NBC News.'],
    ['paragraph', 'Mayorkas called it “incorrect”.'],
  );
  story = answered(desk.stories.create({ slug: 'border', importId: null, blocks }, ann)).id;
});

const officials: NewAttribution = {
  source: { create: { kind: 'unnamed', name: 'three officials', standing: '' } },
  terms: 'unnamed',
  hand: 'second-hand',
  via: { create: { kind: 'outlet', name: 'NBC News', standing: '' } },
  grounds: noGrounds,
};

type NewClaim = ParsedInput<'claims:add'>;

const claimOn = (words: string, fields: Partial<NewClaim> = {}): NewClaim => ({
  storyId: story,
  version: 0,
  ...desk.passage(story, words),
  kind: 'fact',
  note: '',
  attribution: null,
  verification: null,
  ...fields,
});
const add = (words: string, fields: Partial<NewClaim> = {}) =>
  answered(desk.claims.add(claimOn(words, fields), ann));

/** Edits the draft as a person at the keyboard would. */
function replace(words: string, by: string): void {
  const { from, to } = desk.passage(story, words);
  const { version } = desk.drafts.current(story);
  const slice = by === '' ? undefined : { content: [{ type: 'text', text: by }] };
  const steps = [{ stepType: 'replace', from, to, ...(slice === undefined ? {} : { slice }) }];
  answered(desk.drafts.append({ storyId: story, version, changes: [{ steps, intent: null }] }, ann));
}

describe('adding a claim', () => {
  it('pins it, enters its new sources, and puts down who found what, each with its deed', () => {
    const claim = add('More than 400 came', {
      kind: 'figure',
      note: 'Count of DHS.',
      attribution: officials,
      verification: { state: 'disputed', evidence: 'Mayorkas denies it.' },
    });
    expect(claim).toMatchObject({
      kind: 'figure',
      note: 'Count of DHS.',
      quote: 'More than 400 came',
      anchorState: 'exact',
      createdBy: ann.personId,
      attributions: [
        {
          source: { kind: 'unnamed', name: 'three officials' },
          terms: 'unnamed',
          hand: 'second-hand',
          via: { kind: 'outlet', name: 'NBC News' },
        },
      ],
      verification: { state: 'disputed', evidence: 'Mayorkas denies it.', personName: 'Ann' },
    });
    expect(desk.deeds().slice(1)).toEqual([
      'claim.added',
      'source.added',
      'source.added',
      'claim.attributed',
      'claim.verified',
    ]);
    expect(answered(desk.stories.get({ storyId: story })).claims).toBe(1);
    expect(desk.announced.slice(-2)).toEqual(['claims:changed', 'stories:changed']);
  });

  it('uses a source of the registry instead of a second one', () => {
    const first = add('More than 400', { attribution: officials });
    const known = first.attributions[0]?.source.id ?? sourceId.parse(v7());
    add('“incorrect”', { attribution: { ...officials, source: { sourceId: known }, via: null } });
    expect(answered(desk.sources.list({ text: '', limit: 10 }))).toMatchObject([
      { name: 'NBC News', claims: 1, stories: 1 },
      { name: 'three officials', claims: 2, stories: 1 },
    ]);
  });

  it('forgets the outlet of what we were told ourselves', () => {
    const claim = add('400', { attribution: { ...officials, hand: 'first-hand' } });
    expect(claim.attributions[0]?.via).toBeNull();
    expect(answered(desk.sources.list({ text: 'NBC', limit: 10 }))).toEqual([]);
  });

  it.each([
    ['an older version', { version: 7 }, { code: 'version-conflict', version: 0 }],
    ['no words', { from: 3, to: 3 }, { code: 'empty-passage' }],
    ['positions outside the draft', { from: 3, to: 9999 }, { code: 'empty-passage' }],
    ['no such story', { storyId: storyId.parse(v7()) }, { code: 'not-found', what: 'story' }],
    [
      'no such source',
      { attribution: { ...officials, source: { sourceId: sourceId.parse(v7()) } } },
      { code: 'not-found', what: 'source' },
    ],
    [
      'no such outlet',
      { attribution: { ...officials, via: { sourceId: sourceId.parse(v7()) } } },
      { code: 'not-found', what: 'source' },
    ],
  ])('is refused with %s, and nothing is kept', (_, fields, failure) => {
    expect(desk.claims.add(claimOn('400', fields), ann)).toEqual({ ok: false, failure });
    expect(desk.deeds()).toEqual(['story.created']);
    expect(answered(desk.claims.list({ storyId: story }))).toEqual([]);
    expect(answered(desk.sources.list({ text: '', limit: 10 }))).toEqual([]);
    expect(desk.drafts.anchorsOf(story).size).toBe(0);
  });

  it('is refused in an archived story', () => {
    desk.stories.archive({ storyId: story }, ann);
    const failure = { code: 'archived', slug: 'border' };
    expect(desk.claims.add(claimOn('400'), ann)).toEqual({ ok: false, failure });
  });
});

describe('the list of claims', () => {
  it('is in the order of the text, with what stands there now; those that are gone last', () => {
    const orphan = add('NBC News').id;
    const last = add('“incorrect”').id;
    const first = add('More than 400 came').id;
    replace('NBC News', '');
    replace('than 400', 'than 500');
    expect(
      answered(desk.claims.list({ storyId: story })).map(({ id, quote, anchorState }) => [
        id,
        quote,
        anchorState,
      ]),
    ).toEqual([
      [first, 'More than 500 came', 'review'],
      [last, '“incorrect”', 'exact'],
      [orphan, 'NBC News', 'orphan'],
    ]);
  });

  it('of a story that is not there is a failure', () => {
    const failure = { code: 'not-found', what: 'story' };
    expect(desk.claims.list({ storyId: storyId.parse(v7()) })).toEqual({ ok: false, failure });
  });
});

describe('changing a claim', () => {
  let claim: ClaimId;
  beforeEach(() => {
    claim = add('More than 400', { attribution: officials }).id;
  });

  it('changes kind and note', () => {
    const edited = answered(desk.claims.edit({ claimId: claim, kind: 'allegation', note: 'Heard.' }, ann));
    expect(edited).toMatchObject({ kind: 'allegation', note: 'Heard.', quote: 'More than 400' });
    expect(edited.updatedAt).toBeGreaterThan(edited.createdAt);
  });

  it('adds a source and takes one off, which stays in the registry', () => {
    const source = { create: { kind: 'document', name: 'DHS memo', standing: '' } } as const;
    const attribution = {
      source,
      terms: 'on-the-record',
      hand: 'first-hand',
      via: null,
      grounds: noGrounds,
    } as const;
    const two = answered(desk.claims.attribute({ claimId: claim, attribution }, ann));
    expect(two.attributions.map((each) => each.source.name)).toEqual(['three officials', 'DHS memo']);
    const attributed = two.attributions[0]?.id ?? attributionId.parse(v7());
    const one = answered(desk.claims.detach({ attributionId: attributed }, ann));
    expect(one.attributions.map((each) => each.source.name)).toEqual(['DHS memo']);
    expect(answered(desk.sources.list({ text: 'officials', limit: 10 }))).toMatchObject([{ claims: 0 }]);
    expect(desk.deeds().slice(-3)).toEqual(['source.added', 'claim.attributed', 'claim.detached']);
  });

  it('keeps every finding and shows the newest', () => {
    for (const state of ['verified', 'disputed'] as const) {
      desk.claims.verify({ claimId: claim, verification: { state, evidence: `${state}.` } }, ann);
    }
    const [listed] = answered(desk.claims.list({ storyId: story }));
    expect(listed?.verification).toMatchObject({ state: 'disputed', evidence: 'disputed.' });
    expect(desk.database.prepare('SELECT count(*) FROM verifications').pluck().get()).toBe(2);
  });

  it('takes a claim out of the ledger and leaves its words in the journal', () => {
    expect(answered(desk.claims.remove({ claimId: claim, because: '' }, ann))).toBeNull();
    expect(answered(desk.claims.list({ storyId: story }))).toEqual([]);
    expect(answered(desk.stories.get({ storyId: story })).claims).toBe(0);
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry).toMatchObject({ deed: 'claim.removed', payload: { kind: 'fact', quote: 'More than 400' } });
    expect(desk.claims.remove({ claimId: claim, because: '' }, ann)).toMatchObject({
      failure: { what: 'claim' },
    });
  });

  it('edits a source everywhere at once and journals what it was', () => {
    const [source] = answered(desk.sources.list({ text: 'NBC', limit: 1 }));
    if (source === undefined) throw new Error('The outlet is not in the registry');
    const changed = { kind: 'outlet', name: 'NBC', standing: 'network' } as const;
    answered(desk.sources.edit({ sourceId: source.id, source: changed }, ann));
    const [listed] = answered(desk.claims.list({ storyId: story }));
    expect(listed?.attributions[0]?.via).toMatchObject(changed);
    const [entry] = answered(desk.journal.list({ storyId: null, before: null, limit: 1 }));
    const before = { kind: 'outlet', name: 'NBC News', standing: '' };
    expect(entry).toMatchObject({ deed: 'source.edited', payload: { before, after: changed } });
    expect(desk.announced.at(-1)).toBe('claims:changed');
  });

  it.each([
    ['claim', () => desk.claims.edit({ claimId: claimId.parse(v7()), kind: 'fact', note: '' }, ann)],
    ['claim', () => desk.claims.attribute({ claimId: claimId.parse(v7()), attribution: officials }, ann)],
    ['source', () => desk.claims.detach({ attributionId: attributionId.parse(v7()) }, ann)],
    [
      'claim',
      () =>
        desk.claims.verify(
          { claimId: claimId.parse(v7()), verification: { state: 'verified', evidence: '' } },
          ann,
        ),
    ],
    [
      'source',
      () =>
        desk.sources.edit(
          { sourceId: sourceId.parse(v7()), source: { kind: 'named', name: 'x', standing: '' } },
          ann,
        ),
    ],
  ])('is refused for a %s that is not there (%#)', (what, change) => {
    expect(change()).toEqual({ ok: false, failure: { code: 'not-found', what } });
  });
});

describe('whose claims they are', () => {
  const deedsOn = (id: ClaimId, caller: Caller) => [
    desk.claims.edit({ claimId: id, kind: 'fact', note: 'x' }, caller),
    desk.claims.attribute({ claimId: id, attribution: officials }, caller),
    desk.claims.verify({ claimId: id, verification: { state: 'verified', evidence: 'x' } }, caller),
    desk.claims.remove({ claimId: id, because: '' }, caller),
  ];

  it('is the author’s and the editors’ to change, and no other reporter’s', () => {
    const { id } = add('More than 400 came');
    const bob = desk.person('Bob', ['reporter']);
    const refused = { ok: false, failure: { code: 'not-allowed', right: 'story.edit' } };
    expect(desk.claims.add(claimOn('incorrect'), bob)).toEqual(refused);
    expect(deedsOn(id, bob)).toEqual([refused, refused, refused, refused]);
    expect(deedsOn(id, desk.person('Eve', ['editor'])).every(({ ok }) => ok)).toBe(true);
  });

  it('is closed with an archived story', () => {
    const { id } = add('More than 400 came');
    answered(desk.stories.archive({ storyId: story }, ann));
    const archived = { ok: false, failure: { code: 'archived', slug: 'border' } };
    expect(deedsOn(id, ann)).toEqual([archived, archived, archived, archived]);
  });

  it('is not taken second-hand without the outlet', () => {
    const attribution = { ...officials, via: null };
    const read = contract['claims:attribute'].input.safeParse({ claimId: v7(), attribution });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['attribution.via']);
  });
});
