// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { PlacedStandardsFinding } from '#shared/checks/standards/standards-report.ts';
import type { CorrectionRequest } from '#shared/corrections/request.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { Person } from '#shared/people/person.ts';
import type { Query } from '#shared/text/query.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { aQuery } from '../../testing/query-builders.ts';
import { renderView } from '../../testing/render-view.tsx';
import { RequestPage } from './RequestPage.tsx';
import { createRequestStore } from './request-store.ts';
import {
  aDecision,
  aNote,
  aNotice,
  anApproval,
  ann,
  aPerson,
  aRequest,
  aWaitingRequest,
  dan,
  everybody,
  nora,
  stella,
} from './testing/some-requests.ts';

/** Contrast is looked at in the real window; here nothing is painted. */
const rules = { 'color-contrast': { enabled: false } };
const faults = async (where: Element) => (await axe.run(where, { rules })).violations.map(({ id }) => id);

interface Given {
  readonly me?: Person;
  readonly people?: readonly Person[];
  readonly queries?: readonly Query[];
  readonly findings?: readonly PlacedStandardsFinding[];
}

async function drawn(
  request: CorrectionRequest,
  { me = dan, people = everybody, queries = [], findings = [] }: Given = {},
) {
  const client = createFakeClient();
  client.give('corrections:get', request);
  client.give('people:list', people);
  client.give('people:session', { person: me, since: 0 });
  client.give('text:list-queries', queries);
  client.give('checks:standards', { version: 0, findings, changedQuotations: [] });
  client.give('stories:list-revisions', [
    {
      id: request.passage.revisionId,
      storyId: request.storyId,
      number: 1,
      draftVersion: 0,
      sha256: 'a'.repeat(64),
      publishedAt: 0,
      publishedWhere: 'stet.example/mayor',
      publishedBy: ann.id,
      publishedByName: 'Ann',
      noticeLabel: null,
    },
  ]);
  const report = vi.fn();
  const ways = { onBack: vi.fn(), onOpenStory: vi.fn(), onShowRevision: vi.fn() };
  const store = createRequestStore({ client, report });
  const view = renderView(<RequestPage store={store} requestId={request.id} {...ways} />);
  await screen.findByRole('heading', { name: request.storyHeadline });
  /** Plays the main process: from now on the request stands like this. */
  const becomes = (next: Partial<CorrectionRequest>) => {
    client.give('corrections:get', { ...request, ...next });
    return ok({ ...request, ...next });
  };
  return { ...view, ...ways, client, report, becomes };
}

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const step = (name: RegExp) => {
  const item = screen.getByRole('heading', { name }).closest('li');
  if (item === null) throw new Error(`No step is called ${name}`);
  return within(item);
};

describe('what the page shows', () => {
  test('what is said, about which words, and what the draft says there today', async () => {
    const { container, user, onShowRevision, onBack } = await drawn(aRequest());
    expect(screen.getByText('It was Tuesday.')).toBeTruthy();
    expect(screen.getByText(/Rita Reader, reader, received/)).toBeTruthy();
    expect(screen.getByText('Monday').tagName).toBe('MARK');
    expect(screen.getByText('The mayor resigned on Monday.')).toBeTruthy();
    expect(screen.getByText('Still says it')).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await user.click(press('Show revision 1'));
    await user.click(press('All requests'));
    expect([onShowRevision.mock.calls.length, onBack.mock.calls.length]).toEqual([1, 1]);
  });

  test('each step that must wait says for what', async () => {
    await drawn(aRequest());
    expect(step(/not yet: Investigate/).getByText('After triage.')).toBeTruthy();
    expect(step(/not yet: Decide/).getByText(/After the first note/)).toBeTruthy();
    expect(step(/not yet: Publish/).getByText(/After a second person/)).toBeTruthy();
    expect(screen.getAllByRole('listitem', { current: 'step' })).toHaveLength(1);
  });

  test('a request that cannot be read can be read again', async () => {
    const client = createFakeClient();
    client.answer('corrections:get', failed({ code: 'store-locked' }));
    client.give('people:list', []);
    client.give('people:session', null);
    const request = aRequest();
    const ways = { onBack: vi.fn(), onOpenStory: vi.fn(), onShowRevision: vi.fn() };
    const store = createRequestStore({ client, report: vi.fn() });
    const { user } = renderView(<RequestPage store={store} requestId={request.id} {...ways} />);
    const again = await screen.findByRole('button', { name: 'Read it again' });
    client.give('corrections:get', request);
    client.give('text:list-queries', []);
    client.give('stories:list-revisions', []);
    await user.click(again);
    expect(await screen.findByRole('heading', { name: 'Mayor resigns' })).toBeTruthy();
  });
});

