import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultStandards } from '#shared/checks/standards/standards-settings.ts';
import { noGrounds } from '#shared/claims/grounds.ts';
import type { NewAttribution } from '#shared/claims/source.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../../testing/real-desk.ts';
import { createIgnoredService } from '../ignored-service.ts';

let desk: RealDesk;
let ann: Caller;
let cleo: Caller;
let story: StoryId;

beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  cleo = desk.person('Cleo', ['standards-editor']);
  const blocks = copy(
    ['headline', 'Pier to close'],
    ['byline', 'By Ann Example'],
    ['paragraph', 'The pier opened in 1912.'],
    ['paragraph', 'The boats is late, a council official said.'],
    ['paragraph', '“We will not go to the pier again,” the council official said.'],
  );
  story = answered(desk.stories.create({ slug: 'pier', importId: null, blocks }, ann)).id;
});

const official: NewAttribution = {
  source: { create: { kind: 'unnamed', name: 'a council official', standing: '' } },
  terms: 'unnamed',
  hand: 'first-hand',
  via: null,
  grounds: noGrounds,
};
const publish = (reasons?: readonly { readonly key: string; readonly reason: string }[]) =>
  desk.stories.publish(
    { storyId: story, where: 'page 1', ...(reasons === undefined ? {} : { reasons: [...reasons] }) },
    cleo,
  );
const report = async () =>
  answered(await desk.standards.service.report({ storyId: story, noticeLabel: null }));

function claim(words: string): void {
  const { version } = desk.drafts.current(story);
  const claimed = { kind: 'fact', note: '', attribution: official, verification: null } as const;
  answered(desk.claims.add({ storyId: story, version, ...desk.passage(story, words), ...claimed }, ann));
}

/** Edits the draft as a person at the keyboard would. */
function replace(words: string, by: string): void {
  const { version } = desk.drafts.current(story);
  const slice = { content: [{ type: 'text', text: by }] };
  const steps = [{ stepType: 'replace', ...desk.passage(story, words), slice }];
  answered(desk.drafts.append({ storyId: story, version, changes: [{ steps, intent: null }] }, ann));
}

describe('the gate before publication', () => {
  it('wants a reason for each warning, which is signed and kept', async () => {
    expect(publish()).toMatchObject({ failure: { code: 'reasons-missing' } });
    const reasons = await desk.reasonsFor(story);
    expect(reasons.length).toBeGreaterThan(0);
    expect(publish(reasons.slice(1))).toMatchObject({ failure: { code: 'reasons-missing', count: 1 } });
    answered(publish(reasons));
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry).toMatchObject({ deed: 'story.published' });
    expect(entry?.signature).not.toBeNull();
    expect(entry?.payload).toMatchObject({
      standards: expect.arrayContaining([
        expect.objectContaining({
          force: 'warn',
          reason: 'The presses run.',
          rules: expect.arrayContaining(['U19']),
        }),
      ]),
    });
  });

  it('is stopped by what is recorded and breaks a rule, whatever reason is given', async () => {
    claim('The boats is late');
    const { findings } = await report();
    const blocks = findings.filter(({ force }) => force === 'block');
    expect(blocks.map(({ about }) => about)).toEqual(['a council official']);
    expect(blocks[0]?.broken.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['U1', 'U2', 'U3', 'U4', 'U5', 'U10', 'U19']),
    );
    const reasons = findings.map(({ key }) => ({ key, reason: 'All the same.' }));
    expect(publish(reasons)).toEqual({ ok: false, failure: { code: 'standards-block', count: 1 } });
    expect(desk.deeds()).not.toContain('story.published');
  });

  it('holds to what the house says, and the journal keeps both', async () => {
    claim('The boats is late');
    answered(
      desk.standards.keeper.save(
        { ...defaultStandards, preset: 'small-newsroom', own: { U19: { force: 'warn', reason: '' } } },
        cleo,
      ),
    );
    answered(publish(await desk.reasonsFor(story)));
    const changed = answered(desk.journal.list({ storyId: null, before: null, limit: 9 })).find(
      ({ deed }) => deed === 'standards.changed',
    );
    expect(changed?.payload).toMatchObject({
      before: { preset: 'national-daily' },
      after: { preset: 'small-newsroom' },
    });
  });
});

describe('headline and dek', () => {
  const rulesOf = async () =>
    (await report()).findings.flatMap(({ broken }) => broken.map(({ rule }) => rule));

  it('want a reason where the body says otherwise, until somebody says with a reason that it is right', async () => {
    replace(
      'The pier opened in 1912.',
      `The pier opened in 1912 with 12 shops. ${'It was a fine day. '.repeat(12)}`,
    );
    expect(await rulesOf()).not.toContain('H1');
    replace('Pier to close', 'Pier of 14 shops to close');
    const found = (await report()).findings.find(({ broken }) => broken.some(({ rule }) => rule === 'H1'));
    expect(found).toMatchObject({ force: 'warn', passages: [{ start: 8 }] });
    const ignored = createIgnoredService({ ...desk, newId: () => v7(), announce: () => {} });
    const pier = { storyId: story, ruleId: 'stet.head-other-figure', words: '14', before: 'Pier of ' };
    const no = { ...pier, after: ' shops to close', scope: 'once' } as const;
    answered(ignored.ignore({ ...no, reason: '' }, ann));
    expect(await rulesOf()).toContain('H1');
    const { id } = answered(ignored.ignore({ ...no, reason: 'Two open in May.' }, ann));
    expect(await rulesOf()).not.toContain('H1');
    answered(ignored.takeBack({ ignoredId: id }, ann));

    const reasons = await desk.reasonsFor(story);
    const others = reasons.filter(({ key }) => key !== found?.key);
    expect(publish(others)).toEqual({ ok: false, failure: { code: 'reasons-missing', count: 1 } });
    answered(publish(reasons));
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry?.payload).toMatchObject({
      standards: expect.arrayContaining([
        expect.objectContaining({ rules: ['H1'], force: 'warn', reason: 'The presses run.' }),
      ]),
    });
  });
});

describe('the quotation lock', () => {
  it('asks about words that are others than they came in, until somebody answers', async () => {
    expect((await report()).changedQuotations).toEqual([]);
    replace('not go', 'never go');
    const [changed] = (await report()).changedQuotations;
    expect(changed).toMatchObject({
      was: 'We will not go to the pier again,',
      now: 'We will never go to the pier again,',
      since: 'import',
    });
    expect(publish(await desk.reasonsFor(story))).toMatchObject({ failure: { code: 'standards-block' } });
    const answer = { was: changed?.was ?? '', now: changed?.now ?? '', reason: 'It is on the tape.' };
    answered(desk.standards.service.answerForQuotation({ storyId: story, ...answer }, ann));
    expect((await report()).changedQuotations).toEqual([]);
    replace('never go', 'hardly go');
    expect((await report()).changedQuotations).toMatchObject([{ was: 'We will not go to the pier again,' }]);
    replace('hardly go', 'not go');
    expect((await report()).changedQuotations).toEqual([]);
    answered(publish(await desk.reasonsFor(story)));
  });

  it('lets words round a quotation, and one that is written anew, pass', async () => {
    replace('the council official said', 'the official told us');
    replace('The pier opened in 1912.', 'The pier opened in 1912. “It was a fine day,” Ann Smith said.');
    expect((await report()).changedQuotations).toEqual([]);
  });
});
