import { expect, test } from 'vitest';
import { projectRoot } from '../setup/project-paths.mjs';
import { checkLockFile, unnamedPackages } from './lock-file.mjs';

test('a package is found where Node would find it', () => {
  const packages = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { dependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
    'node_modules/c': {},
  };
  expect(unnamedPackages(packages)).toEqual([]);
});

test('an optional package that npm left out is told', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { 'a-for-another-system': '1' } } };
  expect(unnamedPackages(packages)).toEqual([expect.stringContaining('a-for-another-system')]);
});

test('our own lock file is whole', () => {
  expect(checkLockFile(projectRoot)).toEqual([]);
});
