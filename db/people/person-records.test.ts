import { expect, test } from 'vitest';
import { type Person, personId } from '#shared/people/person.ts';
import { aPerson, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createPersonRecords } from './person-records.ts';

const ada: Person = {
  id: personId.parse('01900000-0000-7000-8000-000000000001'),
  name: 'Ada Example',
  roles: ['reporter', 'standards-editor'],
  publicKey: Buffer.from('a public key').toString('base64'),
  createdAt: aTime,
};

test('a person comes back as they were put in, with the sealed key apart', () => {
  const records = createPersonRecords(memoryDatabase());
  const sealedKey = Uint8Array.of(1, 2, 3);
  records.insertPerson(ada, sealedKey);
  expect(records.getPerson(ada.id)).toEqual(ada);
  expect(Uint8Array.from(records.getSealedKey(ada.id) ?? [])).toEqual(sealedKey);
});

test('people are listed by name, whatever the case, up to the limit', () => {
  const database = memoryDatabase();
  for (const name of ['cid', 'Ada', 'Ben']) aPerson(database, { name });
  const names = (limit: number): string[] =>
    createPersonRecords(database)
      .listPeople(limit)
      .map((each) => each.name);
  expect(names(10)).toEqual(['Ada', 'Ben', 'cid']);
  expect(names(2)).toEqual(['Ada', 'Ben']);
});

test('roles come in the order of the table of rights', () => {
  const database = memoryDatabase();
  const id = aPerson(database, { roles: ['standards-editor', 'editor', 'reporter'] });
  expect(createPersonRecords(database).getPerson(id)?.roles).toEqual([
    'reporter',
    'editor',
    'standards-editor',
  ]);
});

test('nobody is found by an id that is not there', () => {
  const records = createPersonRecords(memoryDatabase());
  expect([records.getPerson(ada.id), records.getSealedKey(ada.id)]).toEqual([null, null]);
});

test('the table refuses a second person of the same name', () => {
  const records = createPersonRecords(memoryDatabase());
  records.insertPerson(ada, Uint8Array.of(1));
  const again = { ...ada, id: personId.parse('01900000-0000-7000-8000-000000000002'), name: 'ADA EXAMPLE' };
  expect(() => records.insertPerson(again, Uint8Array.of(1))).toThrow('people.name');
});
