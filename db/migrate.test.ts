import { describe, expect, test } from 'vitest';
import type { WritableDatabase } from './database-handles.ts';
import { migrate, NewerDatabaseError, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { awkwardRows } from './testing/awkward-rows.ts';
import { memoryDatabase } from './testing/memory-database.ts';

function tablesOf(database: WritableDatabase): string[] {
  return database
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
}

/** The columns of each table, in the order of their names: a table made anew may have them in another. */
function columnsOf(database: WritableDatabase, tables: readonly string[]): Record<string, string[]> {
  const columns = database.prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) ORDER BY name');
  return Object.fromEntries(tables.map((table) => [table, columns.pluck().all(table)]));
}

function rowsOf(database: WritableDatabase, columns: Record<string, string[]>): Record<string, unknown[]> {
  const read = ([table, names]: [string, string[]]) => {
    const quoted = names.map((name) => `"${name}"`).join(', ');
    return [table, database.prepare(`SELECT ${quoted} FROM ${table}`).all()];
  };
  return Object.fromEntries(Object.entries(columns).map(read));
}

function schemaOf(database: WritableDatabase): unknown[] {
  return database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

describe('the list of migrations', () => {
  test('numbers them 1, 2, 3 … in order, so that the newest number is their count', () => {
    expect(migrations.map((each) => each.number)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('gives each a name of its own', () => {
    expect(new Set(migrations.map((each) => each.name)).size).toBe(migrations.length);
  });
});

describe('migrating', () => {
  test.each(migrations.map((each) => [each.number, each.name] as const))(
    'from version %i (%s) keeps awkward rows as they were and ends at the same schema',
    (version) => {
      const database = memoryDatabase(version);
      const columns = columnsOf(database, tablesOf(database));
      awkwardRows(database, version);
      const before = rowsOf(database, columns);
      migrate(database);
      expect(rowsOf(database, columns)).toEqual(before);
      expect(schemaOf(database)).toEqual(schemaOf(memoryDatabase()));
      expect(schemaVersion(database)).toBe(migrations.length);
      expect(database.pragma('foreign_key_check')).toEqual([]);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );

  test('lets stories be found that were there before the search was', () => {
    const database = memoryDatabase(6);
    awkwardRows(database, 6);
    migrate(database);
    const found = database
      .prepare('SELECT count(*) FROM stories_search WHERE stories_search MATCH ?')
      .pluck();
    expect(found.get('"o\'neil"')).toBe(1);
  });

  test('a current store changes nothing and asks for no copy', () => {
    const database = memoryDatabase();
    const changes = database.prepare('SELECT total_changes()').pluck();
    const before = changes.get();
    migrate(database, { backUp: () => expect.unreachable() });
    expect(changes.get()).toBe(before);
  });

  test('asks once for a copy, before the first change and not for a new file', () => {
    memoryDatabaseWith({ backUp: () => expect.unreachable() });
    const database = memoryDatabase(2);
    const asked: number[] = [];
    migrate(database, {
      backUp: (toVersion) => {
        asked.push(toVersion);
        expect(schemaVersion(database)).toBe(2);
      },
    });
    expect(asked).toEqual([migrations.length]);
  });

  test('changes nothing where no copy can be made', () => {
    const database = memoryDatabase(2);
    const noCopy = () => {
      throw new Error('no room for a copy');
    };
    expect(() => migrate(database, { backUp: noCopy })).toThrow('no room');
    expect(schemaVersion(database)).toBe(2);
  });

  test('leaves the version before the one that fails, with nothing of it', () => {
    const database = memoryDatabase(2);
    // In the way of what the third migration makes last.
    database.exec('CREATE TABLE originals (story_id TEXT) STRICT');
    expect(() => migrate(database)).toThrow('originals already exists');
    expect(schemaVersion(database)).toBe(2);
    expect(tablesOf(database)).not.toContain('stories');
  });

  test('refuses a newer store with its own error', () => {
    const database = memoryDatabase();
    database.pragma(`user_version = ${migrations.length + 1}`);
    expect(() => migrate(database)).toThrow(new NewerDatabaseError(migrations.length + 1, migrations.length));
  });
});

function memoryDatabaseWith(options: Parameters<typeof migrate>[1]): void {
  const database = memoryDatabase(0);
  migrate(database, options);
}
