// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { ok } from '#shared/ipc/result.ts';
import { type Person, personId } from '#shared/people/person.ts';
import type { Role } from '#shared/people/rights.ts';
import type { Query } from '#shared/text/query.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { aQuery, aQueryMessage, asker } from '../../testing/query-builders.ts';
import { renderView } from '../../testing/render-view.tsx';
import { QueriesPanel } from './QueriesPanel.tsx';
import { createQueriesStore } from './queries-store.ts';
import { aStoryId } from './testing/fake-drafts.ts';

// Without layout there are no colours to compare; the journeys look at them.
const rules = { 'color-contrast': { enabled: false } };
const aPerson = (name: string, id: string, ...roles: readonly Role[]): Person => ({
  id: personId.parse(id),
  name,
  roles,
  publicKey: '',
  createdAt: 0,
});
const cleo = aPerson('Cleo', asker, 'editor');
const ben = aPerson('Ben', '0198c0de-0000-7000-8000-0000000000be', 'reporter');
const dora = aPerson('Dora', '0198c0de-0000-7000-8000-0000000000d0', 'reporter');

/** The panel over a real store, as this person has it before them. */
async function drawn(person: Person, queries: readonly Query[], selection: { quote: string } | null = null) {
  const client = createFakeClient();
  client.give('text:list-queries', queries);
  const store = createQueriesStore({ client, report: vi.fn() });
  await store.getState().open(aStoryId());
  const pin = { version: 3, from: 5, to: 9 };
  const props = {
    onShow: vi.fn(),
    takePassage: vi.fn(async () => pin),
    onAsked: vi.fn(),
    onDone: vi.fn(),
  };
  const view = renderView(
    <QueriesPanel
      notice={null}
      tray={null}
      {...{ store, person, selection }}
      people={[cleo, ben, dora]}
      author={ben.id}
      readOnly={false}
      {...props}
    />,
  );
  return { ...view, client, store, pin, ...props };
}

const press = (name: string) => screen.getByRole('button', { name });
/** The choices of a select are options too. */
const rows = () =>
  within(screen.getByRole('listbox', { name: 'Queries of the story' })).getAllByRole('option');
const firstRow = () => rows()[0] ?? document.body;

it('asks about the marked words by the keyboard alone, and keeps what was typed', async () => {
  const { user, client, store, pin, onAsked, container } = await drawn(cleo, [], { quote: '1,300 people' });
  expect(screen.getByText('No queries yet')).toBeTruthy();
  await user.click(press('Ask'));
  const question = screen.getByLabelText('Your question');
  expect(document.activeElement).toBe(question);
  expect(screen.getByLabelText<HTMLSelectElement>('Addressed to').value).toBe(ben.id);
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('alert').textContent).toBe('Write the question.');
  await user.keyboard('Who counted?{Escape}');
  expect(screen.queryByLabelText('Your question')).toBeNull();
  await user.click(press('Ask'));
  const asked = aQuery();
  client.answer('text:ask-query', ok(asked));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(client.inputsOf('text:ask-query')).toEqual([
    { storyId: aStoryId(), ...pin, body: 'Who counted?', addresseeId: ben.id },
  ]);
  await waitFor(() => expect(store.getState()).toMatchObject({ active: asked.id, asking: false }));
  // Once for Escape and once for the query.
  expect(onAsked).toHaveBeenCalledTimes(2);
});

it('lists threads by what is wanted, and says why there are none', async () => {
  const queries = [
    aQuery({ state: 'resolved', quote: 'settled' }),
    aQuery({ state: 'answered', quote: 'answered', addresseeName: 'Ben' }),
    aQuery({ quote: 'moved', anchorState: 'review' }),
  ];
  const { user, container } = await drawn(ben, queries);
  const list = screen.getByRole('listbox', { name: 'Queries of the story' });
  expect(rows()).toHaveLength(2);
  expect(firstRow().textContent).toMatch(/^Open.*moved/);
  expect(list.textContent).toContain('Its words say something else');
  expect(list.textContent).toContain('Cleo to Ben');
  expect(list.textContent).toContain('Cleo to whoever knows');
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Which queries'), 'For me');
  expect(screen.getByText('No query waits for you')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Which queries'), 'All');
  expect(rows()).toHaveLength(3);
});

it('reads a thread, answers it and resolves it, with an undo', async () => {
  const query = aQuery({
    addresseeId: ben.id,
    addresseeName: 'Ben',
    messages: [
      aQueryMessage(),
      aQueryMessage({ kind: 'address', body: '', addresseeName: 'Ben' }),
      aQueryMessage({ kind: 'comment', personName: 'Dora', body: 'I heard it too.' }),
    ],
  });
  const { user, client, onDone, onShow, container } = await drawn(cleo, [query]);
  await user.click(firstRow());
  expect(onShow).toHaveBeenCalledWith(query.id);
  const thread = screen.getByRole('region', { name: 'Thread on “the port reopened”' });
  expect(thread.textContent).toContain('Cleo addressed it to Ben');
  expect(thread.textContent).toContain('Dora commented');
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  client.answer('text:reply-to-query', ok(query));
  await user.type(screen.getByLabelText('Your reply'), 'Which tape?{Control>}{Enter}{/Control}');
  expect(client.inputsOf('text:reply-to-query')).toEqual([{ queryId: query.id, body: 'Which tape?' }]);
  await waitFor(() => expect(screen.getByLabelText('Your reply')).toHaveProperty('value', ''));
  client.answer('text:address-query', ok(query));
  await user.selectOptions(screen.getByLabelText('Addressed to'), 'Whoever knows');
  expect(client.inputsOf('text:address-query')).toEqual([{ queryId: query.id, addresseeId: null }]);
  client.answer('text:resolve-query', ok(query));
  client.answer('text:reopen-query', ok(query));
  await user.click(press('Resolve'));
  await waitFor(() => expect(onDone).toHaveBeenCalledWith('The query is resolved.', expect.anything()));
  onDone.mock.lastCall?.[1].run();
  expect(client.inputsOf('text:reopen-query')).toEqual([{ queryId: query.id, takesBack: true }]);
});

it.each([
  ['who asked', cleo, 'Ask further', true],
  ['who is asked', ben, 'Answer', false],
] as const)('offers %s what they may do', async (_who, person, reply, mayResolve) => {
  const query = aQuery({ addresseeId: ben.id });
  const { store } = await drawn(person, [query]);
  store.getState().activate(query.id);
  expect(await screen.findByRole('button', { name: reply })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Resolve' }) !== null).toBe(mayResolve);
});

it('lets strangers read, and keeps the last words of an orphan', async () => {
  const query = aQuery({ addresseeId: ben.id, anchorState: 'orphan', quote: '1,300 people' });
  const { store, onShow, user } = await drawn(dora, [query]);
  store.getState().activate(query.id);
  expect(await screen.findByText(/adds? to this thread/)).toBeTruthy();
  expect(screen.getByText('1,300 people', { selector: 'q' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show in the text' })).toBeNull();
  await user.click(firstRow());
  expect(onShow).not.toHaveBeenCalled();
});

it('opens a resolved thread again', async () => {
  const query = aQuery({ state: 'resolved' });
  const { store, client, user } = await drawn(cleo, [query]);
  store.getState().activate(query.id);
  client.answer('text:reopen-query', ok(query));
  await user.click(await screen.findByRole('button', { name: 'Open again' }));
  expect(client.inputsOf('text:reopen-query')).toEqual([{ queryId: query.id }]);
  expect(screen.queryByLabelText('Your reply')).toBeNull();
});