describe('the steps', () => {
  test('triage says how grave it is and who looks into it, and can be done again', async () => {
    const { user, client, becomes } = await drawn(aRequest());
    client.answer('corrections:triage', () =>
      becomes({ state: 'triaged', severity: 'high', assigneeId: dan.id, assigneeName: 'Dan' }),
    );
    await user.selectOptions(screen.getByLabelText('How grave, if it is wrong'), 'High');
    await user.selectOptions(screen.getByLabelText('Who looks into it'), 'Dan');
    await user.click(press('Triage'));
    expect(client.inputsOf('corrections:triage')).toMatchObject([{ severity: 'high', assigneeId: dan.id }]);
    expect(await screen.findByText('High. Dan looks into it.')).toBeTruthy();
    await user.click(press('Change: Triage'));
    await user.selectOptions(screen.getByLabelText('Who looks into it'), 'Nobody yet');
    await user.click(press('Triage'));
    expect(client.inputsOf('corrections:triage').at(-1)).toMatchObject({ assigneeId: null });
    await waitFor(() => expect(screen.queryByLabelText('Who looks into it')).toBeNull());
  });

  test('a note is kept by the keyboard, and the field is empty for the next one', async () => {
    const { user, client, becomes } = await drawn(aRequest({ state: 'triaged' }));
    client.answer('corrections:add-note', () => becomes({ state: 'investigating', notes: [aNote] }));
    const field = screen.getByLabelText<HTMLTextAreaElement>('New note');
    await user.type(field, 'The town hall says Tuesday.{Control>}{Enter}{/Control}');
    expect(client.inputsOf('corrections:add-note')).toMatchObject([{ body: 'The town hall says Tuesday.' }]);
    await waitFor(() => expect(field.value).toBe(''));
    expect(screen.getByText('The town hall says Tuesday.').tagName).toBe('P');
    expect(step(/done: Investigate/).getByText('1 note.')).toBeTruthy();
  });

  test('no change needs its reason, and the button says that it closes', async () => {
    const investigating = aRequest({ state: 'investigating', notes: [aNote] });
    const { user, client, becomes, container } = await drawn(investigating);
    const decision = aDecision({ kind: 'no-change', reason: 'It was Monday.' });
    client.answer('corrections:decide', () => becomes({ state: 'closed', outcome: 'no-change', decision }));
    await user.click(screen.getByLabelText(/^No change/));
    const close = press('Close without a change');
    expect(close).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Reason'), 'It was Monday.');
    await user.click(close);
    expect(client.inputsOf('corrections:decide')).toMatchObject([
      { kind: 'no-change', reason: 'It was Monday.' },
    ]);
    expect(await screen.findByText('The text stands: It was Monday.')).toBeTruthy();
    expect(await faults(container)).toEqual([]);
  });

  test('whoever may not decide is told who may', async () => {
    const reporter = aPerson('Ray', ['reporter']);
    await drawn(aRequest({ state: 'investigating', notes: [aNote] }), { me: reporter });
    expect(step(/to do: Decide/).getByText(/An editor decides/)).toBeTruthy();
    expect(screen.queryByLabelText('Reason')).toBeNull();
  });

  test('the change is made in the draft', async () => {
    const decided = aRequest({ state: 'decided', severity: 'low', notes: [aNote], decision: aDecision() });
    const { user, onOpenStory } = await drawn(decided);
    await user.click(press('Open the draft'));
    expect(onOpenStory).toHaveBeenCalledWith(decided.storyId);
  });

  test('the notice begins with the standard opening, and the standards speak while it is written', async () => {
    const decided = aRequest({ state: 'decided', severity: 'high', notes: [aNote], decision: aDecision() });
    const { user, client, becomes, container } = await drawn(decided);
    client.answer('corrections:write-notice', () => becomes({ notice: aNotice({ placement: 'top' }) }));
    const field = screen.getByLabelText<HTMLTextAreaElement>('Correction:');
    const keep = press('Keep the notice');
    expect([field.value, keep.hasAttribute('disabled')]).toEqual([
      'An earlier version of this article misstated ',
      true,
    ]);
    expect(screen.getByLabelText<HTMLInputElement>('Over the story').checked).toBe(true);
    await user.clear(field);
    await user.type(field, 'Fixes day.');
    const findings = within(screen.getByRole('list', { name: 'What the standards say of it' }));
    expect(findings.getAllByRole('listitem').map((each) => each.textContent?.slice(0, 2))).toEqual([
      'C1',
      'C3',
      'C2',
    ]);
    expect(keep.hasAttribute('disabled')).toBe(true);
    expect(await faults(container)).toEqual([]);
    await user.clear(field);
    await user.type(field, 'An earlier version of this article misstated the day.');
    await user.click(keep);
    expect(client.inputsOf('corrections:write-notice')).toMatchObject([
      { text: 'An earlier version of this article misstated the day.', placement: 'top' },
    ]);
    expect(await screen.findByText(/^Correction, over the story, written by Nora/)).toBeTruthy();
  });
});

