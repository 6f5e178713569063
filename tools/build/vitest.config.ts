import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['{shared,db,electron,renderer,tools}/**/*.test.{ts,tsx,mjs}'],
    restoreMocks: true,
  },
});
