import { expect, test } from 'vitest';
import { isSafeAddress } from '../text/schema.ts';
import { copyRun } from './imported-copy.ts';
import { safeLink } from './safe-link.ts';

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['mailto:', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/relative', null],
])('%s leads to %s', (address, expected) => {
  expect(safeLink(address, null)).toBe(expected);
});

test('what an import takes for a link, a document takes too', () => {
  for (const link of ['https://example.org', 'mailto:a@b.example', 'mailto:', 'https:foo bar', 'ftp://x']) {
    expect(copyRun.safeParse({ text: 'a', link }).success).toBe(isSafeAddress(link));
  }
});
