import { beforeEach, describe, expect, it } from 'vitest';
import { noGrounds } from '#shared/claims/grounds.ts';
import type { Attribution, EditedAttribution } from '#shared/claims/source.ts';
import { contract } from '#shared/ipc/contract.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';

let desk: RealDesk;
let ann: Caller;
let eve: Caller;
let story: StoryId;
let attribution: Attribution;

beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  eve = desk.person('Eve', ['standards-editor']);
  const blocks = copy(['headline', 'Pier to close'], ['paragraph', 'It closes, a council official said.']);
  story = answered(desk.stories.create({ slug: 'pier', importId: null, blocks }, ann)).id;
  const official = { kind: 'unnamed', name: 'a council official', standing: '' } as const;
  const claim = answered(
    desk.claims.add(
      {
        storyId: story,
        version: 0,
        ...desk.passage(story, 'It closes'),
        kind: 'fact',
        note: '',
        attribution: {
          source: { create: official },
          terms: 'unnamed',
          hand: 'first-hand',
          via: null,
          grounds: noGrounds,
        },
        verification: null,
      },
      ann,
    ),
  );
  attribution = only(claim.attributions);
});

const onBackground: EditedAttribution = {
  terms: 'on-background',
  hand: 'first-hand',
  via: null,
  grounds: {
    ...noGrounds,
    agreedOn: '2026-03-01',
    knows: 'took-part',
    substance: 'information',
    anonymityReason: 'because she feared for her job',
  },
};

const edit = (wanted: EditedAttribution, by = ann) =>
  desk.attributions.edit({ attributionId: attribution.id, attribution: wanted }, by);
const approve = (by: Caller, quoting = false) =>
  desk.attributions.approve({ attributionId: attribution.id, quoting }, by);

describe('how a source stands behind a claim', () => {
  it('is changed in a deed that names what was said and repeats none of it', () => {
    const { attributions } = answered(edit(onBackground));
    expect(only(attributions)).toMatchObject({ source: { name: 'a council official' }, ...onBackground });
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry).toMatchObject({
      deed: 'attribution.edited',
      payload: {
        terms: 'on-background',
        grounds: ['agreedOn', 'knows', 'substance', 'anonymityReason'],
      },
    });
    expect(JSON.stringify(entry)).not.toContain('feared');
  });

  it('takes an outlet that is new, and forgets it when the source turns out to have told us', () => {
    const gazette = { create: { kind: 'outlet', name: 'Velm Gazette', standing: '' } } as const;
    const relayed = answered(edit({ ...onBackground, hand: 'second-hand', via: gazette }));
    expect(only(relayed.attributions).via?.name).toBe('Velm Gazette');
    const own = answered(edit({ ...onBackground, via: gazette }));
    expect(only(own.attributions).via).toBeNull();
  });

  it('is for those who may work on the story', () => {
    const ben = desk.person('Ben', ['reporter']);
    expect(edit(onBackground, ben)).toMatchObject({ failure: { code: 'not-allowed' } });
  });

  it.each([
    ['a day that is none', { ...noGrounds, agreedOn: '2026-02-30' }],
    ['another word', { ...noGrounds, knows: 'guessed' }],
  ])('refuses %s', (_, grounds) => {
    const { input } = contract['claims:edit-attribution'];
    const sent = { attributionId: attribution.id, attribution: { ...onBackground, grounds } };
    expect(input.safeParse(sent).success).toBe(false);
  });
});

describe('the approval of an unnamed source', () => {
  it('is signed, at the level of who gives it, and stands', () => {
    const { attributions } = answered(approve(eve, true));
    expect(only(attributions).approvals).toMatchObject([
      { level: 'masthead', quoting: true, personName: 'Eve', stands: true },
    ]);
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry).toMatchObject({ deed: 'source.approved', personName: 'Eve' });
    expect(entry?.signature).toMatch(/=$/);
    expect(only(answered(approve(desk.person('Ed'))).attributions).approvals).toMatchObject([
      { level: 'masthead' },
      { level: 'editor' },
    ]);
  });

  it('falls when anything of it changes, and stands again when that is taken back', () => {
    answered(approve(eve));
    const standing = (changed: EditedAttribution) =>
      only(answered(edit(changed)).attributions).approvals.map(({ stands }) => stands);
    expect(standing(onBackground)).toEqual([false]);
    expect(standing({ terms: 'unnamed', hand: 'first-hand', via: null, grounds: noGrounds })).toEqual([true]);
    const source = { kind: 'unnamed', name: 'two council officials', standing: '' } as const;
    answered(desk.sources.edit({ sourceId: attribution.source.id, source }, ann));
    const [claim] = answered(desk.claims.list({ storyId: story }));
    expect(only(claim?.attributions ?? []).approvals.map(({ stands }) => stands)).toEqual([false]);
  });

  it('is nobody’s to give to their own work, nor a reporter’s to give', () => {
    const deeds = desk.deeds().length;
    const own = desk.person('Ann’s desk', ['editor']);
    const blocks = copy(['headline', 'Own'], ['paragraph', 'It is so.']);
    answered(desk.stories.create({ slug: 'own', importId: null, blocks }, own));
    expect(approve(ann)).toMatchObject({ failure: { code: 'not-allowed', right: 'source.approve' } });
    const [story1] = [answered(desk.claims.list({ storyId: story }))[0]];
    const official = { ...onBackground, source: { sourceId: attribution.source.id } };
    const added = answered(
      desk.claims.attribute({ claimId: story1?.id ?? expect.unreachable(), attribution: official }, own),
    );
    const second = added.attributions[1] ?? expect.unreachable();
    expect(desk.attributions.approve({ attributionId: second.id, quoting: false }, own)).toMatchObject({
      failure: { code: 'same-person', as: 'attributor' },
    });
    expect(desk.deeds().slice(deeds)).toEqual(['story.created', 'claim.attributed']);
  });

  it('is not the author’s to give, whatever their roles', () => {
    const blocks = copy(['headline', 'Own'], ['paragraph', 'It is so.']);
    const { id } = answered(desk.stories.create({ slug: 'own', importId: null, blocks }, eve));
    const official = { ...onBackground, source: { sourceId: attribution.source.id } };
    const added = answered(
      desk.claims.add(
        {
          storyId: id,
          version: 0,
          ...desk.passage(id, 'It is so'),
          kind: 'fact',
          note: '',
          attribution: official,
          verification: null,
        },
        desk.person('Ed'),
      ),
    );
    const own = only(added.attributions);
    expect(desk.attributions.approve({ attributionId: own.id, quoting: false }, eve)).toMatchObject({
      failure: { code: 'same-person', as: 'story-author' },
    });
  });
});

function only(attributions: readonly Attribution[]): Attribution {
  const [first] = attributions;
  if (first === undefined || attributions.length > 1) throw new Error('There is not one source');
  return first;
}
