import { expect, test, vi } from 'vitest';
import { largestKept, largestPart } from '#shared/evidence/evidence-limits.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createEvidenceStore } from './evidence-store.ts';
import { someEvidence } from './testing/evidence-builders.ts';

async function aStore(...evidence: ReturnType<typeof someEvidence>[]) {
  const client = createFakeClient();
  const told = { report: vi.fn(), onAdded: vi.fn(), onTooLarge: vi.fn(), onChecked: vi.fn() };
  let number = 0;
  const newId = () => `0190b3a0-0000-7000-8000-00000000000${++number}`;
  const store = createEvidenceStore({ client, newId, ...told });
  const [first = someEvidence()] = evidence;
  client.give('evidence:list', evidence);
  await store.getState().open(first.storyId);
  return { client, ...told, store, state: () => store.getState(), storyId: first.storyId };
}

test('the evidence of a story is read when it is opened and when it changed', async () => {
  const note = someEvidence();
  const { client, state, storyId } = await aStore(note);
  expect(state()).toMatchObject({ status: 'ready', evidence: [note] });
  client.give('evidence:list', []);
  client.emit('evidence:changed', { storyId: someEvidence().storyId });
  expect(client.inputsOf('evidence:list')).toHaveLength(1);
  client.emit('evidence:changed', { storyId });
  await vi.waitFor(() => expect(state().evidence).toEqual([]));
  // A finding on a claim counts for what it rests on.
  client.give('evidence:list', [note]);
  client.emit('claims:changed', { storyId });
  await vi.waitFor(() => expect(state().evidence).toEqual([note]));
});

test('another story begins with nothing open', async () => {
  const { state } = await aStore(someEvidence());
  state().list(true);
  state().startWriting({ kind: 'note', subject: null, text: '' });
  await state().open(someEvidence().storyId);
  expect(state()).toMatchObject({ listed: false, form: null, shown: null });
});

test('a file is sent in parts, one after the other, and then put down', async () => {
  const { client, state, storyId, onAdded } = await aStore();
  const bytes = new Uint8Array(largestPart + 3).fill(7);
  const added = someEvidence();
  client.give('evidence:send-part', null);
  client.give('evidence:add-file', added);
  await state().dropFiles([new File([bytes], 'tape.mp3')], null);
  const parts = client.inputsOf('evidence:send-part');
  expect(parts.map((part) => part.bytes.byteLength)).toEqual([largestPart, 3]);
  const uploadId = parts[0]?.uploadId;
  expect(client.inputsOf('evidence:add-file')).toEqual([
    { storyId, subject: null, uploadId, fileName: 'tape.mp3' },
  ]);
  expect(onAdded).toHaveBeenCalledWith(added);
  expect(state().work).toBeNull();
});

test('an empty file is sent as well', async () => {
  const { client, state } = await aStore();
  client.give('evidence:send-part', null);
  client.give('evidence:add-file', someEvidence());
  await state().dropFiles([new File([], 'empty.txt')], null);
  expect(client.inputsOf('evidence:send-part')).toHaveLength(1);
});

test('of a file that is too large nothing is read, and it can be chosen in the dialog', async () => {
  const { client, state, storyId, onTooLarge } = await aStore();
  const slice = vi.fn();
  await state().dropFiles([{ name: 'film.mp4', size: largestKept + 1, slice }], null);
  expect(slice).not.toHaveBeenCalled();
  expect(onTooLarge).toHaveBeenCalledWith('film.mp4', expect.any(Function));
  client.give('evidence:choose-file', someEvidence());
  const [[, choose] = []] = onTooLarge.mock.calls;
  choose();
  await vi.waitFor(() =>
    expect(client.inputsOf('evidence:choose-file')).toEqual([{ storyId, subject: null }]),
  );
});

test('a refused part ends the sending, and it is said', async () => {
  const { client, state, report, onAdded } = await aStore();
  const refusal = failed({ code: 'store-locked' });
  client.answer('evidence:send-part', refusal);
  await state().dropFiles([new File(['words'], 'a.txt')], null);
  expect(report).toHaveBeenCalledWith(refusal.failure);
  expect(onAdded).not.toHaveBeenCalled();
});

test('what is looked at carries its state into the list; an answer about another is not shown', async () => {
  const [one, two] = [someEvidence(), someEvidence()];
  const { client, state } = await aStore(one, two);
  const changed = { kind: 'changed', sha256: 'b'.repeat(64), size: 3, changedAt: null } as const;
  client.answer('evidence:read', ({ evidenceId }) =>
    ok(
      evidenceId === one.id
        ? { state: changed, content: null }
        : { state: { kind: 'intact' }, content: { as: 'text', text: 'words' } },
    ),
  );
  await Promise.all([state().show(one), state().show(two)]);
  expect(state().shown).toMatchObject({ evidence: two, view: { content: { text: 'words' } } });
  expect([...state().states]).toEqual([
    [one.id, changed],
    [two.id, { kind: 'intact' }],
  ]);
});

test('a check tells how many are not what was put down', async () => {
  const [one, two] = [someEvidence(), someEvidence()];
  const { client, state, onChecked } = await aStore(one, two);
  const missing = { kind: 'missing', path: '/film.mp4' } as const;
  client.give('evidence:check', [
    { id: one.id, state: { kind: 'intact' } },
    { id: two.id, state: missing },
  ]);
  await state().check();
  expect(onChecked).toHaveBeenCalledWith(1, 2);
  expect(state().states.get(two.id)).toEqual(missing);
});
