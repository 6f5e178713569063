// How Stet looks and behaves on this machine. None of it is the newsroom's word on anything, so it is saved
// without a deed and the journal does not hear of it.
import type { WritableDatabase } from '#db/database-handles.ts';
import { createSettingRecords } from '#db/settings/setting-records.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import { type About, defaultSettings, type Settings, settings } from '#shared/settings/settings.ts';

export interface SettingsDependencies {
  readonly database: WritableDatabase;
  /** What only the process knows: its versions and its folder. */
  readonly about: Omit<About, 'sqlite'>;
}

export interface SettingsService {
  /** As they were saved; the defaults where nothing, or nothing readable, was. */
  get(): Result<Settings, never>;
  /** Takes the place of all settings at once; the contract has checked them. */
  save(wanted: Settings): Result<Settings, never>;
  /** What a bug report needs: versions, the system, and where the data lie. */
  about(): Result<About, never>;
}

export function createSettingsService({ database, about }: SettingsDependencies): SettingsService {
  const records = createSettingRecords(database);
  return {
    get() {
      // Checked as if it came from outside: an older Stet, or somebody with a shell, may have written it.
      const saved = settings.safeParse(records.getSetting('window'));
      return ok(saved.success ? saved.data : defaultSettings);
    },
    save(wanted) {
      records.saveSetting('window', wanted);
      return ok(wanted);
    },
    about: () => ok({ ...about, sqlite: records.getSqliteVersion() }),
  };
}
