import { expect, test, vi } from 'vitest';
import type { Original } from '#shared/formats/imported-copy.ts';
import { failed } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createExportStore } from './export-store.ts';
import { createOriginalStore } from './original-store.ts';
import { aMadeStory } from './testing/some-previews.ts';

const { id: storyId } = aMadeStory;
const file = { path: '/home/ada/mayor.html', bytes: 2048 };
const original: Original = {
  fileName: 'mayor.txt',
  mediaType: 'text/plain',
  charset: 'utf-8',
  sha256: 'a'.repeat(64),
  size: 5,
  importedAt: 1,
  text: 'Mayor',
};

test('a written file is told, a closed dialog is not, a failure is reported', async () => {
  const client = createFakeClient();
  const report = vi.fn();
  const onWritten = vi.fn();
  const store = createExportStore({ client, report, onWritten });
  const statuses: string[] = [];
  store.subscribe(({ status }) => statuses.push(status));
  client.give('formats:export-story', file);
  await store.getState().exportStory(storyId, null, 'html');
  expect(client.inputsOf('formats:export-story')).toEqual([{ storyId, revisionId: null, format: 'html' }]);
  client.answer('formats:export-log', failed({ code: 'cancelled' }));
  await store.getState().exportLog('csv');
  const refused = { code: 'cannot-write-file', path: file.path, reason: 'EACCES' } as const;
  client.answer('formats:export-log', failed(refused));
  await store.getState().exportLog('json');
  expect(onWritten.mock.calls).toEqual([[file]]);
  expect(report.mock.calls).toEqual([[refused]]);
  expect(statuses).toEqual(['loading', 'ready', 'loading', 'idle', 'loading', 'failed']);
});

test('an original is read when it is opened and put away when it is closed', async () => {
  const client = createFakeClient();
  const store = createOriginalStore({ client, report: vi.fn() });
  client.give('formats:get-original', original);
  await store.getState().open(storyId);
  expect(store.getState()).toMatchObject({ status: 'ready', original });
  store.getState().close();
  expect(store.getState()).toMatchObject({ status: 'idle', original: null });
});

test('an original that arrives after its dialog was closed is not shown', async () => {
  const client = createFakeClient();
  const store = createOriginalStore({ client, report: vi.fn() });
  client.give('formats:get-original', original);
  const opening = store.getState().open(storyId);
  store.getState().close();
  await opening;
  expect(store.getState()).toMatchObject({ status: 'idle', original: null });
});

test('an original that cannot be read is reported', async () => {
  const client = createFakeClient();
  const report = vi.fn();
  const store = createOriginalStore({ client, report });
  const failure = { code: 'not-found', what: 'original' } as const;
  client.answer('formats:get-original', failed(failure));
  await store.getState().open(storyId);
  expect(report).toHaveBeenCalledWith(failure);
  expect(store.getState().status).toBe('failed');
});
