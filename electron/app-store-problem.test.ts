import { expect, test } from 'vitest';
import { NewerDatabaseError } from '#db/migrate.ts';
import { StoreNotOpenedError, type StoreProblem } from '#db/store-not-opened.ts';
import { storeFailure } from './app-store-problem.ts';

const problems: readonly StoreProblem[] = [
  'not-a-store',
  'damaged',
  'locked',
  'cannot-open',
  'cannot-write',
  'disk-full',
];

test.each(problems)('a store that is %s: what happened, which file, what was kept, what to do', (problem) => {
  const failure = storeFailure(new StoreNotOpenedError(problem, '/x/stet.db', null), '/x/stet.db');
  expect(failure?.message).toMatch(/^[A-Z].*\.$/);
  expect(failure?.detail).toMatch(/^\/x\/stet\.db\n\nNothing (in it )?was changed.*\.$/s);
});

test('a newer store names itself as that', () => {
  const failure = storeFailure(new NewerDatabaseError(12, 7), '/x/stet.db');
  expect(failure?.message).toBe('This store was written by a newer Stet.');
  expect(failure?.detail).toContain('/x/stet.db');
});

test('a mistake of ours is not put down to the file', () => {
  expect(storeFailure(new TypeError('no'), '/x/stet.db')).toBeNull();
});
