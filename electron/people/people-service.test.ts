import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { aTime as start } from '#db/testing/builders.ts';
import type { Deed } from '#shared/journal/journal-entry.ts';
import { type Person, personId } from '#shared/people/person.ts';
import type { Role } from '#shared/people/rights.ts';
import { realPeople } from '../testing/real-people.ts';

const passphrase = 'four calm words here';

let desk: ReturnType<typeof realPeople>;
let people: typeof desk.people;
let journal: typeof desk.journal;

beforeEach(() => {
  desk = realPeople();
  people = desk.people;
  journal = desk.journal;
});

const make = (name: string, roles: readonly Role[] = ['editor']) =>
  people.create({ name, roles: [...roles], passphrase }, people.currentCaller());

async function made(name: string, roles?: readonly Role[]): Promise<Person> {
  const created = await make(name, roles);
  if (!created.ok) throw new Error(created.failure.code);
  return created.value;
}

/** Makes the first profile and signs it in. */
async function adaAtWork(roles?: readonly Role[]): Promise<Person> {
  const ada = await made('Ada Example', roles);
  await people.signIn({ personId: ada.id, passphrase });
  return ada;
}

const deeds = (): Deed[] =>
  journal
    .list({ storyId: null, before: null, limit: 100 })
    .value.toReversed()
    .map((entry) => entry.deed);

describe('making a profile', () => {
  test('the first needs nobody, and begins the journal with its own signature', async () => {
    const ada = await made('  Ada   Example ', ['reporter', 'copy-chief']);
    expect(ada).toMatchObject({ name: 'Ada Example', roles: ['reporter', 'copy-chief'], createdAt: start });
    expect(people.list()).toEqual({ ok: true, value: [ada] });
    const [entry] = journal.list({ storyId: null, before: null, limit: 1 }).value;
    expect(entry).toMatchObject({
      seq: 1,
      deed: 'person.created',
      personId: ada.id,
      subjectId: ada.id,
      payload: { name: 'Ada Example', roles: ['reporter', 'copy-chief'], publicKey: ada.publicKey },
    });
    expect(await journal.verify()).toMatchObject({ value: { holds: true, entries: 1 } });
    expect(desk.announced).toEqual(['journal:changed', 'people:changed']);
  });

  test('the right to approve is given by who has it, once anybody does', async () => {
    await adaAtWork(['editor']);
    await made('Chief Example', ['copy-chief']);
    expect(await make('Friend Example', ['editor', 'standards-editor'])).toEqual({
      ok: false,
      failure: { code: 'not-allowed', right: 'request.approve' },
    });
    const chief = people.list();
    if (!chief.ok) throw new Error('Nobody is listed');
    const { id } = chief.value.find(({ name }) => name === 'Chief Example') ?? { id: null };
    if (id === null) throw new Error('The chief is not listed');
    await people.signIn({ personId: id, passphrase });
    expect((await made('Second Example', ['standards-editor'])).roles).toEqual(['standards-editor']);
  });

  test('the next one is made by an editor, who signs it', async () => {
    const ada = await adaAtWork();
    const ben = await made('Ben Example', ['reporter']);
    const [entry] = journal.list({ storyId: null, before: null, limit: 1 }).value;
    expect(entry).toMatchObject({ deed: 'person.created', personId: ada.id, subjectId: ben.id });
    expect(await journal.verify()).toMatchObject({ value: { holds: true, entries: 3 } });
  });

  test('the next one is not made by nobody', async () => {
    await made('Ada Example');
    expect(await make('Ben Example')).toEqual({ ok: false, failure: { code: 'not-signed-in' } });
  });

  test('nor by a reporter', async () => {
    await adaAtWork(['reporter']);
    const refused = { ok: false, failure: { code: 'not-allowed', right: 'person.add' } };
    expect(await make('Ben Example')).toEqual(refused);
  });

  test('a name is taken whatever the case', async () => {
    await adaAtWork();
    const names = ['Ada Example', 'ADA EXAMPLE', ' ada  example', 'Ａda Example'];
    const answers = await Promise.all(names.map((name) => make(name)));
    const codes = answers.map((answer) => (answer.ok ? 'made' : answer.failure.code));
    expect(codes).toEqual(names.map(() => 'name-taken'));
    expect(deeds()).toEqual(['person.created', 'person.signed-in']);
  });

  test('of two first profiles made at once only one is', async () => {
    const both = await Promise.all([make('Ada Example'), make('Ben Example')]);
    expect(both.map((each) => each.ok).toSorted()).toEqual([false, true]);
    expect(deeds()).toEqual(['person.created']);
  });

  test('nothing readable of the passphrase or the key is kept', async () => {
    await made('Ada Example');
    const kept = desk.database.serialize();
    expect(kept.includes(passphrase)).toBe(false);
    // How every Ed25519 key begins in PKCS #8.
    expect(kept.includes(Buffer.from('302e020100300506032b657004220420', 'hex'))).toBe(false);
  });
});

