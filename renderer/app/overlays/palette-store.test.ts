import { expect, test, vi } from 'vitest';
import { ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createPaletteStore } from './palette-store.ts';

test('only the answer to what was typed last is shown', async () => {
  const client = createFakeClient();
  const answers: ((value: unknown) => void)[] = [];
  client.answer('stories:list', async ({ text }) => {
    await new Promise((done) => answers.push(done));
    // What matters of the stories here is whose they are.
    return ok({ stories: [{ slug: text } as never], total: 1 });
  });
  const store = createPaletteStore({ client, report: vi.fn() });
  const first = store.getState().search('bor');
  const second = store.getState().search('border ');
  answers[1]?.(null);
  await second;
  answers[0]?.(null);
  await first;
  expect(store.getState().stories).toEqual([{ slug: 'border' }]);
});

test('nothing typed asks for nothing', async () => {
  const client = createFakeClient();
  await createPaletteStore({ client, report: vi.fn() }).getState().search('  ');
  expect(client.calls).toEqual([]);
});
