import { expect } from 'vitest';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import type { StoryId } from '#shared/stories/story.ts';

type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** A claim of the story that is asked about, and a passage of its draft for another one. */
interface DayOfSources {
  readonly storyId: StoryId;
  readonly claimId: CallInput<'claims:verify'>['claimId'];
  readonly version: number;
  readonly from: number;
  readonly to: number;
}

/** Every call about sources in the order of a working day. */
export async function aDayOfSources(call: Call, day: DayOfSources, passphrase: string): Promise<void> {
  await registry(call, day);
  await identities(call, day, passphrase);
}

async function registry(call: Call, { storyId, claimId }: DayOfSources): Promise<void> {
  const window = { text: 'ada', kind: null, offset: 0, limit: 10 };
  const { sources } = await call('sources:list', window);
  const sourceId = sources[0]?.id;
  if (sourceId === undefined) throw new Error('The registry is empty');
  const role = { title: 'mayor', organisation: 'Ostrand', from: '2019', until: null, past: false };
  const fields = { names: ['A. Example'], contact: '', notes: '', roles: [role] };
  await call('sources:edit-profile', { sourceId, fields });
  const asked = { storyId, question: '', way: 'phone', note: '', askedAt: null, deadlineAt: null } as const;
  const source = { sourceId };
  const { id: requestId } = await call('sources:ask', { ...asked, source, claimIds: [claimId] });
  const create = { kind: 'named', name: 'A. Example', standing: '' } as const;
  const { source: twin } = await call('sources:ask', { ...asked, source: { create }, claimIds: [] });
  expect(await call('sources:list-duplicates', { sourceId, limit: 10 })).toMatchObject([{ other: twin }]);
  await call('sources:merge', { fromId: twin.id, intoId: sourceId });
  const { profile } = await call('sources:get', { sourceId });
  for (const { mergeId } of profile.merged) await call('sources:unmerge', { mergeId });
  await call('sources:distinguish', { oneId: twin.id, otherId: sourceId });
  await call('sources:try-again', { requestId, way: 'mail', note: '' });
  await call('sources:record-answer', { requestId, outcome: 'declined', words: '' });
  expect(await call('sources:list-requests', { storyId, limit: 10 })).toMatchObject([{ id: requestId }, {}]);
  expect(await call('sources:get', { sourceId })).toMatchObject({ fields, requests: [{ id: requestId }] });
}

/** Who an unnamed source is, sealed, opened, handed to another editor and destroyed. */
async function identities(call: Call, day: DayOfSources, passphrase: string): Promise<void> {
  const { storyId, version, from, to } = day;
  const create = { kind: 'unnamed', name: 'a clerk', standing: '' } as const;
  const { attributions } = await call('claims:add', {
    storyId,
    version,
    from,
    to,
    kind: 'fact',
    note: '',
    attribution: { source: { create }, terms: 'unnamed', hand: 'first-hand', via: null },
    verification: null,
  });
  const sourceId = attributions[0]?.source.id;
  const people = await call('people:list', {});
  const [editor] = people.filter(({ name }) => name === 'Eve');
  if (sourceId === undefined || editor === undefined) throw new Error('There is nobody to seal');
  const identity = { name: 'Ilse Quandt', contact: '', namedSourceId: null };
  const sealing = { sourceId, editorId: editor.id, pseudonym: 'Heron' };
  await call('sources:seal-identity', { ...sealing, identity });
  expect(await call('sources:open-identity', { sourceId, passphrase })).toMatchObject({ identity });
  await call('sources:reseal-identity', { sourceId, editorId: editor.id, passphrase });
  const attestation = { kind: 'clear-in-story', storyId } as const;
  const { attestations } = await call('sources:attest', { sourceId, attestation });
  for (const { id: attestationId } of attestations) await call('sources:withdraw', { attestationId });
  await call('sources:destroy-identity', { sourceId, reason: 'source-asked', passphrase });
  expect(await call('sources:identity-state', { sourceId })).toMatchObject({ seal: null });
  // Nobody has approved the clerk, so the story goes out without them.
  for (const { id: attributionId } of attributions) await call('claims:detach', { attributionId });
}
