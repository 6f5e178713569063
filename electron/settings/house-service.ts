import type { WritableDatabase } from '#db/database-handles.ts';
import { createSettingRecords } from '#db/settings/setting-records.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import { changedFields, type HouseSettings, readHouseSettings } from '#shared/settings/house-settings.ts';
import type { Author, DeedRecorder } from '../journal/deed-recorder.ts';

export interface HouseDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly announce: Announce;
}

/** How the house writes, for every service that must know it and for the window. */
export interface HouseService {
  /** As the house has said, with the default for whatever it has not. */
  current(): HouseSettings;
  /** Takes the place of all of them. The journal is told what differs; where nothing does, nothing is done. */
  save(wanted: HouseSettings, author: Author): Result<HouseSettings, never>;
}

/** What the journal calls the one house of a store. */
const houseId = 'house';

export function createHouseService({ database, recorder, announce }: HouseDependencies): HouseService {
  const records = createSettingRecords(database);
  const current = (): HouseSettings => readHouseSettings(records.getSetting('house'));
  return {
    current,
    save(wanted, author) {
      const changed = changedFields(current(), wanted);
      if (Object.keys(changed).length === 0) return ok(wanted);
      const saved = recorder.perform<HouseSettings, never>(author, ({ record }) => {
        records.saveSetting('house', wanted);
        record({
          deed: 'house.changed',
          subjectKind: 'house',
          subjectId: houseId,
          storyId: null,
          payload: changed,
          binds: false,
        });
        return ok(wanted);
      });
      announce('settings:house-changed', null);
      return saved;
    },
  };
}
