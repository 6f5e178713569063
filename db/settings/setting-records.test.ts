import { expect, test } from 'vitest';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createSettingRecords } from './setting-records.ts';

test('a setting is null until it is saved, and then what was saved last', () => {
  const records = createSettingRecords(memoryDatabase());
  expect(records.getSetting('window')).toBe(null);
  records.saveSetting('window', { theme: 'dark' });
  records.saveSetting('window', { theme: 'light' });
  expect(records.getSetting('window')).toEqual({ theme: 'light' });
  expect(records.getSetting('device')).toBe(null);
});

test('the version of SQLite is told', () => {
  expect(createSettingRecords(memoryDatabase()).getSqliteVersion()).toMatch(/^3\.\d+\.\d+$/);
});
