// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { RequestSummary } from '#shared/corrections/request.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { revisionId } from '#shared/stories/story.ts';
import { toLocalTime } from '../../components/local-time.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { CorrectionsPanel } from './CorrectionsPanel.tsx';
import { CorrectionsView } from './CorrectionsView.tsx';
import { LogView } from './LogView.tsx';
import { createLogStore } from './log-store.ts';
import { createQueueStore } from './queue-store.ts';
import { createRequestStore } from './request-store.ts';
import { createStoryRequestsStore } from './story-requests-store.ts';
import { TakeInDialog } from './TakeInDialog.tsx';
import { anEntry, aRequest, aSummary, noon } from './testing/some-requests.ts';

/** Contrast is looked at in the real window; here nothing is painted. */
const rules = { 'color-contrast': { enabled: false } };
const faults = async (where: Element) => (await axe.run(where, { rules })).violations.map(({ id }) => id);

const report = vi.fn();
const settled = () => new Promise((done) => setImmediate(done));

describe('the queue', () => {
  async function drawn(requests: readonly RequestSummary[]) {
    const client = createFakeClient();
    client.answer('corrections:list', ({ state }) =>
      ok(requests.filter((each) => state === 'open' || state === 'any' || each.state === state)),
    );
    const ways = { onOpenRequest: vi.fn(), onBack: vi.fn(), onOpenStory: vi.fn(), onShowRevision: vi.fn() };
    const view = renderView(
      <CorrectionsView
        queue={createQueueStore({ client, report })}
        request={createRequestStore({ client, report })}
        requestId={null}
        {...ways}
      />,
    );
    await settled();
    return { ...view, ...ways, client };
  }
  const rowsOf = async () => within(await screen.findByRole('listbox')).getAllByRole('option');
  const first = aSummary({ severity: 'high', state: 'decided', assigneeName: 'Dan' });
  const second = aSummary({ storySlug: 'border-400', quote: '400 migrants', requesterRole: 'lawyer' });

  test('a row says how far a request is, about what, from whom, and who looks into it', async () => {
    const { container } = await drawn([first, second]);
    const rows = await rowsOf();
    for (const words of ['Decided', 'High', 'mayor', 'Monday', 'Reader', 'Dan']) {
      expect(within(rows[0] ?? container).getByText(words)).toBeTruthy();
    }
    for (const words of ['New', 'Not triaged', '400 migrants', 'Lawyer', 'Nobody yet']) {
      expect(within(rows[1] ?? container).getByText(words)).toBeTruthy();
    }
    expect(screen.getByRole('status').textContent).toBe('2 requests');
    expect(await faults(container)).toEqual([]);
  });

  test('the keyboard moves and opens', async () => {
    const { user, onOpenRequest } = await drawn([first, second]);
    (await screen.findByRole('listbox')).focus();
    await user.keyboard('j{Enter}');
    expect(onOpenRequest).toHaveBeenLastCalledWith(second.id);
    await user.keyboard('k{Enter}');
    expect(onOpenRequest).toHaveBeenLastCalledWith(first.id);
  });

  test('it is filtered by state; an empty state leads back to the open ones', async () => {
    const { user } = await drawn([first, second]);
    await user.selectOptions(await screen.findByLabelText('Show'), 'Decided');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 request'));
    expect(await rowsOf()).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText('Show'), 'Approved');
    await user.click(await screen.findByRole('button', { name: 'Show the open ones' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 requests'));
  });

  test('empty, it says where a request begins', async () => {
    const { container } = await drawn([]);
    expect(await screen.findByText('No open correction requests')).toBeTruthy();
    expect(screen.getByText(/Show a published revision/)).toBeTruthy();
    expect(await faults(container)).toEqual([]);
  });

  test('where it cannot be read it can be read again', async () => {
    const { client, user } = await drawn([]);
    client.answer('corrections:list', failed({ code: 'store-locked' }));
    await user.selectOptions(screen.getByLabelText('Show'), 'All');
    const again = await screen.findByRole('button', { name: 'Read it again' });
    client.give('corrections:list', [first]);
    await user.click(again);
    expect(await screen.findByRole('listbox')).toBeTruthy();
  });
});

describe('taking a request in', () => {
  const passage = {
    revisionId: revisionId.parse(aRequest().passage.revisionId),
    number: 1,
    start: 36,
    end: 42,
    quote: 'Monday',
  };

  function drawn() {
    const client = createFakeClient();
    const acts = { onTakenIn: vi.fn(), onClose: vi.fn() };
    const store = createQueueStore({ client, report });
    const view = renderView(<TakeInDialog store={store} passage={passage} now={() => noon} {...acts} />);
    return { ...view, ...acts, client };
  }

  test('sends what was said about which words, received now unless told otherwise', async () => {
    const { user, client, onTakenIn, container } = drawn();
    const request = aRequest();
    client.give('corrections:take-in', request);
    expect(screen.getByText('Monday').tagName).toBe('BLOCKQUOTE');
    expect(document.activeElement).toBe(screen.getByLabelText('What they say is wrong'));
    await user.keyboard('It was Tuesday.');
    await user.type(screen.getByLabelText('Who asks'), 'Rita Reader');
    await user.type(screen.getByLabelText('Contact'), 'rita@stet.example');
    await user.selectOptions(screen.getByLabelText('Who they are'), 'Person in the story');
    expect(await faults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Take in the request' }));
    expect(client.inputsOf('corrections:take-in')).toEqual([
      {
        revisionId: passage.revisionId,
        start: 36,
        end: 42,
        requester: { name: 'Rita Reader', contact: 'rita@stet.example', role: 'person-in-story' },
        concern: 'It was Tuesday.',
        receivedAt: noon,
      },
    ]);
    expect(onTakenIn).toHaveBeenCalledWith(request.id);
  });

  test('says what is missing beside its field, and sends nothing', async () => {
    const { user, client } = drawn();
    const received = screen.getByLabelText('Received');
    await user.clear(received);
    await user.type(received, toLocalTime(noon + 3_600_000));
    await user.click(screen.getByRole('button', { name: 'Take in the request' }));
    expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual([
      'Write what is said to be wrong, in their words.',
      'Give a date and time that is not ahead of now.',
    ]);
    expect(client.calls).toEqual([]);
  });
});

test('the panel of a story lists its requests and opens one', async () => {
  const client = createFakeClient();
  const closed = aSummary({ state: 'closed', outcome: 'corrected' });
  client.give('corrections:list', [closed]);
  const onOpenRequest = vi.fn();
  const store = createStoryRequestsStore({ client, report });
  const { user, container } = renderView(
    <CorrectionsPanel store={store} storyId={closed.storyId} onOpenRequest={onOpenRequest} />,
  );
  await user.click(await screen.findByRole('button', { name: /Corrected.*Monday.*Reader/ }));
  expect(onOpenRequest).toHaveBeenCalledWith(closed.id);
  expect(await faults(container)).toEqual([]);
});

test('the panel of a story without requests says so', async () => {
  const client = createFakeClient();
  client.give('corrections:list', []);
  const store = createStoryRequestsStore({ client, report });
  renderView(<CorrectionsPanel store={store} storyId={aSummary().storyId} onOpenRequest={vi.fn()} />);
  expect(await screen.findByText('No correction requests')).toBeTruthy();
});

describe('the log', () => {
  test('has what was printed and what ended without a change, and leads to the request', async () => {
    const client = createFakeClient();
    const printed = anEntry();
    const none = anEntry({
      kind: 'no-change',
      outcome: 'no-change',
      notice: null,
      reason: 'It was Monday.',
      revisionNumber: null,
      publishedWhere: null,
      at: noon + 3 * 86_400_000,
    });
    client.give('corrections:list-log', [printed, none]);
    const onOpenRequest = vi.fn();
    const { user, container } = renderView(
      <LogView
        store={createLogStore({ client, report })}
        exportMenu={<button type="button">Export the log</button>}
        onOpenRequest={onOpenRequest}
      />,
    );
    const rows = await screen.findAllByRole('option');
    expect(rows[0]?.textContent).toMatch(/Correction.*misstated the day\.Revision 2, stet\.example\/mayor$/);
    expect(rows[1]?.textContent).toMatch(
      /No change.*3 days after the request.*Nothing was changed: It was Monday\.$/,
    );
    expect(screen.getByRole('button', { name: 'Export the log' })).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    screen.getByRole('listbox').focus();
    await user.keyboard('{Enter}');
    expect(onOpenRequest).toHaveBeenCalledWith(printed.requestId);
  });

  test('empty, it says what belongs there', async () => {
    const client = createFakeClient();
    client.give('corrections:list-log', []);
    renderView(<LogView store={createLogStore({ client, report })} onOpenRequest={vi.fn()} />);
    expect(await screen.findByText('Nothing in the log yet')).toBeTruthy();
  });
});
