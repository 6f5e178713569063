// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { ListedProposal } from '#shared/claims/detection/listed-proposal.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { storyId } from '#shared/stories/story.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createStores } from '../stores.ts';
import { offerProposals } from './offer-proposals.ts';

const made = storyId.parse('0190b3a0-0000-7000-8000-0000000000aa');

const figure: ListedProposal = {
  kind: 'figure',
  words: '412 households',
  start: 0,
  end: 14,
  from: 1,
  to: 15,
  reason: 'figure',
  cue: '',
  source: null,
  via: null,
  denies: null,
  deniedAt: null,
};

function imported(proposals: readonly ListedProposal[]) {
  const client = createFakeClient();
  client.give('claims:propose', proposals);
  const stores = createStores(client);
  stores.navigation.getState().go({ kind: 'story', storyId: made });
  const offered = () =>
    stores.toasts.getState().toasts.map(({ text, action }) => [text, action?.label ?? null]);
  return { client, stores, offered };
}

test('what an imported story suggests is offered, and nothing else is asked or written', async () => {
  const { client, stores, offered } = imported([figure, figure]);
  await offerProposals(stores, made);
  expect(offered()).toEqual([['2 claims are proposed.', 'Review']]);
  expect(client.calls.map(({ name }) => name)).toEqual(['claims:propose']);
});

test('nothing is said where nothing is found, or it could not be read', async () => {
  const { client, stores, offered } = imported([]);
  await offerProposals(stores, made);
  client.answer('claims:propose', failed({ code: 'store-locked' }));
  await offerProposals(stores, made);
  expect(offered()).toEqual([]);
});

test('who has gone on to something else is not called back', async () => {
  const { client, stores, offered } = imported([figure]);
  client.answer('claims:propose', () => {
    stores.navigation.getState().go({ kind: 'desk' });
    return ok([figure]);
  });
  await offerProposals(stores, made);
  expect(offered()).toEqual([]);
});
