import { PeoplePage } from './pages/people-page.ts';
import { aneke, mira, ruben, tobias } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

test('the first start makes a profile, and the next one asks who is working', async ({ start }) => {
  const first = await start();
  await new PeoplePage(first.page).makeFirstProfile(mira);
  await first.close();

  const { page } = await start({ userDataDir: first.userDataDir });
  const people = new PeoplePage(page);
  await people.signIn(mira);

  expect(
    rowsOf(
      first.userDataDir,
      'SELECT name, role FROM people JOIN person_roles ON person_id = id ORDER BY role',
    ),
  ).toEqual([
    { name: 'Mira Halloran', role: 'copy-chief' },
    { name: 'Mira Halloran', role: 'reporter' },
  ]);
  expect(rowsOf(first.userDataDir, 'SELECT deed FROM journal ORDER BY seq')).toEqual([
    { deed: 'person.created' },
    { deed: 'person.signed-in' },
    { deed: 'person.signed-out' },
    { deed: 'person.signed-in' },
  ]);
});

test('a wrong passphrase opens nothing and says what to do', async ({ start, newsroom }) => {
  const { page } = await start({ userDataDir: newsroom });
  const people = new PeoplePage(page);
  await people.trySigningIn(mira, tobias.passphrase);
  await expect(people.problem).toContainText('The passphrase is not right');
  await expect(people.signedIn(mira)).toBeHidden();
  expect(rowsOf(newsroom, 'SELECT deed FROM journal ORDER BY seq DESC LIMIT 1')).toEqual([
    { deed: 'person.signed-out' },
  ]);

  await people.signIn(mira);
});

test('people take turns at one window', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, ruben);
  const people = new PeoplePage(page);
  await people.switchTo(aneke);
  await expect(people.signedIn(ruben)).toBeHidden();
  await people.signOut();
  await people.signIn(tobias);

  const lastSignedIn = rowsOf<{ name: string }>(
    newsroom,
    `SELECT name FROM journal JOIN people ON people.id = person_id WHERE deed = 'person.signed-in'
     ORDER BY seq DESC LIMIT 3`,
  );
  expect(lastSignedIn.map(({ name }) => name)).toEqual([tobias.name, aneke.name, ruben.name]);
});