describe('the approval', () => {
  test('shows everything that is signed: notice, placement and every changed word', async () => {
    const { container } = await drawn(aWaitingRequest());
    const signed = within(screen.getByRole('region', { name: 'What the approval signs' }));
    expect(signed.getByText(/misstated the day/)).toBeTruthy();
    expect(signed.getByText('Stands under the story.')).toBeTruthy();
    expect([signed.getByText('Monday').tagName, signed.getByText('Tuesday').tagName]).toEqual(['DEL', 'INS']);
    expect(await faults(container)).toEqual([]);
  });

  test('is given by another person with their passphrase, which does not stay in the field', async () => {
    const { user, client, becomes } = await drawn(aWaitingRequest());
    client.answer('corrections:approve', () => becomes({ state: 'approved', approval: anApproval }));
    expect(screen.getByLabelText<HTMLSelectElement>('Approver').options).toHaveLength(1);
    await user.type(screen.getByLabelText('Passphrase of the approver'), 'four calm words');
    await user.click(press('Approve as Stella'));
    expect(client.inputsOf('corrections:approve')).toMatchObject([
      { approverId: stella.id, passphrase: 'four calm words' },
    ]);
    expect(await screen.findByText('Approved and signed by Stella.')).toBeTruthy();
  });

  test('names those who had a hand in it and cannot approve', async () => {
    await drawn(aWaitingRequest());
    expect(screen.getByText('Dan decided and cannot approve.')).toBeTruthy();
    expect(screen.getByText('Ann wrote the story and cannot approve.')).toBeTruthy();
    expect(screen.queryByText(/Nora.*cannot approve/)).toBeNull();
  });

  test('says so where nobody could approve', async () => {
    await drawn(aWaitingRequest(), { people: [ann, dan, nora] });
    expect(screen.getByText(/Nobody with a profile here could approve/)).toBeTruthy();
    expect(screen.queryByLabelText('Passphrase of the approver')).toBeNull();
  });

  test('a refusal stands at the field and names who could', async () => {
    const { user, client } = await drawn(aWaitingRequest());
    client.answer('corrections:approve', failed({ code: 'same-person', as: 'decider' }));
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase of the approver');
    await user.type(field, 'four calm words{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Nobody approves their own work.*Could approve: Stella\.$/);
    expect(field.value).toBe('');
  });

  test('a notice that goes out alone says that the change went out before', async () => {
    await drawn(aWaitingRequest({ change: [] }));
    const signed = within(screen.getByRole('region', { name: 'What the approval signs' }));
    expect(signed.getByText(/An earlier revision has the change already/)).toBeTruthy();
  });

  test('paragraphs that are new, gone or only formatted are named', async () => {
    const change = [
      { type: 'headline', before: 'Mayor resigns', after: 'Mayor stays' },
      { type: 'paragraph', before: null, after: 'New words.' },
      { type: 'list_item', before: 'Old words.', after: null },
      { type: 'paragraph', before: 'Same words.', after: 'Same words.' },
    ];
    await drawn(aWaitingRequest({ change }));
    for (const head of ['Headline', 'New paragraph', 'List item · Taken out', /^The words are the same/]) {
      expect(screen.getByText(head)).toBeTruthy();
    }
  });
});

describe('publication', () => {
  const approved = aWaitingRequest({ state: 'approved', approval: anApproval });

  test('goes where the error was, as the next revision', async () => {
    const { user, client, container } = await drawn(approved);
    client.answer('corrections:publish', failed({ code: 'not-approved' }));
    expect(screen.getByLabelText('Where readers see it')).toHaveProperty('value', 'stet.example/mayor');
    expect(await faults(container)).toEqual([]);
    await user.click(press('Publish revision 2'));
    expect(client.inputsOf('corrections:publish')).toEqual([
      { requestId: approved.id, where: 'stet.example/mayor' },
    ]);
  });

  test('lists the queries that it would leave open, and wants a reason for them', async () => {
    const queries = [aQuery({ quote: 'the council' }), aQuery({ state: 'resolved' })];
    const { user, client, container } = await drawn(approved, { queries });
    client.answer('corrections:publish', failed({ code: 'not-approved' }));
    const publishing = step(/to do: Publish/);
    expect(publishing.getByText(/^1 query is not resolved/)).toBeTruthy();
    expect(publishing.getByText('“the council”: Who says so?')).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await user.click(press('Publish revision 2'));
    expect(publishing.getByRole('alert').textContent).toContain('Write why it goes out');
    expect(client.inputsOf('corrections:publish')).toEqual([]);
    await user.type(publishing.getByLabelText('Why it goes out all the same'), 'It cannot wait.');
    await user.click(press('Publish revision 2'));
    expect(client.inputsOf('corrections:publish')).toMatchObject([{ openQueriesReason: 'It cannot wait.' }]);
  });

  const changedQuotation: PlacedStandardsFinding = {
    key: 'quotation go|stay|Q1 Q4',
    theme: 'quotations',
    about: 'We stay',
    force: 'warn',
    broken: [{ rule: 'Q1', force: 'warn', says: 'it was “We go”' }],
    passages: [],
    mends: [{ kind: 'answer-for-quotation' }],
  };

  test('wants a reason where the standards of the house want one', async () => {
    const { user, client, container } = await drawn(approved, { findings: [changedQuotation] });
    client.answer('corrections:publish', failed({ code: 'not-approved' }));
    expect(client.inputsOf('checks:standards')).toEqual([
      { storyId: approved.storyId, noticeLabel: 'Correction' },
    ]);
    const publishing = step(/to do: Publish/);
    expect(publishing.getByText('We stay: it was “We go”')).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await user.click(press('Publish revision 2'));
    expect(publishing.getByRole('alert').textContent).toContain('with these warnings');
    expect(client.inputsOf('corrections:publish')).toEqual([]);
    await user.type(publishing.getByLabelText('Why it goes out all the same'), 'It is on the tape.');
    await user.click(press('Publish revision 2'));
    expect(client.inputsOf('corrections:publish')).toMatchObject([
      { reasons: [{ key: changedQuotation.key, reason: 'It is on the tape.' }] },
    ]);
  });

  test('says what the standards stop it for, until that is mended', async () => {
    const { client } = await drawn(approved, { findings: [{ ...changedQuotation, force: 'block' }] });
    const publishing = step(/to do: Publish/);
    expect(publishing.getByRole('alert').textContent).toContain('1 finding stops this publication');
    expect(press('Publish revision 2')).toHaveProperty('disabled', true);
    client.give('checks:standards', { version: 0, findings: [], changedQuotations: [] });
    client.emit('checks:changed', null);
    await waitFor(() => expect(press('Publish revision 2')).toHaveProperty('disabled', false));
  });

  test('is an editor’s to do', async () => {
    await drawn(approved, { me: aPerson('Ray', ['reporter']) });
    expect(step(/to do: Publish/).getByText(/An editor publishes/)).toBeTruthy();
  });

  test('a closed request says how it ended, and can be opened again with a reason', async () => {
    const closed = { ...approved, state: 'closed', outcome: 'corrected' } as const;
    const { user, client, becomes, container } = await drawn(closed);
    client.answer('corrections:reopen', () => becomes({ state: 'investigating', outcome: null }));
    expect(screen.getAllByText('Corrected')).toHaveLength(2);
    expect(screen.getByText('Approved and signed by Stella.')).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await user.type(screen.getByLabelText('Why it is opened again'), 'It was Wednesday.');
    await user.click(press('Open the request again'));
    expect(client.inputsOf('corrections:reopen')).toMatchObject([{ reason: 'It was Wednesday.' }]);
    expect(await screen.findByRole('heading', { name: /to do: Decide/ })).toBeTruthy();
  });
});
