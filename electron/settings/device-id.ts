import { z } from 'zod';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createSettingRecords } from '#db/settings/setting-records.ts';

const device = z.object({ id: z.uuid() });

/**
 * The id that every entry of the journal names for this machine; made when a store is opened the first time.
 */
export function deviceIdOf(database: WritableDatabase, newId: () => string): string {
  const records = createSettingRecords(database);
  // A machine that lost its id gets a new one: entries of the old one stay as they were signed.
  const saved = device.safeParse(records.getSetting('device'));
  if (saved.success) return saved.data.id;
  const made = { id: newId() };
  records.saveSetting('device', made);
  return made.id;
}
