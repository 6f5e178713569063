// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { type About, defaultSettings } from '#shared/settings/settings.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { followTheme } from './follow-theme.ts';
import { SettingsView } from './SettingsView.tsx';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';

const about: About = {
  version: '0.1.0',
  electron: '33.2.1',
  sqlite: '3.50.0',
  dataFolder: '/home/ada/stet',
  platform: 'linux',
};

let client: FakeClient;
let store: SettingsStore;

beforeEach(() => {
  client = createFakeClient();
  client.give('settings:get', defaultSettings);
  client.give('settings:about', about);
  client.give('settings:save', defaultSettings);
  store = createSettingsStore({ client, report: (failure) => expect.unreachable(failure.code) });
});

test('shows its sections and what the app puts in them', async () => {
  await store.getState().load();
  const { container } = renderView(
    <SettingsView
      store={store}
      house={<p>house</p>}
      style={<p>style</p>}
      people={<p>people</p>}
      journal={<p>journal</p>}
    />,
  );
  const headings = screen.getAllByRole('heading').map((each) => each.textContent);
  expect(headings).toEqual(['Settings', 'Appearance', 'Journal', 'About Stet']);
  for (const each of ['house', 'people', 'journal']) expect(screen.getByText(each).tagName).toBe('P');
  expect(screen.getAllByRole('definition').map((each) => each.textContent)).toEqual(
    Object.values({
      version: about.version,
      electron: about.electron,
      sqlite: about.sqlite,
      platform: about.platform,
      dataFolder: about.dataFolder,
    }),
  );
  expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([]);
});

test('a chosen theme is on the page at once and is saved', async () => {
  await store.getState().load();
  const page = document.createElement('div');
  const stop = followTheme(store, page);
  const { user } = renderView(
    <SettingsView store={store} house={null} style={null} people={null} journal={null} />,
  );
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'As the system' }).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(page.dataset.theme).toBe('dark');
  await user.click(screen.getByRole('radio', { name: 'As the system' }));
  expect(page.dataset.theme).toBe(undefined);
  await user.click(screen.getByRole('radio', { name: 'Light' }));
  await store.getState().flush();
  expect(client.inputsOf('settings:save')).toEqual([{ ...defaultSettings, theme: 'light' }]);
  stop();
});
