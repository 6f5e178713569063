import { expect, test } from 'vitest';
import { aStory, aTime } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createOriginalRecords } from './original-records.ts';
import { type OriginalRow, originalColumns } from './original-row.ts';

const original = {
  fileName: 'bridge.txt',
  mediaType: 'text/plain',
  charset: 'windows-1252',
  bytes: Uint8Array.of(0x93, 0x61, 0x94),
  sha256: '0'.repeat(64),
  importedAt: aTime,
} as const;

test('gives an original back byte for byte', () => {
  const database = memoryDatabase();
  const records = createOriginalRecords(database);
  const storyId = aStory(database);
  records.saveOriginal(storyId, original);
  const stored = records.getOriginal(storyId);
  expect({ ...stored, bytes: Uint8Array.from(stored?.bytes ?? []) }).toEqual(original);
});

test('has none for a story begun from nothing', () => {
  const database = memoryDatabase();
  expect(createOriginalRecords(database).getOriginal(aStory(database))).toBeNull();
});

test('keeps an original as it came', () => {
  const database = memoryDatabase();
  const records = createOriginalRecords(database);
  const storyId = aStory(database);
  records.saveOriginal(storyId, original);
  expect(() => records.saveOriginal(storyId, original)).toThrow(/UNIQUE/);
  expect(() => database.exec("UPDATE originals SET file_name = 'other'")).toThrow('kept as it came');
  expect(() => database.exec('DELETE FROM originals')).toThrow('kept as it came');
});

test('reads exactly the columns of its row', () => {
  const database = memoryDatabase();
  const columns = database
    .prepare(`SELECT ${originalColumns} FROM originals`)
    .columns()
    .map(({ name }) => name);
  const row: OriginalRow = {
    story_id: '',
    file_name: null,
    media_type: 'text/plain',
    charset: '',
    bytes: new Uint8Array(),
    sha256: '',
    imported_at: 0,
  };
  expect(columns).toEqual(Object.keys(row));
});
