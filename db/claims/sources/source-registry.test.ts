import { beforeEach, expect, test } from 'vitest';
import type { SourceId } from '#shared/claims/source.ts';
import type { WritableDatabase } from '../../database-handles.ts';
import { aSource, aTime } from '../../testing/builders.ts';
import { memoryDatabase } from '../../testing/memory-database.ts';
import { createSourceRecords } from '../source-records.ts';
import { createSourceProfileRecords } from './source-profile-records.ts';

let database: WritableDatabase;
beforeEach(() => {
  database = memoryDatabase();
});

const found = (text: string, kind: 'named' | 'outlet' | null = null) =>
  createSourceRecords(database)
    .listSources({ text, kind, offset: 0, limit: 10 })
    .map(({ name }) => name);

function describe(id: SourceId, fields: { names?: string[]; organisation?: string }): void {
  const { names = [], organisation } = fields;
  const role = { title: 'chair', from: null, until: null, past: false };
  const roles = organisation === undefined ? [] : [{ ...role, organisation }];
  createSourceProfileRecords(database).saveFields(id, { names, contact: '', notes: '', roles }, aTime);
}

function mergeInto(from: SourceId, into: SourceId | null): void {
  database.prepare('UPDATE sources SET merged_into = ? WHERE id = ?').run(into, from);
}

test('a source is found by name, other name, standing and role, whatever the accents, and by its kind', () => {
  const vey = aSource(database, { name: 'Tobias Véy', standing: 'engineer' });
  describe(vey, { names: ['T. van der Vey'], organisation: 'Harbour Board' });
  aSource(database, { name: 'Veyron Gazette', kind: 'outlet' });
  for (const text of ['vey', 'tob vey', 'van der', 'engin', 'harbour chair'])
    expect(found(text)).toContain('Tobias Véy');
  expect(found('vey')).toEqual(['Tobias Véy', 'Veyron Gazette']);
  expect([found('vey', 'named'), found('', 'outlet')]).toEqual([['Tobias Véy'], ['Veyron Gazette']]);
});

test('what is taken out of a profile is not found any more', () => {
  const vey = aSource(database, { name: 'Tobias Vey' });
  describe(vey, { names: ['Bertram'], organisation: 'Harbour Board' });
  describe(vey, {});
  expect([found('bertram'), found('harbour'), found('tobias')]).toEqual([[], [], ['Tobias Vey']]);
});

test('a merged source is found through the other one, and by itself again when that is taken back', () => {
  const vey = aSource(database, { name: 'Tobias Vey' });
  const second = aSource(database, { name: 'T. Wey' });
  const third = aSource(database, { name: 'Tobi Way' });
  describe(third, { organisation: 'Ferry company' });
  mergeInto(third, second);
  mergeInto(second, vey);
  expect([found(''), found('wey'), found('way'), found('ferry')]).toEqual([
    ['Tobias Vey'],
    ['Tobias Vey'],
    ['Tobias Vey'],
    ['Tobias Vey'],
  ]);
  const profiles = createSourceProfileRecords(database);
  expect(profiles.listNames(vey)).toEqual(['T. Wey', 'Tobi Way']);
  expect(profiles.listRoles(vey)).toMatchObject([{ organisation: 'Ferry company' }]);
  expect(createSourceRecords(database).getStanding(third)?.name).toBe('Tobias Vey');
  mergeInto(second, null);
  expect([found('wey'), found('way'), found('tobias')]).toEqual([['T. Wey'], ['T. Wey'], ['Tobias Vey']]);
});

test('a window says how many there are in all', () => {
  for (const name of ['Ann Vey', 'Bo Vey', 'Cy Vey', 'Di Ley']) aSource(database, { name });
  const sources = createSourceRecords(database);
  const window = { text: 'vey', kind: null, offset: 1, limit: 1 };
  expect(sources.listSources(window).map(({ name }) => name)).toEqual(['Bo Vey']);
  expect(sources.countSources({ text: 'vey', kind: null })).toBe(3);
  expect(sources.countSources({ text: '', kind: 'named' })).toBe(4);
});
