import { expect, test, vi } from 'vitest';
import type { ImportPreview } from '#shared/formats/imported-copy.ts';
import { largestImport } from '#shared/ipc/formats-calls.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createImportStore } from './import-store.ts';
import { aMadeStory, aPreview, body } from './testing/some-previews.ts';

function aStore() {
  const client = createFakeClient();
  const report = vi.fn();
  const store = createImportStore({ client, report });
  return { client, report, store, act: store.getState, phase: () => store.getState().phase };
}

const aFile = (name: string, text: string, size = text.length) => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
});
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('pasted HTML is read as HTML, plain text as whatever it is', async () => {
  const { client, act, phase } = aStore();
  client.give('formats:read-copy', aPreview());
  await act().paste({ html: '<p>Mayor</p>', text: 'Mayor' });
  await act().paste({ html: ' ', text: '# Mayor' });
  await act().paste({ html: '', text: '' });
  const inputs = client.inputsOf('formats:read-copy');
  expect(inputs.map(({ mediaType, bytes, fileName }) => [mediaType, textOf(bytes), fileName])).toEqual([
    ['text/html', '<p>Mayor</p>', null],
    [null, '# Mayor', null],
  ]);
  expect(phase()).toMatchObject({ name: 'reviewing', review: { slug: 'mayor-resigns' } });
});

test('dropped files come up one after the other, and one that is no text is said and passed over', async () => {
  const { client, store, act, report, phase } = aStore();
  client.answer('formats:read-copy', ({ fileName }) =>
    fileName === 'b.jpg' ? failed({ code: 'not-text', fileName }) : ok(aPreview()),
  );
  client.give('stories:create', aMadeStory);
  await act().drop([aFile('a.txt', 'Mayor'), aFile('b.jpg', 'x'), aFile('c.txt', 'x'), aFile('d.txt', 'x')]);
  expect(client.inputsOf('formats:read-copy')).toMatchObject([{ fileName: 'a.txt', mediaType: null }]);
  expect(store.getState().waiting.map(({ name }) => name)).toEqual(['b.jpg', 'c.txt', 'd.txt']);
  await act().make();
  await expect.poll(() => phase().name).toBe('reviewing');
  expect(report).toHaveBeenCalledWith({ code: 'not-text', fileName: 'b.jpg' });
  expect(client.inputsOf('formats:read-copy').at(-1)).toMatchObject({ fileName: 'c.txt' });
  act().leaveOthers();
  act().startOver();
  expect([phase().name, store.getState().waiting]).toEqual(['idle', []]);
});

test('a file that is gone by then is said, and the next one comes up', async () => {
  const { client, act, report, phase } = aStore();
  client.give('formats:read-copy', aPreview());
  const gone = { ...aFile('a.txt', 'x'), arrayBuffer: () => Promise.reject(new Error('gone')) };
  await act().drop([gone, aFile('b.txt', 'Mayor')]);
  expect(report).toHaveBeenCalledWith({ code: 'cannot-read-file', path: 'a.txt', reason: 'gone' });
  expect(phase().name).toBe('reviewing');
});

test('a file that is too large is not even loaded', async () => {
  const { act, report, phase } = aStore();
  const file = {
    ...aFile('a.txt', '', largestImport + 1),
    arrayBuffer: () => Promise.reject(new Error('loaded')),
  };
  await act().drop([file]);
  expect(report).toHaveBeenCalledWith({ code: 'too-large', limit: largestImport, size: largestImport + 1 });
  expect(phase()).toEqual({ name: 'idle' });
});

test('progress is shown while it is read, and a cancelled reading is forgotten', async () => {
  const { client, act, phase, report } = aStore();
  let answer: (result: Result<ImportPreview, never>) => void = () => undefined;
  const answered = new Promise<Result<ImportPreview, never>>((resolve) => {
    answer = resolve;
  });
  client.answer('formats:open-copy', () => answered);
  client.give('formats:cancel-reading', null);
  const reading = act().openFile();
  expect(phase()).toEqual({ name: 'reading', done: 0 });
  client.emit('formats:progress', { done: 0.5 });
  expect(phase()).toEqual({ name: 'reading', done: 0.5 });
  act().cancelReading();
  answer(ok(aPreview()));
  await reading;
  expect(phase()).toEqual({ name: 'idle' });
  expect(client.inputsOf('formats:cancel-reading')).toHaveLength(1);
  expect(report).not.toHaveBeenCalled();
});

test('a failure to read is reported, a closed dialog is not', async () => {
  const { client, act, phase, report } = aStore();
  client.answer('formats:open-copy', failed({ code: 'cancelled' }));
  await act().openFile();
  expect(report).not.toHaveBeenCalled();
  client.answer('formats:open-copy', failed({ code: 'not-text', fileName: 'a.pdf' }));
  await act().openFile();
  expect(report).toHaveBeenCalledWith({ code: 'not-text', fileName: 'a.pdf' });
  expect(phase()).toEqual({ name: 'idle' });
});

test('the reviewed copy becomes a story', async () => {
  const { client, act, phase } = aStore();
  client.give('formats:sample-copy', aPreview());
  client.give('stories:create', aMadeStory);
  await act().openSample();
  act().choosePart('block-2', 'dek');
  act().writeSlug(' mayor-gone ');
  act().writeAddress('block-4', 'desk@ledger.example');
  expect(await act().make()).toBe(aMadeStory.id);
  const [input] = client.inputsOf('stories:create');
  expect(input).toMatchObject({ slug: 'mayor-gone', importId: aPreview().importId });
  expect(input?.blocks.map(({ part, runs }) => [part, runs.map(({ text }) => text).join('')])).toEqual([
    ['headline', 'Mayor resigns'],
    ['dek', 'Mayor resigns'],
    ['paragraph', 'The mayor resigned on Monday.'],
    ['corrections-line', 'For corrections email desk@ledger.example'],
  ]);
  expect(phase()).toEqual({ name: 'idle' });
});

test('a taken slug is said at the slug, and goes when another one is written', async () => {
  const { client, act, phase, report } = aStore();
  client.give('formats:sample-copy', aPreview());
  client.answer('stories:create', failed({ code: 'slug-taken', slug: 'mayor-resigns' }));
  await act().openSample();
  expect(await act().make()).toBeNull();
  expect(phase()).toMatchObject({ name: 'reviewing', review: { takenSlug: 'mayor-resigns' } });
  expect(await act().make()).toBeNull();
  expect(client.inputsOf('stories:create')).toHaveLength(1);
  expect(report).not.toHaveBeenCalled();
});

test('any other failure is reported, and the review stays', async () => {
  const { client, act, phase, report } = aStore();
  client.give('formats:sample-copy', aPreview());
  client.answer('stories:create', failed({ code: 'import-expired' }));
  await act().openSample();
  expect(await act().make()).toBeNull();
  expect(report).toHaveBeenCalledWith({ code: 'import-expired' });
  expect(phase().name).toBe('reviewing');
});

test('no story is made without a headline, until one is written', async () => {
  const { client, act } = aStore();
  client.give('formats:sample-copy', aPreview({ blocks: [body] }));
  client.give('stories:create', aMadeStory);
  await act().openSample();
  expect(await act().make()).toBeNull();
  act().writeHeadline('Mayor resigns');
  expect(await act().make()).not.toBeNull();
});
