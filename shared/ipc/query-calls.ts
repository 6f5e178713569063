import { z } from 'zod';
import { personId } from '../people/person.ts';
import { storyId } from '../stories/story.ts';
import { type Query, queryId } from '../text/query.ts';
import { defineCall } from './define.ts';

/** Room for a page; what is longer belongs into the story's files. */
const words = z.string().trim().min(1).max(5000);
const fewWords = z.string().trim().max(5000).default('');

/**
 * Threads on passages of a draft. Who may do what is in `shared/text/query-rules.ts`. Each deed answers the
 * query as it stands afterwards.
 */
export const queryCalls = {
  'text:list-queries': defineCall<readonly Query[]>()({
    doc: 'The queries of a story with their threads, in the order of its text.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'text:ask-query': defineCall<Query>()({
    doc: 'Asks about a passage of the draft at `version`, addressed to a person or to whoever knows.',
    input: z.object({
      storyId,
      version: z.int().min(0),
      /** ProseMirror positions in the draft at that version. */
      from: z.int().min(0),
      to: z.int().min(0),
      body: words,
      addresseeId: personId.nullable(),
    }),
    failures: ['not-found', 'archived', 'version-conflict', 'empty-passage'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'text:reply-to-query': defineCall<Query>()({
    doc: 'Adds to a thread: an answer, a further question or a comment, by who writes it.',
    input: z.object({ queryId, body: words }),
    failures: ['not-found', 'archived', 'wrong-state', 'not-in-thread'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'text:address-query': defineCall<Query>()({
    doc: 'Addresses a query to another person, or to whoever knows.',
    input: z.object({ queryId, addresseeId: personId.nullable() }),
    failures: ['not-found', 'archived', 'wrong-state', 'not-in-thread'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'text:resolve-query': defineCall<Query>()({
    doc: 'Settles a query, with a word about it or without.',
    input: z.object({ queryId, body: fewWords }),
    failures: ['not-found', 'archived', 'wrong-state', 'not-in-thread'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'text:reopen-query': defineCall<Query>()({
    doc: 'Opens a query again; its thread goes on. Taken back, a resolution leaves it answered where it was.',
    input: z.object({ queryId, body: fewWords, takesBack: z.boolean().default(false) }),
    failures: ['not-found', 'archived', 'wrong-state', 'not-in-thread'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
