import { beforeEach, describe, expect, it } from 'vitest';
import { defaultStandards } from '#shared/checks/standards/standards-settings.ts';
import type { RequestId } from '#shared/corrections/request.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import { listNotices } from '#shared/text/notices.ts';
import {
  goodNotice,
  passphraseOf,
  type RealCorrections,
  realCorrections,
  requestSteps,
  sealedCorrections,
} from '../testing/real-corrections.ts';
import { answered } from '../testing/real-desk.ts';

let real: RealCorrections;
let steps: ReturnType<typeof requestSteps>;
beforeEach(() => {
  real = realCorrections();
  steps = requestSteps(real);
});

const publish = (id: RequestId, openQueriesReason?: string) =>
  real.service.publish({ requestId: id, where: 'stet.example/mayor', openQueriesReason }, real.dan);

/** A request about some words, up to a notice that waits for approval. */
function aDecided(quote: string, text = goodNotice): RequestId {
  const { id } = steps.takeIn(quote);
  steps.investigate(id);
  steps.decide(id);
  steps.write(id, text);
  return id;
}

/** Words of the newest revision, and the notices in it. */
function newest() {
  const revision = real.revisions().at(-1);
  if (revision === undefined) throw new Error('Nothing is published');
  const checked = checkDocument(revision.document);
  if (!checked.ok) throw new Error(checked.problem);
  return {
    ...revision,
    notices: listNotices(checked.document).map(({ label, text }) => `${label}: ${text}`),
  };
}

describe('the whole way', () => {
  it('leads from a reader to a published correction, its log entry and a journal that holds', async () => {
    real = await sealedCorrections();
    steps = requestSteps(real);
    const id = aDecided('Monday');
    real.edit('Monday', 'Tuesday');
    const wrong = { requestId: id, approverId: real.stella.personId, passphrase: passphraseOf(real.dan) };
    const { seen } = steps.get(id);
    if (seen === null) throw new Error('There is nothing to approve');
    expect(await real.service.approve({ ...wrong, seen })).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    });
    answered(await steps.approve(id));
    real.announced.length = 0;
    const summary = answered(publish(id));

    expect(summary).toMatchObject({ number: 2, noticeLabel: 'Correction', publishedByName: 'Dan' });
    expect(newest()).toMatchObject({
      intact: true,
      text: `Mayor resigns\nThe mayor resigned on Tuesday.\nThe council meets on Friday.\n${goodNotice}`,
      notices: [`Correction: ${goodNotice}`],
    });
    expect(real.revisions()[0]?.text).toContain('Monday');
    expect(steps.get(id)).toMatchObject({
      state: 'closed',
      outcome: 'corrected',
      notice: { text: goodNotice },
      approval: { approverName: 'Stella' },
      change: [],
    });
    expect(answered(real.service.listLog({ limit: 10 }))).toMatchObject([
      { requestId: id, kind: 'correction', outcome: 'corrected', notice: goodNotice, revisionNumber: 2 },
    ]);
    expect(new Set(real.announced)).toEqual(
      new Set(['corrections:changed', 'stories:changed', 'text:changed']),
    );
    expect(answered(await real.desk.journal.verify())).toMatchObject({ holds: true });
    expect(real.desk.deeds().slice(-9)).toEqual([
      'request.taken-in',
      'request.triaged',
      'request.noted',
      'request.decided',
      'notice.written',
      'notice.approved',
      'draft.sealed',
      'story.published',
      'request.closed',
    ]);
  });

  it('puts the notice over the story where it is to stand at the top', async () => {
    const { id } = steps.takeIn();
    steps.investigate(id);
    steps.decide(id, 'clarification');
    steps.write(id, goodNotice, 'top');
    real.edit('Monday', 'a day that she did not name');
    answered(await steps.approve(id));
    answered(publish(id));
    expect(newest().text.split('\n').slice(0, 2)).toEqual(['Mayor resigns', goodNotice]);
    expect(newest().notices).toEqual([`Clarification: ${goodNotice}`]);
    expect(steps.get(id).outcome).toBe('clarified');
  });
});

describe('nothing is published', () => {
  it('before a decision, without an approval, or twice', async () => {
    const { id: fresh } = steps.takeIn();
    expect(publish(fresh)).toMatchObject({ failure: { code: 'wrong-state', state: 'new' } });
    const id = aDecided('Monday');
    real.edit('Monday', 'Tuesday');
    expect(publish(id)).toEqual({ ok: false, failure: { code: 'not-approved' } });
    answered(await steps.approve(id));
    answered(publish(id));
    expect(publish(id)).toMatchObject({ failure: { code: 'wrong-state', state: 'closed' } });
    expect(real.revisions()).toHaveLength(2);
  });

  it('of a deed that fails half-way: no notice, no revision, no entry, and the draft as it was', async () => {
    const id = aDecided('Monday');
    real.edit('Monday', 'Tuesday');
    answered(await steps.approve(id));
    answered(real.desk.stories.archive({ storyId: real.storyId }, real.ann));
    const deeds = real.desk.deeds();
    const draft = real.desk.drafts.current(real.storyId);
    expect(publish(id)).toEqual({ ok: false, failure: { code: 'archived', slug: 'mayor' } });
    expect(real.desk.deeds()).toEqual(deeds);
    expect(real.desk.drafts.current(real.storyId).version).toBe(draft.version);
    expect(listNotices(real.desk.drafts.current(real.storyId).document)).toEqual([]);
    expect(steps.get(id)).toMatchObject({ state: 'approved', notice: { text: goodNotice } });
    expect(real.revisions()).toHaveLength(1);

    answered(real.desk.stories.restore({ storyId: real.storyId }, real.ann));
    expect(publish(id).ok).toBe(true);
  });
});

