import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Statement } from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WritableDatabase } from './database-handles.ts';
import { memoryDatabase } from './testing/memory-database.ts';

const notFeatures = ['migrations', 'testing'];
const recordFiles = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-records.ts') && !notFeatures.includes(file.split(sep)[0] ?? ''))
  .sort();

/** A database that remembers every statement that was prepared on it. */
function listening(database: WritableDatabase): { database: WritableDatabase; statements: Statement[] } {
  const statements: Statement[] = [];
  const prepare = (sql: string): Statement => {
    const statement = database.prepare(sql);
    statements.push(statement);
    return statement;
  };
  return { database: Object.assign(Object.create(database), { prepare }), statements };
}

/** Everything that a records module prepares when it is made. */
async function statementsOf(file: string): Promise<readonly Statement[]> {
  const records: Readonly<Record<string, unknown>> = await import(join(import.meta.dirname, file));
  const { database, statements } = listening(memoryDatabase());
  for (const [name, make] of Object.entries(records))
    if (name.startsWith('create') && typeof make === 'function') make(database);
  return statements;
}

test.each(recordFiles)('%s prepares its statements against the schema as it is', async (file) => {
  expect((await statementsOf(file)).length).toBeGreaterThan(0);
});

test.each(recordFiles)('%s names every column that it reads, each once', async (file) => {
  for (const statement of await statementsOf(file)) {
    if (!statement.reader) continue;
    const names = statement.columns().map(({ name }) => name);
    expect(names, statement.source).toEqual([...new Set(names)]);
    // A single value may be plucked; of several, an expression without a name could not be read by one.
    if (names.length > 1)
      expect(
        names.filter((name) => !/^\w+$/.test(name)),
        statement.source,
      ).toEqual([]);
  }
});
