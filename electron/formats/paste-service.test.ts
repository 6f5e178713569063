import { expect, test } from 'vitest';
import { longestPaste, readPastedHtml } from '#shared/formats/read-paste.ts';
import { createPasteService } from './paste-service.ts';
import type { PasteReader } from './worker-reader.ts';

const reads: PasteReader = async (html) => ({ cancelled: false, pasted: readPastedHtml(html) });

/** A reading that ends only when it is ended, as hostile copy's does. */
const readsForEver: PasteReader = (_html, signal) =>
  new Promise((resolve) => {
    const end = () => resolve({ cancelled: true });
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });

test('answers the blocks of what is pasted', async () => {
  const read = await createPasteService(reads).read({ html: '<p>One</p><p>Two</p>' });
  expect(read.ok && read.value.blocks.map(({ runs }) => runs)).toEqual([
    [{ text: 'One' }],
    [{ text: 'Two' }],
  ]);
});

test('refuses more than can be pasted at once, with the limit', async () => {
  const size = longestPaste + 1;
  expect(await createPasteService(reads).read({ html: `<p>${'x'.repeat(size)}</p>` })).toEqual({
    ok: false,
    failure: { code: 'paste-too-long', limit: longestPaste, size },
  });
});

test('gives up on copy that takes for ever or needs too much memory, and says so', async () => {
  const needsTooMuch: PasteReader = async () => ({ cancelled: false, pasted: null });
  for (const reader of [readsForEver, needsTooMuch]) {
    expect(await createPasteService(reader, 5).read({ html: '<p>a</p>' })).toEqual({
      ok: false,
      failure: { code: 'paste-too-tangled', seconds: 0.005 },
    });
  }
});

test('is stopped by a person, and by the next paste', async () => {
  const cancelled = { ok: false, failure: { code: 'cancelled' } };
  const service = createPasteService(readsForEver);
  const first = service.read({ html: '<p>a</p>' });
  const second = service.read({ html: '<p>b</p>' });
  expect(await first).toEqual(cancelled);
  expect(service.cancel()).toEqual({ ok: true, value: null });
  expect(await second).toEqual(cancelled);
});
