// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { failed, ok } from '#shared/ipc/result.ts';
import { type Person, personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { defaultSettings } from '#shared/settings/settings.ts';
import { createFakeClient, type FakeClient } from '../testing/fake-client.ts';
import { renderView } from '../testing/render-view.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { createStores, type Stores } from './stores.ts';
import { tieStores } from './tie-stores.ts';

const ida: Person = {
  id: personId.parse('0190b3a0-0000-7000-8000-000000000001'),
  name: 'Ida Example',
  roles: ['editor'],
  publicKey: '',
  createdAt: 0,
};

let client: FakeClient;
let stores: Stores;

beforeEach(() => {
  client = createFakeClient();
  client.give('people:list', [ida]);
  client.give('people:session', { person: ida, since: 0 });
  client.give('settings:get', defaultSettings);
  client.give('settings:about', {
    version: '1',
    electron: '33',
    sqlite: '3',
    dataFolder: '/',
    platform: 'linux',
  });
  client.give('settings:save', defaultSettings);
  client.give('settings:house', defaultHouseSettings);
  client.give('checks:list-rules', []);
  client.give('settings:set-menu', null);
  client.give('stories:list', { stories: [], total: 0 });
  client.give('corrections:list', []);
  stores = createStores(client);
  tieStores(stores, document.documentElement);
});

async function open() {
  await Promise.all([stores.settings.getState().load(), stores.people.getState().load()]);
  return renderView(<App stores={stores} />);
}

test('a machine without profiles asks for the first one', async () => {
  client.give('people:list', []);
  client.give('people:session', null);
  await open();
  expect(screen.getByRole('heading', { name: 'Welcome to Stet' })).toBeTruthy();
});

test('where nobody is signed in the door stands', async () => {
  client.give('people:session', null);
  await open();
  expect(screen.getByRole('heading', { name: 'Who is working?' })).toBeTruthy();
});

test('whoever is signed in is at the desk, and the rail leads on', async () => {
  const { user } = await open();
  const rail = screen.getByRole('navigation', { name: 'Places' });
  expect(within(rail).getByRole('button', { name: 'Desk' }).getAttribute('aria-current')).toBe('page');
  await user.click(within(rail).getByRole('button', { name: 'Corrections' }));
  expect(screen.getByRole('heading', { name: 'Corrections', level: 1 })).toBeTruthy();
  expect(within(rail).getByRole('button', { name: 'Corrections' }).getAttribute('aria-current')).toBe('page');
  client.emit('settings:command', { id: 'go.back' });
  expect(await screen.findByRole('heading', { name: 'Desk', level: 1 })).toBeTruthy();
});

test('the palette finds a command by its words and does it', async () => {
  const { user } = await open();
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const palette = screen.getByRole('dialog', { name: 'Commands and stories' });
  await user.type(within(palette).getByRole('combobox'), 'dark{Enter}');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the native menu is built from the same table, and its choices come back', async () => {
  await open();
  const menu = client.inputsOf('settings:set-menu').at(-1)?.items ?? [];
  expect(menu.find(({ id }) => id === 'go.log')).toEqual({
    menu: 'view',
    id: 'go.log',
    label: 'Log',
    accelerator: 'CommandOrControl+4',
    enabled: true,
  });
  expect(menu.find(({ id }) => id === 'story.publish')?.enabled).toBe(false);
  client.emit('settings:command', { id: 'stet.shortcuts' });
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
});

test('a failure is said once, in a sentence', async () => {
  await open();
  client.answer('stories:list', failed({ code: 'disk-full' }));
  await stores.desk.getState().load();
  await stores.desk.getState().load();
  expect((await screen.findAllByText(/The disk is full/)).length).toBe(1);
});

test('before the window closes everything is saved, and main is told', async () => {
  client.give('settings:ready-to-close', null);
  await open();
  stores.settings.getState().setTheme('light');
  client.emit('settings:closing', null);
  await waitFor(() => expect(client.inputsOf('settings:ready-to-close')).toHaveLength(1));
  expect(client.inputsOf('settings:save').at(-1)?.theme).toBe('light');
});

test('another person starts at the desk, whatever place the one before was in', async () => {
  await open();
  stores.navigation.getState().go({ kind: 'sources', sourceId: null });
  client.give('sources:list', { total: 0, sources: [] });
  client.give('sources:list-requests', []);
  const ben = { ...ida, id: personId.parse('0190b3a0-0000-7000-8000-000000000002'), name: 'Ben Example' };
  client.answer('people:session', ok({ person: ben, since: 1 }));
  await stores.people.getState().load();
  expect(stores.navigation.getState()).toMatchObject({ place: { kind: 'desk' }, back: [] });
});

test('a window that cannot be drawn says so and offers to be drawn again', async () => {
  // React says on the console what it caught; here it is meant to.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let reloads = 0;
  const Broken = () => {
    throw new Error('a mistake of ours');
  };
  const { user } = renderView(
    <ErrorBoundary
      onReload={() => {
        reloads += 1;
      }}
    >
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Your text is kept');
  await user.click(screen.getByRole('button', { name: 'Draw the window again' }));
  expect(reloads).toBe(1);
});
