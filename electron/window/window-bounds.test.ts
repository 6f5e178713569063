import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstSize, keepBounds, placeOnScreens, readBounds } from './window-bounds.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };
const stood = { x: 1600, y: 100, width: 1280, height: 800, maximised: false };

test('a window comes back where it stood', () => {
  const { maximised: _, ...place } = stood;
  expect(placeOnScreens(stood, [laptop, second])).toEqual(place);
});

test.each([
  ['its screen is gone', stood],
  ['it stood above the screen', { ...stood, x: 0, y: -400 }],
  ['it stood below the screen', { ...stood, x: 0, y: 890 }],
  ['nothing was kept', null],
])('it begins anew where %s', (_case, last) => {
  expect(placeOnScreens(last, [laptop])).toEqual(firstSize);
});

test('it is never smaller than what can be used', () => {
  expect(placeOnScreens({ ...stood, x: 0, width: 200, height: 100 }, [laptop])).toMatchObject({
    width: 960,
    height: 640,
  });
});

test('the place is kept in a file, and a file that says something else is passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bounds-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'window.json');
  expect(readBounds(file)).toBeNull();
  keepBounds(file, stood);
  expect(readBounds(file)).toEqual(stood);
  writeFileSync(file, '{"x":"left"}');
  expect(readBounds(file)).toBeNull();
  expect(() => keepBounds(join(folder, 'gone', 'window.json'), stood)).not.toThrow();
});
