import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimStanding } from '#shared/claims/claim-rules.ts';
import { attributionOf, type ListedProposal } from '#shared/claims/detection/listed-proposal.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';

let desk: RealDesk;
let ann: Caller;
let story: StoryId;
beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  story = aStory('pier');
});

function aStory(slug: string): StoryId {
  const blocks = copy(
    ['headline', 'Harbour board sold 40 piers'],
    ['paragraph', 'More than 40 piers were sold, two officials told the Velm Gazette.'],
    ['paragraph', '“It holds,” said Tobias Vey, chair of the board. “It will hold next year.”'],
  );
  return answered(desk.stories.create({ slug, importId: null, blocks }, ann)).id;
}

const proposed = async (id: StoryId = story) => answered(await desk.proposals.propose({ storyId: id }));
const confirm = (proposals: readonly ListedProposal[], id: StoryId = story, version = 0) =>
  desk.claims.confirm(
    {
      storyId: id,
      version,
      claims: proposals.map((each) => {
        const { from, to, kind } = each;
        return { from, to, kind, note: '', attribution: attributionOf(each), denies: each.deniedAt };
      }),
    },
    ann,
  );
const claims = (id: StoryId = story) => answered(desk.claims.list({ storyId: id }));

describe('proposing claims', () => {
  it('finds them in the newest draft and writes nothing', async () => {
    const before = desk.deeds();
    const found = await proposed();
    expect(
      found.filter(({ kind }) => kind === 'quotation').map(({ words, source }) => [words, source?.name]),
    ).toEqual([
      ['“It holds,”', 'Tobias Vey'],
      ['“It will hold next year.”', 'Tobias Vey'],
    ]);
    expect(found.find(({ kind }) => kind === 'fact')).toMatchObject({
      words: 'More than 40 piers were sold',
      source: { kind: 'unnamed', name: 'two officials' },
      via: 'Velm Gazette',
    });
    expect(desk.deeds()).toEqual(before);
    expect(claims()).toEqual([]);
  });

  it('of a story that is not there is a failure', async () => {
    const failure = { code: 'not-found', what: 'story' };
    expect(await desk.proposals.propose({ storyId: storyId.parse(v7()) })).toEqual({ ok: false, failure });
  });
});

describe('confirming proposals', () => {
  it('pins each with its source in one deed, and enters a source once', async () => {
    const found = await proposed();
    const made = answered(confirm(found));
    expect(made.map(({ kind, quote }) => [kind, quote])).toEqual(
      found.map(({ kind, words }) => [kind, words]),
    );
    const sources = answered(desk.sources.list({ text: '', limit: 10 }));
    expect(sources.map(({ kind, name, claims: resting }) => [kind, name, resting])).toEqual([
      ['named', 'Tobias Vey', 2],
      ['unnamed', 'two officials', 1],
      ['outlet', 'Velm Gazette', 1],
    ]);
    expect(await proposed()).toEqual([]);
  });

  it('uses a named source of another story again, and enters an unnamed one anew', async () => {
    answered(confirm(await proposed()));
    const other = aStory('pier-again');
    answered(confirm(await proposed(other), other));
    const sources = answered(desk.sources.list({ text: '', limit: 10 }));
    expect(sources.map(({ name, stories }) => [name, stories])).toEqual([
      ['Tobias Vey', 2],
      ['two officials', 1],
      ['two officials', 1],
      ['Velm Gazette', 2],
    ]);
  });

  it('makes none of them where one has no words, or the draft is another', async () => {
    const found = await proposed();
    const [first, second] = found;
    if (first === undefined || second === undefined) throw new Error('Too little was proposed');
    const failures = [confirm([first, { ...second, to: second.from }]), confirm(found, story, 9)];
    expect(failures).toMatchObject([
      { failure: { code: 'empty-passage' } },
      { failure: { code: 'version-conflict', version: 0 } },
    ]);
    expect(claims()).toEqual([]);
    expect(answered(desk.sources.list({ text: '', limit: 10 }))).toEqual([]);
  });
});

describe('confirming a denial', () => {
  const denying = (slug = 'denied') => {
    const blocks = copy(
      ['headline', 'Harbour board sold 40 piers in secret'],
      ['paragraph', 'The harbour board sold 40 piers, two officials said.'],
      ['paragraph', 'Tobias Vey denied the report about the piers of the board.'],
    );
    return answered(desk.stories.create({ slug, importId: null, blocks }, ann)).id;
  };
  const disputes = (id: StoryId) =>
    claims(id).flatMap(({ kind, relations, quote }) =>
      relations.filter(({ towards }) => towards === 'other').map(({ other }) => [kind, quote, other.quote]),
    );
  const tie = [
    'denial',
    'Tobias Vey denied the report about the piers of the board',
    'Harbour board sold 40 piers in secret',
  ];

  it('makes a claim of what it denies, which it disputes', async () => {
    const id = denying();
    const [denial, ...rest] = (await proposed(id)).filter(({ kind }) => kind === 'denial');
    if (denial === undefined || rest.length > 0) throw new Error('One denial was to be proposed');
    answered(confirm([denial], id));
    expect(disputes(id)).toEqual([tie]);
    expect(claims(id).map(claimStanding)).toEqual(['disputed', 'unverified']);
    expect(desk.deeds().slice(-5)).toEqual([
      'claim.added',
      'source.added',
      'claim.attributed',
      'claim.added',
      'claim.related',
    ]);
    expect((await proposed(id)).map(({ reason }) => reason)).not.toContain('denied');
  });

  it('ties it to the claim that is confirmed with it, or was there before', async () => {
    const id = denying();
    answered(confirm(await proposed(id), id));
    expect(disputes(id)).toEqual([tie]);
    const later = denying('denied-again');
    const found = await proposed(later);
    answered(
      confirm(
        found.filter(({ reason }) => reason === 'denied'),
        later,
      ),
    );
    answered(
      confirm(
        found.filter(({ kind }) => kind === 'denial'),
        later,
      ),
    );
    expect(disputes(later)).toEqual([tie]);
    expect(claims(later)).toHaveLength(2);
  });
});

describe('refusing proposals', () => {
  it('is a deed, and nobody is asked again in this story', async () => {
    const found = await proposed();
    const refused = found.map(({ kind, words }) => ({ kind, words }));
    answered(desk.proposals.refuse({ storyId: story, refused: [...refused, ...refused] }, ann));
    expect(await proposed()).toEqual([]);
    expect(await proposed(aStory('pier-again'))).toHaveLength(found.length);
    expect(desk.deeds()).toContain('proposals.refused');
  });

  it('is the author’s and the editors’, and closed with an archived story', async () => {
    const refusing = { storyId: story, refused: [{ kind: 'figure', words: '40' } as const] };
    const bob = desk.person('Bob', ['reporter']);
    expect(desk.proposals.refuse(refusing, bob)).toMatchObject({ failure: { code: 'not-allowed' } });
    answered(desk.stories.archive({ storyId: story }, ann));
    expect(desk.proposals.refuse(refusing, ann)).toMatchObject({ failure: { code: 'archived' } });
    const nowhere = { ...refusing, storyId: storyId.parse(v7()) };
    expect(desk.proposals.refuse(nowhere, ann)).toMatchObject({ failure: { code: 'not-found' } });
  });
});
