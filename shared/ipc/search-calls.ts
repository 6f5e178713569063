import { z } from 'zod';
import type { DeskFound } from '../search/desk-find.ts';
import { findQuery } from '../text/find/find-query.ts';
import { defineCall } from './define.ts';

/** Looking for words in all stories. The list of the desk has its own search, in `stories-calls.ts`. */
export const searchCalls = {
  'search:find': defineCall<DeskFound>()({
    doc: 'Finds words or a pattern in how all drafts read; a newer search ends the one before it.',
    input: z.object({ query: findQuery, archived: z.boolean(), published: z.boolean() }),
    failures: ['cancelled'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'search:cancel': defineCall<null>()({
    doc: 'Ends the search that is under way.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
};
