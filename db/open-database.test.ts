import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, NewerDatabaseError, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase, openForReading } from './open-database.ts';
import { StoreNotOpenedError } from './store-not-opened.ts';
import { aPerson } from './testing/builders.ts';

let folder = '';
const inFolder = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-store-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

/** A store as an older Stet left it. */
function olderStore(file: string, version: number): void {
  const database = new Sqlite(file);
  migrate(database, { to: version });
  database.prepare("INSERT INTO people (id, name, created_at) VALUES ('1', 'Ada', 0)").run();
  database.close();
}

function problemOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    return error instanceof StoreNotOpenedError ? error.problem : String(error);
  }
  return 'none';
}

describe('a new store', () => {
  test('is durable, checks its references and keeps its protected rows against REPLACE', () => {
    const database = openDatabase(inFolder('stet.db'));
    const pragma = (name: string): unknown => database.pragma(name, { simple: true });
    expect({
      journal: pragma('journal_mode'),
      // 2 is FULL.
      synchronous: pragma('synchronous'),
      foreignKeys: pragma('foreign_keys'),
      recursiveTriggers: pragma('recursive_triggers'),
      version: schemaVersion(database),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      recursiveTriggers: 1,
      version: migrations.length,
    });
    database.close();
  });

  test('holds what was written when it is opened again, and needs no copy', () => {
    const first = openDatabase(inFolder('stet.db'));
    const id = aPerson(first, { name: 'Ada' });
    first.close();
    const second = openDatabase(inFolder('stet.db'));
    expect(second.prepare('SELECT id, name FROM people').all()).toEqual([{ id, name: 'Ada' }]);
    second.close();
    expect(readdirSync(folder)).toEqual(['stet.db']);
  });

  test('is made of an empty file', () => {
    writeFileSync(inFolder('stet.db'), '');
    openDatabase(inFolder('stet.db')).close();
    expect(problemOf(() => openForReading(inFolder('stet.db')).close())).toBe('none');
  });
});

describe('a store of an older Stet', () => {
  test('is copied whole before the first change', () => {
    olderStore(inFolder('stet.db'), 3);
    openDatabase(inFolder('stet.db')).close();
    const copy = new Sqlite(inFolder(`stet.db.before-${migrations.length}`), { readonly: true });
    expect(schemaVersion(copy)).toBe(3);
    expect(copy.prepare('SELECT name FROM people').pluck().all()).toEqual(['Ada']);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  test('is copied anew where an older copy for the same step, or an unfinished one, lies there', () => {
    const copyName = `stet.db.before-${migrations.length}`;
    writeFileSync(inFolder(copyName), 'an older copy');
    writeFileSync(inFolder(`${copyName}.unfinished`), 'half a copy');
    olderStore(inFolder('stet.db'), 3);
    openDatabase(inFolder('stet.db')).close();
    expect(readFileSync(inFolder(copyName)).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(readdirSync(folder).sort()).toEqual(['stet.db', copyName]);
  });
});

describe('what is not opened', () => {
  test('a newer store, with its own error and without a change', () => {
    const file = inFolder('stet.db');
    openDatabase(file).close();
    const newer = new Sqlite(file);
    newer.pragma('user_version = 999');
    newer.pragma('journal_mode = DELETE');
    newer.close();
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(new NewerDatabaseError(999, migrations.length));
    expect(() => openForReading(file)).toThrow(NewerDatabaseError);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([
    ['a file that is no database', (file: string) => writeFileSync(file, 'Dear editor, '.repeat(99))],
    ["another program's database", otherProgram],
  ])('%s', (_what, prepare) => {
    prepare(inFolder('stet.db'));
    expect(problemOf(() => openDatabase(inFolder('stet.db')))).toBe('not-a-store');
    expect(problemOf(() => openForReading(inFolder('stet.db')))).toBe('not-a-store');
  });

  test('a folder', () => {
    expect(problemOf(() => openDatabase(folder))).toBe('cannot-open');
    expect(problemOf(() => openForReading(folder))).toBe('cannot-open');
  });

  test('a file in a folder that does not exist', () => {
    const file = join(folder, 'gone', 'stet.db');
    expect(problemOf(() => openDatabase(file))).toBe('cannot-open');
    expect(problemOf(() => openForReading(file))).toBe('cannot-open');
  });

  test('a missing file for reading, which is not made', () => {
    expect(problemOf(() => openForReading(inFolder('stet.db')))).toBe('cannot-open');
    expect(existsSync(inFolder('stet.db'))).toBe(false);
  });

  test('an empty file for reading', () => {
    writeFileSync(inFolder('stet.db'), '');
    expect(problemOf(() => openForReading(inFolder('stet.db')))).toBe('not-a-store');
  });

  test('a store that another process is writing, once the wait is over', () => {
    openDatabase(inFolder('stet.db')).close();
    const other = new Sqlite(inFolder('stet.db'));
    other.exec('BEGIN IMMEDIATE');
    expect(problemOf(() => openDatabase(inFolder('stet.db'), { lockTimeoutMs: 0 }))).toBe('locked');
    other.close();
    expect(problemOf(() => openDatabase(inFolder('stet.db')).close())).toBe('none');
  });

  // The superuser may write anywhere, so there the case cannot be made.
  test.skipIf(process.getuid?.() === 0)('a store in a folder that may only be read', () => {
    openDatabase(inFolder('stet.db')).close();
    chmodSync(inFolder('stet.db'), 0o400);
    chmodSync(folder, 0o500);
    expect(problemOf(() => openDatabase(inFolder('stet.db')))).toBe('cannot-write');
  });

  test('a damaged store, before a migration makes it worse', () => {
    const file = inFolder('stet.db');
    olderStore(file, 3);
    const bytes = readFileSync(file);
    // The second page holds rows or schema; noise there is what a failing disk leaves.
    bytes.fill(0xa5, 4096, 4096 * 3);
    writeFileSync(file, bytes);
    expect(problemOf(() => openDatabase(file))).toBe('damaged');
    expect(
      readdirSync(folder).filter((name) => name.includes('before') && !name.includes('unfinished')),
    ).toEqual([]);
  });
});

describe('a store open for reading', () => {
  test('is readable beside the one that writes, and cannot be written', () => {
    const writer = openDatabase(inFolder('stet.db'));
    aPerson(writer, { name: 'Ada' });
    const reader = openForReading(inFolder('stet.db'));
    expect(reader.prepare('SELECT name FROM people').pluck().all()).toEqual(['Ada']);
    expect(() => reader.prepare('DELETE FROM person_roles').run()).toThrow(/readonly/);
    reader.close();
    writer.close();
  });
});

function otherProgram(file: string): void {
  const database = new Sqlite(file);
  database.exec('CREATE TABLE bookmarks (address TEXT)');
  database.close();
}
