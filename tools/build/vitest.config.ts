import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['{shared,db,electron,renderer,tools}/**/*.test.{ts,tsx,mjs}'],
    restoreMocks: true,
    // Tests with keys derived by scrypt, or some hundred random sessions, take seconds where two cores do other work too.
    testTimeout: 30_000,
  },
});
