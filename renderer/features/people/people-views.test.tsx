// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { failed } from '#shared/ipc/result.ts';
import type { Person, Session } from '#shared/people/person.ts';
import { createFakeClient, type FakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { FirstStart } from './FirstStart.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PersonBadge } from './PersonBadge.tsx';
import { createPeopleStore, type PeopleStore } from './people-store.ts';
import { SignIn } from './SignIn.tsx';
import { ada, ben } from './testing/some-people.ts';

let client: FakeClient;
let store: PeopleStore;

beforeEach(() => {
  client = createFakeClient();
  store = createPeopleStore({
    client,
    report: (failure) => expect.unreachable(failure.code),
    beforeLeaving: async () => null,
  });
});

async function given(people: readonly Person[], session: Session | null): Promise<void> {
  client.give('people:list', people);
  client.give('people:session', session);
  await store.getState().load();
}

const atWork = { person: ada, since: 1 };
const faults = async (where: Element) => (await axe.run(where)).violations.map(({ id }) => id);
const descriptionOf = (field: Element): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');
const press = (name: string | RegExp) => screen.getByRole('button', { name });

describe('first start', () => {
  test('makes the profile and signs it in', async () => {
    await given([], null);
    client.give('people:create', ada);
    client.give('people:sign-in', atWork);
    const { user, container } = renderView(<FirstStart store={store} />);
    expect(await faults(container)).toEqual([]);
    await user.type(screen.getByLabelText('Name'), 'Ada Example');
    await user.click(screen.getByLabelText('Editor'));
    await user.type(screen.getByLabelText('Passphrase'), 'four calm words');
    await user.type(screen.getByLabelText('Passphrase again'), 'four calm words{Enter}');
    expect(client.inputsOf('people:create')).toEqual([
      { name: 'Ada Example', roles: ['editor'], passphrase: 'four calm words' },
    ]);
    expect(client.inputsOf('people:sign-in')).toHaveLength(1);
  });

  test('says what each role may do, and that a passphrase cannot be recovered', async () => {
    await given([], null);
    renderView(<FirstStart store={store} />);
    expect(screen.getByRole('checkbox', { description: /rules the house style\.$/ })).toBe(
      screen.getByLabelText('Copy chief'),
    );
    expect(descriptionOf(screen.getByLabelText('Passphrase'))).toMatch(/cannot be recovered/);
  });

  test('says what is missing beside each field, once it is sent, and sends nothing', async () => {
    await given([], null);
    const { user, container } = renderView(<FirstStart store={store} />);
    expect(screen.queryAllByRole('alert')).toEqual([]);
    await user.type(screen.getByLabelText('Passphrase'), 'short');
    await user.click(press('Make the profile and start'));
    expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual([
      'Write a name.',
      'Choose one role at least.',
      'Write 10 characters at least.',
      'The two passphrases are not the same. Write the second one again.',
    ]);
    expect(client.inputsOf('people:create')).toEqual([]);
    expect(await faults(container)).toEqual([]);
  });
});

describe('signing in', () => {
  test('begins at the passphrase; Enter signs the chosen person in', async () => {
    await given([ada, ben], null);
    client.give('people:sign-in', atWork);
    const { user, container } = renderView(<SignIn store={store} />);
    expect(await faults(container)).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    await user.click(screen.getByRole('radio', { name: /Ben Example/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    await user.keyboard('four calm words{Enter}');
    expect(client.inputsOf('people:sign-in')).toEqual([{ personId: ben.id, passphrase: 'four calm words' }]);
  });

  test('says a wrong passphrase at the field, which is empty again and keeps the keyboard', async () => {
    await given([ada], null);
    client.answer('people:sign-in', failed({ code: 'wrong-passphrase' }));
    const { user, container } = renderView(<SignIn store={store} />);
    await user.keyboard('wrong{Enter}');
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The passphrase is not right/);
    expect([field.value, document.activeElement === field]).toEqual(['', true]);
    expect(await faults(container)).toEqual([]);
    await user.keyboard('r');
    expect(screen.queryByRole('alert')).toBe(null);
  });

  test('an empty passphrase is no guess', async () => {
    await given([ada], null);
    const { user } = renderView(<SignIn store={store} />);
    await user.click(press('Sign in as Ada Example'));
    expect(client.inputsOf('people:sign-in')).toEqual([]);
  });
});

describe('the badge', () => {
  test('says who is signed in, and signs out', async () => {
    await given([ada, ben], atWork);
    client.give('people:sign-out', null);
    const { user } = renderView(<PersonBadge store={store} />);
    await user.click(press('AE, Ada Example, Editor: profile'));
    expect(screen.getAllByRole('menuitem').map((each) => each.textContent)).toEqual([
      'Switch to Ben Example…',
      'Sign out',
    ]);
    await user.click(screen.getByRole('menuitem', { name: 'Sign out' }));
    expect(client.inputsOf('people:sign-out')).toEqual([{}]);
  });

  test('lets another person take the seat with their passphrase', async () => {
    await given([ada, ben], atWork);
    client.give('people:sign-in', { person: ben, since: 2 });
    const { user } = renderView(<PersonBadge store={store} />);
    await user.click(press(/Ada Example/));
    await user.click(screen.getByRole('menuitem', { name: 'Switch to Ben Example…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Switch to Ben Example' }));
    await user.type(dialog.getByLabelText('Passphrase'), 'four calm words');
    await user.click(dialog.getByRole('button', { name: 'Switch' }));
    expect(client.inputsOf('people:sign-in')).toEqual([{ personId: ben.id, passphrase: 'four calm words' }]);
    expect(screen.queryByRole('dialog')).toBe(null);
  });

  test('is not there while nobody is signed in', async () => {
    await given([ada], null);
    expect(renderView(<PersonBadge store={store} />).container.innerHTML).toBe('');
  });
});

describe('the people of the settings', () => {
  test('are listed with their roles, and an editor adds one', async () => {
    await given([ada, ben], atWork);
    client.give('people:create', ben);
    const { user, container } = renderView(<PeoplePanel store={store} />);
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toMatch(/^Ada ExampleEditorSince .*Signed in$/);
    expect(rows[1]).toMatch(/^Ben ExampleReporter, copy chiefSince/);
    await user.click(press('Add a profile…'));
    const dialog = within(screen.getByRole('dialog', { name: 'Add a profile' }));
    expect(await faults(container)).toEqual([]);
    await user.type(dialog.getByLabelText('Name'), 'Cid Example');
    await user.click(dialog.getByLabelText('Reporter'));
    await user.type(dialog.getByLabelText('Passphrase'), 'four calm words');
    await user.type(dialog.getByLabelText('Passphrase again'), 'four calm words');
    await user.click(dialog.getByRole('button', { name: 'Add the profile' }));
    expect(client.inputsOf('people:create')).toEqual([
      { name: 'Cid Example', roles: ['reporter'], passphrase: 'four calm words' },
    ]);
    expect(screen.queryByRole('dialog')).toBe(null);
  });

  test('a name that is taken is said at the field, and the dialog stays', async () => {
    await given([ada], atWork);
    client.answer('people:create', failed({ code: 'name-taken', name: 'Ada Example' }));
    const { user } = renderView(<PeoplePanel store={store} />);
    await user.click(press('Add a profile…'));
    await user.type(screen.getByLabelText('Name'), 'Ada Example');
    await user.click(screen.getByLabelText('Reporter'));
    await user.type(screen.getByLabelText('Passphrase'), 'four calm words');
    await user.type(screen.getByLabelText('Passphrase again'), 'four calm words{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^There is a profile called “Ada Example” already/,
    );
  });

  test('a reporter is told who adds profiles', async () => {
    await given([ben], { person: { ...ben, roles: ['reporter'] }, since: 1 });
    renderView(<PeoplePanel store={store} />);
    expect(screen.queryByRole('button')).toBe(null);
    expect(screen.getByText('An editor adds profiles.').tagName).toBe('P');
  });
});
