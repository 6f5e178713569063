import { expect, test } from 'vitest';
import { lineLimit } from './file-sizes.mjs';

test.each([
  ['electron/claims/claim-service.ts', 300],
  ['renderer/features/claims/ClaimsView.tsx', 200],
  ['renderer/features/claims/ClaimsView.test.tsx', 500],
  ['e2e/pages/desk-page.ts', 500],
  ['tools/setup/prepare.mjs', 300],
])('%s may have %i lines', (file, limit) => {
  expect(lineLimit(file)).toBe(limit);
});
