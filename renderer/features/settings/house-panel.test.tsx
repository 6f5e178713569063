// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { defaultHouseSettings, type HouseSettings } from '#shared/settings/house-settings.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { HousePanel } from './HousePanel.tsx';
import { createHouseStore, type HouseStore } from './house-store.ts';

const kept: HouseSettings = { ...defaultHouseSettings, dialect: 'british' };

let client: FakeClient;
let store: HouseStore;
let reported: Failure[];

beforeEach(async () => {
  client = createFakeClient();
  reported = [];
  client.give('settings:house', kept);
  client.answer('settings:save-house', (wanted) => ok(wanted));
  store = createHouseStore({ client, report: (failure) => reported.push(failure) });
  await store.getState().load();
});

test('a choice holds at once and is kept with all the others', async () => {
  const { user, container } = renderView(<HousePanel store={store} mayManage />);
  expect(screen.getByLabelText<HTMLSelectElement>('English').value).toBe('british');
  await user.selectOptions(screen.getByLabelText('Dashes'), 'En dash with spaces: here – there');
  expect(client.inputsOf('settings:save-house')).toEqual([{ ...kept, dashes: 'spaced-en' }]);
  expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([]);
});

test('words in an inch are asked for with inches, and kept once they are a number', async () => {
  const { user } = renderView(<HousePanel store={store} mayManage />);
  expect(screen.queryByLabelText('Words in a column inch')).toBe(null);
  await user.selectOptions(screen.getByLabelText('Length of copy'), 'Column inches');
  const words = screen.getByLabelText('Words in a column inch');
  await user.clear(words);
  await user.type(words, '4x');
  expect(screen.getByRole('alert').textContent).toBe('Write a whole number from 5 to 100.');
  await user.type(words, '{Backspace}2{Enter}');
  expect(client.inputsOf('settings:save-house').at(-1)).toMatchObject({ wordsPerInch: 42 });
});

test('who may not change them reads them as words', async () => {
  const { container } = renderView(<HousePanel store={store} mayManage={false} />);
  expect(screen.queryByRole('combobox')).toBe(null);
  expect(screen.getByText('British').tagName).toBe('DD');
  expect(screen.getByText('The copy chief or the standards editor changes these.')).toBeTruthy();
  expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([]);
});

test('what could not be kept is reported and taken back', async () => {
  client.answer('settings:save-house', failed({ code: 'disk-full' }));
  await store.getState().change({ dialect: 'indian' });
  expect(reported).toEqual([{ code: 'disk-full' }]);
  expect(store.getState().house).toEqual(kept);
});

test('a change that main tells of is read', async () => {
  client.give('settings:house', { ...kept, ellipsis: 'sign' });
  client.emit('settings:house-changed', null);
  await Promise.resolve();
  await expect.poll(() => store.getState().house.ellipsis).toBe('sign');
});
