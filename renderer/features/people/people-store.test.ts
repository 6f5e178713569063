import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { createPeopleStore, type PeopleStore } from './people-store.ts';
import { ada, ben } from './testing/some-people.ts';

let client: FakeClient;
let store: PeopleStore;
let reported: Failure[];
let unsaved: Failure | null;

beforeEach(() => {
  client = createFakeClient();
  reported = [];
  unsaved = null;
  store = createPeopleStore({
    client,
    report: (failure) => reported.push(failure),
    beforeLeaving: async () => unsaved,
  });
  client.give('people:list', [ada, ben]);
  client.give('people:session', null);
});

const drawn = () => {
  const { status, people, session } = store.getState();
  return { status, people, session };
};

test('loading brings everybody and who is signed in', async () => {
  const loading = store.getState().load();
  expect(drawn()).toEqual({ status: 'loading', people: [], session: null });
  await loading;
  expect(drawn()).toEqual({ status: 'ready', people: [ada, ben], session: null });
});

test('a failure of loading is reported, and can be tried again', async () => {
  client.answer('people:list', failed({ code: 'store-locked' }));
  await store.getState().load();
  expect([store.getState().status, reported]).toEqual(['failed', [{ code: 'store-locked' }]]);
  client.give('people:list', []);
  await store.getState().load();
  expect(drawn()).toEqual({ status: 'ready', people: [], session: null });
});

test('what is drawn stays while it is read again', async () => {
  await store.getState().load();
  const again = store.getState().load();
  expect(drawn()).toEqual({ status: 'ready', people: [ada, ben], session: null });
  await again;
});

test('what is drawn stays even if reading it again fails', async () => {
  await store.getState().load();
  client.answer('people:list', failed({ code: 'store-locked' }));
  await store.getState().load();
  expect(drawn()).toEqual({ status: 'ready', people: [ada, ben], session: null });
  expect(reported).toEqual([{ code: 'store-locked' }]);
});

test('nobody leaves the seat before what they wrote is saved', async () => {
  client.give('people:session', { person: ada, since: 1 });
  await store.getState().load();
  unsaved = { code: 'disk-full' };
  await store.getState().signOut();
  expect(await store.getState().signIn(ben.id, 'a long passphrase')).toEqual({ code: 'disk-full' });
  expect(reported).toEqual([{ code: 'disk-full' }]);
  expect(client.inputsOf('people:sign-out')).toEqual([]);
  expect(client.inputsOf('people:sign-in')).toEqual([]);
  expect(store.getState().session?.person).toEqual(ada);
});

test('signing in shows the person', async () => {
  const session = { person: ada, since: 1 };
  client.answer('people:sign-in', () => {
    client.give('people:session', session);
    return ok(session);
  });
  expect(await store.getState().signIn(ada.id, 'four calm words')).toBe(null);
  expect(client.inputsOf('people:sign-in')).toEqual([{ personId: ada.id, passphrase: 'four calm words' }]);
  expect(store.getState().session).toEqual(session);
});

test('a wrong passphrase is for the form to say, anything else is reported', async () => {
  client.answer('people:sign-in', failed({ code: 'wrong-passphrase', retryAt: 9 }));
  expect(await store.getState().signIn(ada.id, 'x')).toEqual({ code: 'wrong-passphrase', retryAt: 9 });
  expect(reported).toEqual([]);
  client.answer('people:sign-in', failed({ code: 'disk-full' }));
  expect(await store.getState().signIn(ada.id, 'x')).toEqual({ code: 'disk-full' });
  expect(reported).toEqual([{ code: 'disk-full' }]);
});

test('the first profile is made and signed in with the passphrase it was made with', async () => {
  client.give('people:create', ada);
  client.give('people:sign-in', { person: ada, since: 1 });
  const wanted = { name: 'Ada Example', roles: ['editor' as const], passphrase: 'four calm words' };
  expect(await store.getState().createFirst(wanted)).toBe(null);
  expect(client.inputsOf('people:sign-in')).toEqual([{ personId: ada.id, passphrase: 'four calm words' }]);
});

test('between making the first profile and signing it in nobody is asked to sign in', async () => {
  client.give('people:list', []);
  await store.getState().load();
  const drawnCounts: number[] = [];
  store.subscribe(({ people, session }) => drawnCounts.push(session === null ? people.length : -1));
  client.answer('people:create', () => {
    client.give('people:list', [ada]);
    client.emit('people:changed', null);
    return ok(ada);
  });
  client.answer('people:sign-in', () => {
    client.give('people:session', { person: ada, since: 1 });
    return ok({ person: ada, since: 1 });
  });
  await store.getState().createFirst({ name: 'Ada', roles: ['editor'], passphrase: 'four calm words' });
  expect([drawnCounts, store.getState().session?.person]).toEqual([[-1], ada]);
});

test('a first profile that cannot be signed in is shown at the door', async () => {
  client.give('people:create', ada);
  client.answer('people:sign-in', failed({ code: 'disk-full' }));
  const wanted = { name: 'Ada', roles: ['editor' as const], passphrase: 'four calm words' };
  expect(await store.getState().createFirst(wanted)).toEqual({ code: 'disk-full' });
  expect([drawn().people, reported]).toEqual([[ada, ben], [{ code: 'disk-full' }]]);
});

test('a further profile is made and nobody else is signed in', async () => {
  client.answer('people:create', failed({ code: 'name-taken', name: 'Ben Example' }));
  const wanted = { name: 'Ben Example', roles: ['reporter' as const], passphrase: 'four calm words' };
  expect(await store.getState().create(wanted)).toEqual({ code: 'name-taken', name: 'Ben Example' });
  client.give('people:create', ben);
  expect(await store.getState().create(wanted)).toBe(null);
  expect([reported, client.inputsOf('people:sign-in')]).toEqual([[], []]);
});

test('signing out and every change are followed', async () => {
  client.give('people:session', { person: ada, since: 1 });
  client.emit('people:changed', null);
  await expect.poll(() => store.getState().session?.person).toEqual(ada);
  client.give('people:sign-out', null);
  client.give('people:session', null);
  await store.getState().signOut();
  expect(store.getState().session).toBe(null);
});
