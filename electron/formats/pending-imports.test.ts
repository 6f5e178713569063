import { expect, test } from 'vitest';
import { createPendingImports } from './pending-imports.ts';

const original = (fileName: string) => ({
  fileName,
  mediaType: 'text/plain' as const,
  charset: 'utf-8',
  bytes: new Uint8Array(),
});

test('holds the last five imports, however often they are taken', () => {
  const imports = createPendingImports();
  for (const name of ['1', '2', '3', '4', '5', '6']) imports.keep(name, original(name));
  expect(['1', '2', '2', '6', '7'].map((name) => imports.take(name)?.fileName ?? null)).toEqual([
    null,
    '2',
    '2',
    '6',
    null,
  ]);
});
