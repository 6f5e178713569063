import type { JsonValue } from '#shared/journal/journal-entry.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../database-handles.ts';

/**
 * What the store keeps by name: how the window looks, which machine this is, how the house writes, and where each
 * person was in which story.
 */
export type SettingName = 'window' | 'device' | 'house' | 'standards' | `places:${PersonId}`;

/** A value by name, as JSON; what it must look like is for the feature that reads it to know. */
export function createSettingRecords(database: WritableDatabase) {
  const byName = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const upsert = database.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const version = database.prepare<[], string>('SELECT sqlite_version()').pluck();

  return {
    /** The value as it was saved; its shape is for the reader to check. Null where there is none. */
    getSetting(name: SettingName): unknown {
      const value = byName.get(name);
      return value === undefined ? null : JSON.parse(value);
    },

    saveSetting(name: SettingName, value: JsonValue): void {
      upsert.run(name, JSON.stringify(value));
    },

    /** For the Settings screen and for bug reports; asked here because SQL stands nowhere else. */
    getSqliteVersion(): string {
      return version.get() ?? '';
    },
  };
}
