import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dependenciesMatch } from './dependencies.mjs';

const a = { version: '1.0.0', integrity: 'sha512-a' };
const b = { version: '2.0.0', integrity: 'sha512-b', optional: true };

test.each([
  ['nothing is installed', { 'node_modules/a': a }, null, false],
  [
    'all is installed',
    { 'node_modules/a': a, 'node_modules/b': b },
    { 'node_modules/a': a, 'node_modules/b': b },
    true,
  ],
  [
    'an optional one is left out',
    { 'node_modules/a': a, 'node_modules/b': b },
    { 'node_modules/a': a },
    true,
  ],
  ['one is missing', { 'node_modules/a': a }, {}, false],
  [
    'one has another version',
    { 'node_modules/a': a },
    { 'node_modules/a': { ...a, version: '1.0.1' } },
    false,
  ],
  [
    'one has another content',
    { 'node_modules/a': a },
    { 'node_modules/a': { ...a, integrity: 'sha512-x' } },
    false,
  ],
  ['one is too many', { 'node_modules/a': a }, { 'node_modules/a': a, 'node_modules/c': a }, false],
])('%s', (_name, wanted, installed, match) => {
  const root = mkdtempSync(join(tmpdir(), 'stet-lock-'));
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': { name: 'stet' }, ...wanted } }),
  );
  const note = join(root, 'node_modules', '.package-lock.json');
  if (installed) writeFileSync(note, JSON.stringify({ packages: installed }));
  expect(dependenciesMatch(root)).toBe(match);
  rmSync(root, { recursive: true });
});
