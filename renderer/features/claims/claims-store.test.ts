import { expect, test, vi } from 'vitest';
import { noGrounds } from '#shared/claims/grounds.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createClaimsStore, shownClaims } from './claims-store.ts';
import { aClaim, anAttribution, aSource, aSourceSummary } from './testing/claim-builders.ts';

function aStore() {
  const client = createFakeClient();
  const report = vi.fn();
  const store = createClaimsStore({ client, report });
  const claim = aClaim();
  client.give('claims:list', [claim]);
  return { client, report, state: () => store.getState(), claim, storyId: claim.storyId };
}

test('the claims of a story are read when it is opened, and again when they changed', async () => {
  const { state, client, claim, storyId } = aStore();
  await state().open(storyId);
  expect(state()).toMatchObject({ status: 'ready', claims: [claim] });
  client.give('claims:list', []);
  client.emit('claims:changed', { storyId: aClaim().storyId });
  expect(client.inputsOf('claims:list')).toHaveLength(1);
  client.emit('claims:changed', { storyId });
  await vi.waitFor(() => expect(state().claims).toEqual([]));
});

test('an answer about another story is dropped', async () => {
  const { state, client } = aStore();
  const [one, two] = [aClaim(), aClaim()];
  client.answer('claims:list', ({ storyId }) => ok(storyId === one.storyId ? [one] : [two]));
  await Promise.all([state().open(one.storyId), state().open(two.storyId)]);
  expect(state().claims).toEqual([two]);
});

test('a claim that was added is the one that is looked at, and the form is closed', async () => {
  const { state, client, claim, storyId } = aStore();
  await state().open(storyId);
  state().startAdding();
  client.give('claims:add', claim);
  const fresh = { kind: 'fact', note: '', attribution: null, verification: null } as const;
  expect(await state().add(fresh, { version: 3, from: 5, to: 9 })).toBe(true);
  expect(client.inputsOf('claims:add')).toEqual([{ storyId, version: 3, from: 5, to: 9, ...fresh }]);
  expect(state()).toMatchObject({ adding: false, active: claim.id });
});

test('a claim that was refused leaves the form as it is', async () => {
  const { state, client, report, storyId } = aStore();
  await state().open(storyId);
  state().startAdding();
  client.answer('claims:add', failed({ code: 'version-conflict', version: 4 }));
  const fresh = { kind: 'fact', note: '', attribution: null, verification: null } as const;
  expect(await state().add(fresh, { version: 3, from: 5, to: 9 })).toBe(false);
  expect(state().adding).toBe(true);
  expect(report).toHaveBeenCalledWith({ code: 'version-conflict', version: 4 });
});

test('what a claim rests on is changed by calls that say whether they were done', async () => {
  const { state, client, claim, report } = aStore();
  for (const name of ['claims:edit', 'claims:attribute', 'claims:verify'] as const) client.give(name, claim);
  client.give('claims:remove', null);
  const gone = failed({ code: 'not-found', what: 'source' });
  client.answer('claims:detach', gone);
  const source = { sourceId: aSource().id };
  const grounds = noGrounds;
  const attribution = { source, terms: 'unnamed', hand: 'first-hand', via: null, grounds } as const;
  const { id } = claim;
  expect(await state().edit(id, { kind: 'date', note: 'x' })).toBe(true);
  expect(await state().attribute(id, attribution)).toBe(true);
  expect(await state().verify(id, { state: 'verified', evidence: '' })).toBe(true);
  expect(await state().remove(id)).toBe(true);
  expect(report).not.toHaveBeenCalled();
  expect(await state().detach(anAttribution().id)).toBe(false);
  expect(report).toHaveBeenCalledWith(gone.failure);
});

test('sources are suggested from the registry', async () => {
  const { state, client } = aStore();
  const nbc = aSourceSummary({ name: 'NBC News' });
  client.give('claims:list-sources', [nbc]);
  expect(await state().findSources('nb')).toEqual([nbc]);
  client.answer('claims:list-sources', failed({ code: 'store-locked' }));
  expect(await state().findSources('nb')).toEqual([]);
});

test('one class of claims is shown alone, and the first of them chosen', async () => {
  const { state, client } = aStore();
  const bare = aClaim();
  const backed = aClaim({ storyId: bare.storyId, attributions: [anAttribution()] });
  client.give('claims:list', [bare, backed]);
  await state().open(bare.storyId);
  state().showClass('backed');
  expect(shownClaims(state())).toEqual([backed]);
  expect(state().active).toBe(backed.id);
  state().showClass(null);
  expect(shownClaims(state())).toEqual([bare, backed]);
  expect(state().active).toBe(backed.id);
  state().showClass('disputed');
  expect(state()).toMatchObject({ shown: 'disputed', active: null });
  const other = aClaim();
  client.give('claims:list', [other]);
  await state().open(other.storyId);
  expect(state().shown).toBeNull();
});
