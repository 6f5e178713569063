// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import type { SourceSummary } from '#shared/claims/source.ts';
import { ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { SourcesView } from './SourcesView.tsx';
import { createSourcesStore } from './sources-store.ts';
import { aSource, aSourceSummary } from './testing/claim-builders.ts';

const nbc = aSourceSummary({ kind: 'outlet', name: 'NBC News', claims: 3, stories: 2 });
const official = aSourceSummary({
  kind: 'unnamed',
  name: 'a senior official',
  standing: 'administration',
  claims: 1,
});

async function drawn(sources: readonly SourceSummary[] = [official, nbc], readOnly = false) {
  const client = createFakeClient();
  client.answer('claims:list-sources', ({ text }) => ok(sources.filter(({ name }) => name.includes(text))));
  const store = createSourcesStore({ client, report: vi.fn() });
  const view = renderView(<SourcesView store={store} readOnly={readOnly} />);
  await waitFor(() => expect(store.getState().status).toBe('ready'));
  return { ...view, client, store };
}

test('the registry says what each source is and what rests on it', async () => {
  const { container } = await drawn();
  const [first, second] = screen.getAllByRole('option');
  for (const words of ['a senior official', 'Unnamed person', 'administration', '1 claim', '1 story']) {
    expect(first?.textContent).toContain(words);
  }
  expect(second?.textContent).toContain('3 claims');
  expect(screen.getByRole('status').textContent).toBe('2 sources');
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});

test('a source is found by its name, and a search without a hit can be cleared', async () => {
  const { user } = await drawn();
  await user.type(screen.getByRole('searchbox'), 'NBC');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.type(screen.getByRole('searchbox'), 'zzz');
  await user.click(await screen.findByRole('button', { name: 'Clear the search' }));
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
});

test('a source is edited from the keyboard; it needs a name', async () => {
  const { user, client } = await drawn();
  client.give('claims:edit-source', aSource());
  screen.getByRole('listbox').focus();
  await user.keyboard('j{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Edit NBC News' });
  expect(dialog.textContent).toContain('3 claims');
  const name = within(dialog).getByLabelText('Name');
  await user.clear(name);
  await user.click(within(dialog).getByRole('button', { name: 'Save the source' }));
  expect(within(dialog).getByRole('alert').textContent).toContain('needs a name');
  await user.type(name, 'NBC{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(client.inputsOf('claims:edit-source')).toEqual([
    { sourceId: nbc.id, source: { kind: 'outlet', name: 'NBC', standing: '' } },
  ]);
});

test('who may only read opens nothing', async () => {
  const { user } = await drawn([nbc], true);
  await user.click(screen.getByRole('option'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an empty registry says how sources get there', async () => {
  await drawn([]);
  expect(screen.getByText('No sources yet')).toBeTruthy();
});

test('a registry that cannot be read can be read again', async () => {
  const { client, store, user } = await drawn();
  client.answer('claims:list-sources', { ok: false, failure: { code: 'store-locked' } });
  store.getState().search('x');
  await waitFor(() => expect(store.getState().status).toBe('failed'));
  client.give('claims:list-sources', [nbc]);
  store.setState({ sources: [] });
  await user.click(await screen.findByRole('button', { name: 'Read them again' }));
  expect(await screen.findByRole('option')).toBeTruthy();
});
