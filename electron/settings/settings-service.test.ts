import { expect, test } from 'vitest';
import { createSettingRecords } from '#db/settings/setting-records.ts';
import { memoryDatabase } from '#db/testing/memory-database.ts';
import { defaultSettings, type Settings } from '#shared/settings/settings.ts';
import { deviceIdOf } from './device-id.ts';
import { createSettingsService } from './settings-service.ts';

const about = { version: '1.2.3', electron: '33.2.1', dataFolder: '/somewhere', platform: 'linux' };

test('settings come back as they were saved, and as the defaults before that', () => {
  const service = createSettingsService({ database: memoryDatabase(), about });
  expect(service.get()).toEqual({ ok: true, value: defaultSettings });
  const wanted: Settings = {
    ...defaultSettings,
    theme: 'dark',
    panes: { desk: [20, 55.5, 24.5] },
    hidden: ['inspector'],
  };
  expect(service.save(wanted)).toEqual({ ok: true, value: wanted });
  expect(service.get()).toEqual({ ok: true, value: wanted });
});

test.each([['dark'], [{ theme: 'sepia', panes: {}, hidden: [] }], [{ theme: 'dark' }], [[]]])(
  'damaged settings read as the defaults: %j',
  (damaged) => {
    const database = memoryDatabase();
    createSettingRecords(database).saveSetting('window', damaged);
    expect(createSettingsService({ database, about }).get()).toEqual({ ok: true, value: defaultSettings });
  },
);

test('about says the versions, with the one of SQLite from SQLite', () => {
  const told = createSettingsService({ database: memoryDatabase(), about }).about();
  expect(told).toEqual({ ok: true, value: { ...about, sqlite: expect.stringMatching(/^3\./) } });
});

test('the id of the machine is made once', () => {
  const database = memoryDatabase();
  const first = deviceIdOf(database, () => '01900000-0000-7000-8000-000000000001');
  expect(deviceIdOf(database, () => 'another')).toBe(first);
});
