import { expect, test } from 'vitest';
import { createSettingRecords } from '#db/settings/setting-records.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { realPeople } from '../testing/real-people.ts';
import { createHouseService } from './house-service.ts';

const passphrase = 'four calm words here';

async function aHouse() {
  const desk = realPeople();
  const created = await desk.people.create({ name: 'Ada Example', roles: ['copy-chief'], passphrase }, null);
  if (!created.ok) throw new Error(created.failure.code);
  await desk.people.signIn({ personId: created.value.id, passphrase });
  const caller = desk.people.currentCaller();
  if (caller === null) throw new Error('Nobody is signed in');
  desk.announced.length = 0;
  const entries = () => desk.journal.list({ storyId: null, before: null, limit: 100 }).value;
  return { ...desk, caller, entries, house: createHouseService(desk) };
}

test('a house that has said nothing has the defaults', async () => {
  const { house } = await aHouse();
  expect(house.current()).toEqual(defaultHouseSettings);
});

test('a change is kept, announced, and in the journal with what differs', async () => {
  const { house, caller, announced, entries } = await aHouse();
  const wanted = { ...defaultHouseSettings, dialect: 'british', dashes: 'spaced-en' } as const;
  expect(house.save(wanted, caller)).toEqual({ ok: true, value: wanted });
  expect(house.current()).toEqual(wanted);
  expect(announced).toContain('settings:house-changed');
  expect(entries()[0]).toMatchObject({
    deed: 'house.changed',
    subjectKind: 'house',
    personId: caller.personId,
    payload: {
      dialect: { from: 'american', to: 'british' },
      dashes: { from: 'spaced-em', to: 'spaced-en' },
    },
  });
});

test('saving what holds already does nothing', async () => {
  const { house, caller, announced, entries } = await aHouse();
  const before = entries().length;
  expect(house.save(defaultHouseSettings, caller)).toEqual({ ok: true, value: defaultHouseSettings });
  expect(entries()).toHaveLength(before);
  expect(announced).toEqual([]);
});

test('a damaged field reads as its default, and the change of another mends it', async () => {
  const { house, caller, database } = await aHouse();
  createSettingRecords(database).saveSetting('house', { ...defaultHouseSettings, dialect: 'martian' });
  expect(house.current().dialect).toBe('american');
  house.save({ ...house.current(), ellipsis: 'sign' }, caller);
  expect(house.current()).toEqual({ ...defaultHouseSettings, ellipsis: 'sign' });
});
