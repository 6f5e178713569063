import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { matchesManifest, writeManifest } from './file-manifest.mjs';

let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'stet-manifest-')), 'kept');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'electron'), 'program');
  writeFileSync(join(folder, 'resources', 'note.txt'), 'note');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

test('what was kept matches until a byte of it changes', () => {
  expect(matchesManifest(folder)).toBe(false);
  writeManifest(folder);
  expect(matchesManifest(folder)).toBe(true);
  writeFileSync(join(folder, 'electron'), 'progran');
  expect(matchesManifest(folder)).toBe(false);
});

test('a file that is gone does not match', () => {
  writeManifest(folder);
  rmSync(join(folder, 'resources', 'note.txt'));
  expect(matchesManifest(folder)).toBe(false);
});

test('only the files that matter are looked at, and there must be some', () => {
  writeManifest(folder);
  writeFileSync(join(folder, 'resources', 'note.txt'), 'other');
  expect(matchesManifest(folder, (name) => name.endsWith('/electron'))).toBe(true);
  expect(matchesManifest(folder, (name) => name.endsWith('/nothing'))).toBe(false);
});

test('a single file has a manifest, too', () => {
  const file = join(folder, 'electron');
  writeManifest(file);
  expect(matchesManifest(file)).toBe(true);
  writeFileSync(file, 'other');
  expect(matchesManifest(file)).toBe(false);
});
