import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { type About, defaultSettings, type Settings } from '#shared/settings/settings.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';

const about: About = { version: '1', electron: '33', sqlite: '3', dataFolder: '/data', platform: 'linux' };
const saved: Settings = {
  ...defaultSettings,
  theme: 'dark',
  panes: { desk: [30, 70] },
  hidden: ['inspector'],
};

let client: FakeClient;
let store: SettingsStore;
let reported: Failure[];

beforeEach(() => {
  vi.useFakeTimers();
  client = createFakeClient();
  reported = [];
  store = createSettingsStore({ client, report: (failure) => reported.push(failure) });
  client.answer('settings:save', (wanted) => ok(wanted));
  return () => {
    vi.useRealTimers();
  };
});

const savings = (): readonly Settings[] => client.inputsOf('settings:save');

test('loading brings the settings and what Stet is', async () => {
  client.give('settings:get', saved);
  client.give('settings:about', about);
  await store.getState().load();
  expect(store.getState()).toMatchObject({ status: 'ready', settings: saved, about });
});

test('a failure of loading leaves the defaults and is reported', async () => {
  client.answer('settings:get', failed({ code: 'store-locked' }));
  client.give('settings:about', about);
  await store.getState().load();
  expect(store.getState()).toMatchObject({ status: 'failed', settings: defaultSettings, about });
  expect(reported).toEqual([{ code: 'store-locked' }]);
});

describe('a change', () => {
  test('shows at once and is saved once it rests', async () => {
    store.getState().setShares('desk', [40, 60]);
    await vi.advanceTimersByTimeAsync(400);
    store.getState().setShares('desk', [45, 55]);
    store.getState().setTheme('light');
    store.getState().setHidden('inspector', true);
    store.getState().setHidden('inspector', true);
    const wanted = { ...defaultSettings, theme: 'light', panes: { desk: [45, 55] }, hidden: ['inspector'] };
    expect(store.getState().settings).toEqual(wanted);
    await vi.advanceTimersByTimeAsync(499);
    expect(savings()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(savings()).toEqual([wanted]);
  });

  test('that shows a pane again takes it off the hidden ones', () => {
    store.getState().setHidden('list', true);
    store.getState().setHidden('inspector', true);
    store.getState().setHidden('list', false);
    expect(store.getState().settings.hidden).toEqual(['inspector']);
  });

  test('of how the copy is shown leaves the rest of that', () => {
    store.getState().setCopyView({ zoom: 125 });
    store.getState().setCopyView({ focus: true });
    expect(store.getState().settings.copy).toEqual({ focus: true, typewriter: false, zoom: 125 });
  });

  test('that could not be saved is reported', async () => {
    client.answer('settings:save', failed({ code: 'disk-full' }));
    store.getState().setTheme('dark');
    await store.getState().flush();
    expect(reported).toEqual([{ code: 'disk-full' }]);
  });
});

describe('a window that closes', () => {
  test('saves at once what still rests, and once only', async () => {
    store.getState().setTheme('dark');
    await store.getState().flush();
    expect(savings().map(({ theme }) => theme)).toEqual(['dark']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(savings()).toHaveLength(1);
  });

  test('waits for a saving that is under way', async () => {
    let finish: (() => void) | null = null;
    client.answer('settings:save', async (wanted) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return ok(wanted);
    });
    store.getState().setTheme('dark');
    await vi.advanceTimersByTimeAsync(500);
    let flushed = false;
    const flushing = store
      .getState()
      .flush()
      .then(() => {
        flushed = true;
      });
    await vi.advanceTimersByTimeAsync(0);
    expect(flushed).toBe(false);
    (finish as (() => void) | null)?.();
    await flushing;
    expect(flushed).toBe(true);
  });

  test('has nothing to do where nothing changed', async () => {
    await store.getState().flush();
    expect(savings()).toEqual([]);
  });
});
