import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOfSources } from './built-app.mjs';

test('the hash of the sources changes with names and contents, not with tests or with what is not named', () => {
  const root = mkdtempSync(join(tmpdir(), 'stet-hash-'));
  mkdirSync(join(root, 'shared', 'text'), { recursive: true });
  const hash = () => hashOfSources(root, ['shared', 'package.json']);
  const seen = [hash()];
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(root, name), text);
    seen.push(hash());
  };
  write('shared/text/a.ts', '1');
  write('shared/text/a.ts', '2');
  write('package.json', '{}');
  expect(new Set(seen).size).toBe(4);
  write('shared/text/a.test.ts', '1');
  write('README.md', '1');
  expect(new Set(seen).size).toBe(4);
  rmSync(root, { recursive: true });
});
