import { expect, test } from 'vitest';
import {
  changedFields,
  defaultHouseSettings,
  type HouseSettings,
  houseSettings,
  readHouseSettings,
} from './house-settings.ts';

const ours: HouseSettings = {
  quotes: 'straight',
  dashes: 'spaced-en',
  ellipsis: 'sign',
  dialect: 'british',
  lengthUnit: 'column-inches',
  wordsPerInch: 42,
};

test('what was kept is read as it was', () => {
  expect(readHouseSettings(ours)).toEqual(ours);
});

test.each([[null], ['british'], [[]], [{}], [{ dialect: 7, wordsPerInch: 0 }]])(
  'a store that kept %j gives the defaults',
  (kept) => expect(readHouseSettings(kept)).toEqual(defaultHouseSettings),
);

test('a field of another form gives its default and leaves the others', () => {
  expect(readHouseSettings({ ...ours, dashes: 'wavy', unknown: true })).toEqual({
    ...ours,
    dashes: defaultHouseSettings.dashes,
  });
});

test('a change must name every field', () => {
  expect(houseSettings.safeParse({ dialect: 'british' }).success).toBe(false);
});

test('the journal is told what differs, from what to what', () => {
  expect(changedFields(ours, { ...ours, dashes: 'off', wordsPerInch: 30 })).toEqual({
    dashes: { from: 'spaced-en', to: 'off' },
    wordsPerInch: { from: 42, to: 30 },
  });
  expect(changedFields(ours, ours)).toEqual({});
});