describe('several requests on one story', () => {
  const second = 'An earlier version of this article misstated when the council meets. It is on Sunday.';

  it('a change that another correction took along still gets its own notice', async () => {
    const [monday, friday] = [aDecided('Monday'), aDecided('Friday', second)];
    real.edit('Monday', 'Tuesday');
    real.edit('Friday', 'Sunday');
    expect(steps.get(monday).change).toHaveLength(2);
    answered(await steps.approve(friday));
    answered(await steps.approve(monday));
    answered(publish(monday));

    expect(steps.get(friday)).toMatchObject({ state: 'decided', approval: null, change: [] });
    expect(publish(friday)).toMatchObject({ failure: { code: 'seen-has-changed', what: 'change' } });
    answered(await steps.approve(friday));
    expect(answered(publish(friday)).number).toBe(3);
    expect(newest().notices).toEqual([`Correction: ${goodNotice}`, `Correction: ${second}`]);
    expect(answered(real.service.listLog({ limit: 10 })).map((entry) => entry.revisionNumber)).toEqual([
      3, 2,
    ]);
  });

  it('a request about a passage that was corrected meanwhile shows what stands there today', async () => {
    const [first, overlapping] = [aDecided('Monday'), steps.takeIn('resigned on Monday')];
    real.edit('Monday', 'Tuesday');
    answered(await steps.approve(first));
    answered(publish(first));
    expect(steps.get(overlapping.id)).toMatchObject({
      passage: { revisionNumber: 1, quote: 'resigned on Monday' },
      today: { paragraph: 'The mayor resigned on Tuesday.', wordsStand: false },
    });
  });

  it('a corrected request is opened again and corrected once more, with both notices kept', async () => {
    const id = aDecided('Monday');
    real.edit('Monday', 'Sunday');
    answered(await steps.approve(id));
    answered(publish(id));
    answered(real.service.reopen({ requestId: id, reason: 'It was Tuesday after all.' }, real.dan));
    const decided = steps.decide(id);
    expect(decided).toMatchObject({ notice: null, approval: null });
    steps.write(id, second);
    real.edit('Sunday', 'Tuesday');
    answered(await steps.approve(id));
    answered(publish(id));
    expect(newest().notices).toEqual([`Correction: ${goodNotice}`, `Correction: ${second}`]);
    expect(answered(real.service.listLog({ limit: 10 })).map((entry) => entry.notice)).toEqual([
      second,
      goodNotice,
    ]);
  });
});

it('goes out over unresolved queries with a reason alone, and leaves nothing behind without one', async () => {
  const { desk, storyId, ann } = real;
  const id = aDecided('Monday');
  real.edit('Monday', 'Tuesday');
  answered(await steps.approve(id));
  const { version } = desk.drafts.current(storyId);
  const passage = desk.passage(storyId, 'council');
  const question = { storyId, version, ...passage, body: 'Which council?', addresseeId: null };
  answered(desk.queries.ask(question, ann));
  expect(publish(id)).toEqual({ ok: false, failure: { code: 'queries-open', count: 1 } });
  expect([real.revisions().length, desk.drafts.current(storyId).version]).toEqual([1, version]);
  expect(answered(publish(id, 'The correction cannot wait.')).number).toBe(2);
  const entries = answered(desk.journal.list({ storyId, before: null, limit: 5 }));
  expect(entries.find(({ deed }) => deed === 'story.published')?.payload).toMatchObject({
    openQueries: { count: 1, reason: 'The correction cannot wait.' },
  });
});

it('goes out over a changed quotation with a reason alone where the house wants one, which is kept', async () => {
  const { desk, storyId, stella } = real;
  const quoted = aDecided('Friday');
  real.edit('Friday', 'Friday. “We will not go to the pier again,” she said');
  answered(await steps.approve(quoted));
  answered(publish(quoted));
  const own = { Q1: { force: 'warn', reason: '' }, Q4: { force: 'warn', reason: '' } } as const;
  answered(desk.standards.keeper.save({ ...defaultStandards, own }, stella));
  const { id } = steps.takeIn('not go');
  steps.investigate(id);
  steps.decide(id, 'clarification');
  steps.write(id, goodNotice, 'top');
  real.edit('not go', 'never go');
  answered(await steps.approve(id));
  expect(publish(id)).toEqual({ ok: false, failure: { code: 'reasons-missing', count: 1 } });
  expect(real.revisions()).toHaveLength(2);

  const noticeLabel = 'Clarification';
  const { findings } = answered(await desk.standards.service.report({ storyId, noticeLabel }));
  expect(findings.map(({ force }) => force)).toEqual(['warn']);
  const reasons = findings.map(({ key }) => ({ key, reason: 'It is on the tape.' }));
  answered(real.service.publish({ requestId: id, where: 'stet.example/mayor', reasons }, real.dan));
  const entries = answered(desk.journal.list({ storyId, before: null, limit: 5 }));
  const published = entries.find(({ deed }) => deed === 'story.published');
  expect(published?.signature).not.toBeNull();
  expect(published?.payload).toMatchObject({
    standards: expect.arrayContaining([
      expect.objectContaining({ rules: ['Q1', 'Q4'], force: 'warn', reason: 'It is on the tape.' }),
    ]),
  });
});
