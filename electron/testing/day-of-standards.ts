import { expect } from 'vitest';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import type { Person } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';

/** The app, called as the window calls it. */
type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** An unnamed source is approved by somebody who did not put it down; afterwards the seat is as it was. */
export async function approve(
  call: Call,
  attributionId: CallInput<'claims:approve-source'>['attributionId'],
  passphrase: string,
): Promise<void> {
  const [ada, eve] = await call('people:list', {});
  if (ada === undefined || eve === undefined) throw new Error('Two people are needed');
  await call('people:sign-in', { personId: eve.id, passphrase });
  const approved = await call('claims:approve-source', { attributionId, quoting: false });
  expect(approved.attributions).toMatchObject([{ approvals: [{ level: 'masthead', stands: true }] }]);
  await call('people:sign-in', { personId: ada.id, passphrase });
}

/** How strict the house is, is for the standards editor to say. */
export async function standards(
  call: Call,
  {
    storyId,
    editor,
    passphrase,
  }: { readonly storyId: StoryId; readonly editor: Person; readonly passphrase: string },
): Promise<void> {
  const { person } = (await call('people:session', {})) ?? {};
  if (person === undefined) throw new Error('Nobody is signed in');
  const settings = await call('settings:standards', {});
  await call('people:sign-in', { personId: editor.id, passphrase });
  await call('settings:save-standards', { ...settings, preset: 'agency' });
  await call('people:sign-in', { personId: person.id, passphrase });
  expect(await call('checks:standards', { storyId })).toMatchObject({ changedQuotations: [] });
  const quotation = { was: 'We will not go', now: 'We shall not go' };
  await call('checks:answer-for-quotation', { storyId, ...quotation, reason: 'Heard the tape.' });
}
