// @vitest-environment happy-dom

import { Transform } from 'prosemirror-transform';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '#shared/ipc/failure.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { aStoryId, type FakeDrafts, playDrafts, savedAt } from './testing/fake-drafts.ts';
import { createTextStore, type TextStore } from './text-store.ts';

const copy = aDocument({ headline: 'Port', body: ['The port reopened.'] });
const [first, second] = [aStoryId('1'), aStoryId('2')];

let client: FakeClient;
let drafts: FakeDrafts;
let reported: Failure[];
let store: TextStore;

beforeEach(() => {
  client = createFakeClient();
  drafts = playDrafts(client, copy);
  reported = [];
  store = createTextStore({
    client,
    report: (failure) => reported.push(failure),
    onLeftOut: () => undefined,
  });
});

const state = () => store.getState();

function type(text: string): void {
  const session = state().draft?.session;
  if (session === undefined) throw new Error('No draft is open');
  const { document } = session;
  const { doc: after, steps } = new Transform(document).insert(
    placeOf(document, 'The port').to,
    newsSchema.text(text),
  );
  session.edited({ before: document, after, steps });
}

describe('opening and leaving', () => {
  it('shows the draft with its state of saving', async () => {
    const opening = state().open(first);
    expect(state().status).toBe('loading');
    await opening;
    expect(state()).toMatchObject({ status: 'ready', saving: { kind: 'saved', at: savedAt(0) } });
  });

  it('says why a draft cannot be opened', async () => {
    client.answer('text:open', { ok: false, failure: { code: 'draft-damaged' } });
    await state().open(first);
    expect(state()).toMatchObject({ status: 'failed', failure: { code: 'draft-damaged' } });
  });

  it('does not come back to a story that was left while it was opened', async () => {
    const opening = state().open(first);
    await state().leave(first);
    await opening;
    expect(state().status).toBe('idle');
  });

  it('sends what is unsent and seals when it is left', async () => {
    await state().open(first);
    type(' of Ames');
    await state().leave(first);
    expect([drafts.version, client.calls.at(-1)]).toEqual([
      1,
      { name: 'text:close', input: { storyId: first } },
    ]);
    expect(state()).toMatchObject({ status: 'idle', draft: null });
  });

  it('keeps text that could not be saved for the return, and says so', async () => {
    await state().open(first);
    drafts.failure = { code: 'disk-full' };
    type(' of Ames');
    await state().leave(first);
    await state().open(second);
    expect([reported, await state().closeAll()]).toEqual([[{ code: 'disk-full' }], false]);
    await state().leave(second);
    await state().open(first);
    expect(state().draft?.session.document.textContent).toContain('of Ames');
    drafts.failure = null;
    expect(await state().flush()).toBe(true);
    expect(state().saving).toEqual({ kind: 'saved', at: savedAt(1) });
  });

  it('throws unsaved text away when a person says so', async () => {
    await state().open(first);
    drafts.failure = { code: 'disk-full' };
    type(' of Ames');
    await state().flush();
    await state().discard();
    expect(state().draft?.session.document.eq(copy)).toBe(true);
  });
});

it('seals after a minute without a change', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await state().open(first);
  type(' of Ames');
  await state().flush();
  vi.advanceTimersByTime(59_000);
  expect(client.inputsOf('text:close')).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(client.inputsOf('text:close')).toEqual([{ storyId: first }]);
  vi.useRealTimers();
});

it('asks for the text when main changed it or a claim was pinned', async () => {
  await state().open(first);
  drafts.version = 1;
  client.emit('text:changed', { storyId: first, version: 1 });
  await vi.waitFor(() => expect(state().draft?.session.version).toBe(1));
  client.emit('text:changed', { storyId: first, version: 1 });
  client.emit('claims:changed', { storyId: second });
  client.emit('claims:changed', { storyId: first });
  await state().flush();
  expect(client.inputsOf('text:open')).toHaveLength(3);
});

it('seals every draft before the window closes', async () => {
  await state().open(first);
  type(' of Ames');
  expect(await state().closeAll()).toBe(true);
  expect(client.calls.map(({ name }) => name)).toEqual(['text:open', 'text:append', 'text:close']);
});