describe('signing in', () => {
  test('makes the person the one who works now', async () => {
    expect([people.session(), people.currentCaller()]).toEqual([null, null]);
    const ada = await made('Ada Example');
    desk.clock.time += 1000;
    const signedIn = await people.signIn({ personId: ada.id, passphrase });
    expect(signedIn).toEqual({ ok: true, value: { person: ada, since: start + 1000 } });
    expect(people.session()).toEqual({ person: ada, since: start + 1000 });
    expect(people.currentCaller()).toMatchObject({ personId: ada.id, person: ada });
    expect(deeds()).toEqual(['person.created', 'person.signed-in']);
  });

  test('with a wrong passphrase does nothing', async () => {
    const ada = await made('Ada Example');
    const wrong = await people.signIn({ personId: ada.id, passphrase: 'something else' });
    expect(wrong).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
    expect([people.session(), deeds()]).toEqual([null, ['person.created']]);
  });

  test('finds nobody by an id that is not there', async () => {
    const nobody = personId.parse(v7());
    const failure = { code: 'not-found', what: 'person' };
    expect(await people.signIn({ personId: nobody, passphrase })).toEqual({ ok: false, failure });
  });

  test('of another person signs the first one out', async () => {
    await adaAtWork();
    const ben = await made('Ben Example');
    await people.signIn({ personId: ben.id, passphrase });
    expect(people.session()?.person).toEqual(ben);
    expect(deeds().slice(3)).toEqual(['person.signed-out', 'person.signed-in']);
    expect(await journal.verify()).toMatchObject({ value: { holds: true } });
  });

  test('signing out forgets the key and journals it', async () => {
    await adaAtWork();
    desk.announced.length = 0;
    expect(people.signOut()).toEqual({ ok: true, value: null });
    expect([people.session(), people.currentCaller()]).toEqual([null, null]);
    expect(deeds().at(-1)).toBe('person.signed-out');
    await Promise.resolve();
    expect(desk.announced.toSorted()).toEqual(['journal:changed', 'people:changed']);
  });
});

describe('guessing a passphrase', () => {
  const guess = (id: Person['id'], tried: string) => people.signIn({ personId: id, passphrase: tried });

  test('five wrong ones in a row cost a pause, in which even the right one is not looked at', async () => {
    const ada = await made('Ada Example');
    for (let wrong = 0; wrong < 4; wrong += 1) await guess(ada.id, 'wrong');
    const paused = { ok: false, failure: { code: 'wrong-passphrase', retryAt: start + 5000 } };
    expect(await guess(ada.id, 'wrong')).toEqual(paused);
    expect(await guess(ada.id, passphrase)).toEqual(paused);
    desk.clock.time = start + 5000;
    expect(await guess(ada.id, passphrase)).toMatchObject({ ok: true });
  });

  test('many at once gain nothing', async () => {
    const ada = await made('Ada Example');
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => guess(ada.id, 'wrong')));
    expect(answers.at(-1)).toEqual({
      ok: false,
      failure: { code: 'wrong-passphrase', retryAt: start + 5000 },
    });
  });
});

describe('unlocking for one signature', () => {
  test('answers somebody who can sign, and leaves the seat as it is', async () => {
    const ada = await adaAtWork();
    const ben = await made('Ben Example', ['copy-chief']);
    const before = deeds();
    const unlocked = await people.unlock(ben.id, passphrase);
    expect(unlocked).toMatchObject({ ok: true, value: { personId: ben.id, person: ben } });
    expect(people.session()?.person).toEqual(ada);
    expect(deeds()).toEqual(before);
  });

  test('answers what is wrong', async () => {
    const ada = await adaAtWork();
    expect(await people.unlock(ada.id, 'wrong')).toEqual({
      ok: false,
      failure: { code: 'wrong-passphrase' },
    });
  });
});
