import { expect, test, vi } from 'vitest';
import { failed, ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createLogStore } from './log-store.ts';
import { createQueueStore } from './queue-store.ts';
import { createRequestStore } from './request-store.ts';
import { createStoryRequestsStore } from './story-requests-store.ts';
import {
  anEntry,
  aRequest,
  aSummary,
  aWaitingRequest,
  dan,
  everybody,
  stella,
} from './testing/some-requests.ts';

const locked = { code: 'store-locked' } as const;

/** Calls are answered in microtasks; this waits until all of them are through. */
const settled = () => new Promise((done) => setImmediate(done));

function tools() {
  return { client: createFakeClient(), report: vi.fn() };
}

test('the queue is read, filtered, and read again when something changes', async () => {
  const { client, report } = tools();
  const store = createQueueStore({ client, report });
  client.emit('corrections:changed', { requestId: aRequest().id, storyId: aRequest().storyId });
  expect(client.calls).toEqual([]);
  const [first, second] = [aSummary(), aSummary()];
  client.answer('corrections:list', ({ state }) => ok(state === 'open' ? [first, second] : [second]));
  await store.getState().load();
  expect(store.getState()).toMatchObject({ status: 'ready', requests: [first, second], active: -1 });
  store.getState().filterBy('new');
  await settled();
  expect(store.getState()).toMatchObject({ filter: 'new', requests: [second] });
  client.emit('corrections:changed', { requestId: first.id, storyId: first.storyId });
  await settled();
  expect(client.inputsOf('corrections:list')).toHaveLength(3);
});

test('the keyboard stays on its request when the queue around it changes', async () => {
  const { client, report } = tools();
  const store = createQueueStore({ client, report });
  const requests = [aSummary(), aSummary(), aSummary()];
  client.give('corrections:list', requests);
  await store.getState().load();
  store.getState().activate(1);
  client.give('corrections:list', requests.slice(1));
  await store.getState().load();
  expect(store.getState().active).toBe(0);
  client.give('corrections:list', requests.slice(2));
  await store.getState().load();
  expect(store.getState().active).toBe(0);
});

test('a request that is taken in answers its id; a refusal is reported', async () => {
  const { client, report } = tools();
  const store = createQueueStore({ client, report });
  const request = aRequest();
  const { requester, concern, receivedAt, passage } = request;
  const input = { revisionId: passage.revisionId, start: 1, end: 2, requester, concern, receivedAt };
  client.give('corrections:take-in', request);
  expect(await store.getState().takeIn(input)).toBe(request.id);
  client.answer('corrections:take-in', failed({ code: 'empty-passage' }));
  expect(await store.getState().takeIn(input)).toBeNull();
  expect(report).toHaveBeenCalledWith({ code: 'empty-passage' });
});

test.each(['queue', 'log', 'story'] as const)('the %s says that it could not be read', async (which) => {
  const { client, report } = tools();
  client.answer('corrections:list', failed(locked));
  client.answer('corrections:list-log', failed(locked));
  if (which === 'queue') {
    const store = createQueueStore({ client, report });
    await store.getState().load();
    expect(store.getState().status).toBe('failed');
  } else if (which === 'log') {
    const store = createLogStore({ client, report });
    await store.getState().load();
    expect(store.getState().status).toBe('failed');
  } else {
    const store = createStoryRequestsStore({ client, report });
    await store.getState().open(aRequest().storyId);
    expect(store.getState().status).toBe('failed');
  }
  expect(report).toHaveBeenCalledWith(locked);
});

test('the log is read once it is shown, and again when something changes', async () => {
  const { client, report } = tools();
  const store = createLogStore({ client, report });
  const entry = anEntry();
  client.give('corrections:list-log', [entry]);
  client.emit('corrections:changed', entry);
  await store.getState().load();
  expect(store.getState()).toMatchObject({ status: 'ready', entries: [entry] });
  client.emit('corrections:changed', entry);
  expect(client.inputsOf('corrections:list-log')).toHaveLength(2);
});

test('the requests of a story follow that story alone', async () => {
  const { client, report } = tools();
  const store = createStoryRequestsStore({ client, report });
  const summary = aSummary();
  client.give('corrections:list', [summary]);
  await store.getState().open(summary.storyId);
  expect(store.getState().requests).toEqual([summary]);
  client.emit('corrections:changed', { requestId: summary.id, storyId: aSummary().storyId });
  expect(client.inputsOf('corrections:list')).toHaveLength(1);
  client.emit('corrections:changed', { requestId: summary.id, storyId: summary.storyId });
  expect(client.inputsOf('corrections:list')).toHaveLength(2);
});

async function anOpenRequest(request = aWaitingRequest()) {
  const { client, report } = tools();
  client.give('corrections:get', request);
  client.give('people:list', everybody);
  client.give('people:session', { person: dan, since: 0 });
  client.give('text:list-queries', []);
  client.give('stories:list-revisions', []);
  const store = createRequestStore({ client, report });
  await store.getState().open(request.id);
  return { client, report, store, request, state: () => store.getState() };
}

test('a request is read with the people and the revisions that its steps need', async () => {
  const { state, request } = await anOpenRequest();
  expect(state()).toMatchObject({
    status: 'ready',
    picture: { request, people: everybody, me: dan, newest: null },
    busy: false,
  });
});

test('a deed sends what was entered and reads everything again', async () => {
  const { state, client, request } = await anOpenRequest();
  client.give('corrections:triage', request);
  const doing = state().triage('high', dan.id);
  expect(state().busy).toBe(true);
  expect(await doing).toBe(true);
  expect(client.inputsOf('corrections:triage')).toEqual([
    { requestId: request.id, severity: 'high', assigneeId: dan.id },
  ]);
  expect(client.inputsOf('corrections:get')).toHaveLength(2);
  expect(state().busy).toBe(false);
});

test('an approval is of what is drawn, and a refusal of it is for the form to say', async () => {
  const { state, client, request, report } = await anOpenRequest();
  client.answer('corrections:approve', failed({ code: 'same-person', as: 'decider' }));
  expect(await state().approve(stella.id, 'four calm words')).toEqual({ code: 'same-person', as: 'decider' });
  expect(client.inputsOf('corrections:approve')).toEqual([
    { requestId: request.id, approverId: stella.id, passphrase: 'four calm words', seen: request.seen },
  ]);
  expect(report).not.toHaveBeenCalled();
  client.answer('corrections:approve', failed({ code: 'disk-full' }));
  expect(await state().approve(stella.id, 'four calm words')).toBeNull();
  expect(report).toHaveBeenCalledWith({ code: 'disk-full' });
});

test('what others do to the story of the request is read again', async () => {
  const { client, request, state } = await anOpenRequest();
  client.give('corrections:get', { ...request, concern: 'Changed' });
  client.emit('corrections:changed', { requestId: aRequest().id, storyId: request.storyId });
  await settled();
  expect(state().picture?.request.concern).toBe('Changed');
  client.emit('corrections:changed', { requestId: aRequest().id, storyId: aRequest().storyId });
  expect(client.inputsOf('corrections:get')).toHaveLength(2);
});

test('a request that is gone says so', async () => {
  const { state, client, report } = await anOpenRequest();
  client.answer('corrections:get', failed({ code: 'not-found', what: 'request' }));
  await state().open(aRequest().id);
  expect(state()).toMatchObject({ status: 'failed', picture: null });
  expect(report).toHaveBeenCalledWith({ code: 'not-found', what: 'request' });
});
