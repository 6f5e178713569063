// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { v7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { sourceId } from '#shared/claims/source.ts';
import type { IdentityState, OpenedIdentity } from '#shared/claims/sources/sealed-identity.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { type Person, personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import { createFakeClient } from '../../../testing/fake-client.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import { createIdentityStore } from './identity-store.ts';

const mira = personId.parse(v7());
const tobias: Person = {
  id: personId.parse(v7()),
  name: 'Tobias Vey',
  roles: ['editor'],
  publicKey: '',
  createdAt: 0,
};
const unsealed: IdentityState = { seal: null, attestations: [], maySeal: true, mayOpen: false };
const sealed: IdentityState = {
  ...unsealed,
  mayOpen: true,
  seal: {
    sealId: v7(),
    pseudonym: 'Heron',
    reporterId: mira,
    reporterName: 'Mira Halloran',
    editorId: tobias.id,
    editorName: 'Tobias Vey',
    sealedAt: 0,
  },
};
const pier = { storyId: storyId.parse(v7()), slug: 'east-pier' };
const opened: OpenedIdentity = {
  identity: { name: 'Ilse Quandt', contact: 'at home', namedSourceId: null },
  namedSource: null,
  conflicts: [],
};

async function drawn(state: IdentityState) {
  const client = createFakeClient();
  client.give('sources:identity-state', state);
  client.give('people:list', [tobias]);
  const store = createIdentityStore(client, vi.fn());
  const view = renderView(
    <IdentityCard
      store={store}
      sourceId={sourceId.parse(v7())}
      person={{ id: mira, mayKnow: false }}
      stories={[pier]}
      readOnly={false}
      onDone={vi.fn()}
    />,
  );
  await screen.findByRole('region', { name: 'Who it is' });
  return { ...view, client, store };
}

async function showIt(user: Awaited<ReturnType<typeof drawn>>['user']): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Show who it is…' }));
  await user.type(await screen.findByLabelText('Your passphrase'), 'four calm words here{Enter}');
  await screen.findByText('Ilse Quandt');
}

test('the reporter seals who it is for an editor; the form wants a name, a pseudonym and the editor', async () => {
  const { user, client, store, container } = await drawn(unsealed);
  client.give('sources:seal-identity', sealed);
  await user.click(screen.getByRole('button', { name: 'Seal who it is…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Seal who it is' });
  await user.type(within(dialog).getByLabelText('Name'), 'Ilse Quandt');
  await user.click(within(dialog).getByRole('button', { name: 'Seal it' }));
  expect(within(dialog).getByRole('alert').textContent).toContain('pseudonym');
  await user.type(within(dialog).getByLabelText('Pseudonym'), 'Heron');
  await user.selectOptions(within(dialog).getByLabelText('The editor who knows'), 'Tobias Vey');
  // Half-written or whole, the name is in no state that outlives the form.
  expect(JSON.stringify(store.getState())).not.toContain('Quandt');
  await user.click(within(dialog).getByRole('button', { name: 'Seal it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByText(/Sealed for Mira Halloran and Tobias Vey/)).toBeTruthy();
  expect(client.inputsOf('sources:seal-identity')).toMatchObject([
    { editorId: tobias.id, pseudonym: 'Heron', identity: { name: 'Ilse Quandt', namedSourceId: null } },
  ]);
  expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual(
    [],
  );
});

test('a refusal is said in the form, which keeps what was typed', async () => {
  const { user, client } = await drawn(unsealed);
  client.answer('sources:seal-identity', failed({ code: 'seal-refused', because: 'pseudonym-tells' }));
  await user.click(screen.getByRole('button', { name: 'Seal who it is…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Name'), 'Ilse Quandt');
  await user.type(within(dialog).getByLabelText('Pseudonym'), 'Ilse');
  await user.selectOptions(within(dialog).getByLabelText('The editor who knows'), 'Tobias Vey');
  await user.click(within(dialog).getByRole('button', { name: 'Seal it' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('part of the name');
  expect(within(dialog).getByLabelText('Name')).toHaveProperty('value', 'Ilse Quandt');
});

test('who it is is shown after the passphrase, for half a minute, and is in no store meanwhile', async () => {
  const { user, client, store } = await drawn(sealed);
  client.answer('sources:open-identity', ({ passphrase }) =>
    passphrase.startsWith('four') ? ok(opened) : failed({ code: 'wrong-passphrase' }),
  );
  await user.click(screen.getByRole('button', { name: 'Show who it is…' }));
  await user.type(await screen.findByLabelText('Your passphrase'), 'wrong{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('not right');
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval'] });
  try {
    await user.type(screen.getByLabelText('Your passphrase'), 'four calm words here{Enter}');
    await screen.findByText('Ilse Quandt');
    expect(JSON.stringify(store.getState())).not.toContain('Quandt');
    act(() => void vi.advanceTimersByTime(29_000));
    expect(screen.getByText('Ilse Quandt')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(2_000));
    expect(screen.queryByText('Ilse Quandt')).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test('it is hidden at once when the person turns to another window', async () => {
  const { user, client } = await drawn(sealed);
  client.give('sources:open-identity', opened);
  await showIt(user);
  fireEvent.blur(window);
  expect(screen.queryByText('Ilse Quandt')).toBeNull();
});

test('a story that does not name the source can be vouched for, and one that does is told', async () => {
  const { user, client } = await drawn(sealed);
  client.give('sources:open-identity', opened);
  client.give('sources:attest', sealed);
  await showIt(user);
  await user.click(screen.getByRole('button', { name: 'Vouch for east-pier' }));
  expect(client.inputsOf('sources:attest')).toMatchObject([
    { attestation: { kind: 'clear-in-story', storyId: pier.storyId } },
  ]);
  await user.click(screen.getByRole('button', { name: 'Hide it now' }));
  const conflicts = [{ ...pier, named: 'Ilse Quandt', kind: 'declined' }] as const;
  client.give('sources:open-identity', { ...opened, conflicts });
  await showIt(user);
  expect(screen.getByText(/said to have declined to comment/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Vouch for east-pier' })).toBeNull();
});

test('whoever is neither of the two sees the pseudonym and what is vouched for, and nothing to open', async () => {
  await drawn({ ...sealed, maySeal: false, mayOpen: false });
  expect(screen.getByText('Heron')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
