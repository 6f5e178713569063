import { expect, test } from 'vitest';
import { matchesAny, matchPath } from './path-pattern.mjs';

test.each([
  ['shared/**', 'shared/text/draft.ts', true],
  ['shared/**', 'sharedness/a.ts', false],
  ['electron/app-*.ts', 'electron/app-paths.ts', true],
  ['electron/app-*.ts', 'electron/app-x/paths.ts', false],
  ['**/testing/**', 'testing/a.ts', true],
  ['**/testing/**', 'db/testing/a.ts', true],
  ['**/*.test.ts', 'db/a.test.ts', true],
])('%s and %s: %s', (pattern, path, fits) => {
  expect(matchesAny([pattern], path)).toBe(fits);
});

test('a word stands for one name and is remembered', () => {
  expect(matchPath('electron/{feature}/**', 'electron/claims/a/b.ts')).toEqual({ feature: 'claims' });
  expect(matchesAny(['db/{feature}/*'], 'db/claims/a.ts', { feature: 'claims' })).toBe(true);
  expect(matchesAny(['db/{feature}/*'], 'db/people/a.ts', { feature: 'claims' })).toBe(false);
});
