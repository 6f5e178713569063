import type { Query, QueryId, QueryMessageKind, QueryState } from '#shared/text/query.ts';
import { counted } from './counted.ts';

/** What a mark in the text and a row say of how far a query is. */
export const queryStateWords = {
  open: 'Open',
  answered: 'Answered',
  resolved: 'Resolved',
} satisfies Record<QueryState, string>;

/** Whom a query is addressed to, as the end of a phrase. */
export function addressedTo(addresseeName: string | null): string {
  return addresseeName === null ? 'whoever knows' : addresseeName;
}

/** What a step of a thread is, after the name of who took it. */
export function stepPhrase(kind: QueryMessageKind, addresseeName: string | null): string {
  return kind === 'address' ? `addressed it to ${addressedTo(addresseeName)}` : steps[kind];
}

const steps = {
  question: 'asked',
  answer: 'answered',
  comment: 'commented',
  resolution: 'resolved it',
  reopening: 'opened it again',
} satisfies Record<Exclude<QueryMessageKind, 'address'>, string>;

/** Sentences of queries and their threads. */
export const queryWords = {
  list: 'Queries of the story',
  look: (state: QueryState, addresseeName: string | null) =>
    `Query, ${queryStateWords[state].toLowerCase()}, for ${addressedTo(addresseeName)}`,
  show: 'Which queries',
  shows: { unresolved: 'Unresolved', 'for-me': 'For me', resolved: 'Resolved', all: 'All' },
  failed: 'The queries could not be read',
  again: 'Read them again',
  none: 'No queries yet',
  noneText: 'Mark words in the text and ask about them: who says so, is this still right, can we print it.',
  noneShown: {
    unresolved: 'Every query is resolved',
    'for-me': 'No query waits for you',
    resolved: 'No query is resolved yet',
  },
  noneShownText: 'Choose “All” to see every thread of the story.',
  from: (asker: string, addresseeName: string | null) => `${asker} to ${addressedTo(addresseeName)}`,
  replies: (replies: number) => (replies === 0 ? 'no reply yet' : counted(replies, 'reply', 'replies')),
  ask: 'Ask about the marked words',
  askHint: 'Mark the words in the text that you ask about.',
  form: {
    title: 'New query',
    about: 'About these words',
    question: 'Your question',
    missing: 'Write the question.',
    addressee: 'Addressed to',
    nobody: 'Whoever knows',
    submit: 'Ask',
    keys: 'Ctrl+Enter sends, Esc leaves. What you typed stays here.',
  },
  thread: (quote: string) => `Thread on “${quote}”`,
  lastWords: 'Its words are gone from the text. They were last:',
  reply: {
    label: {
      question: 'Ask further',
      answer: 'Answer',
      comment: 'Comment',
    },
    field: 'Your reply',
    resolved: 'Open it again to add to this thread.',
    stranger: 'Only who asked, who was asked, the story’s author and editors add to this thread.',
  },
  resolve: 'Resolve',
  reopen: 'Open again',
  goTo: 'Show in the text',
  addressee: 'Addressed to',
  wasResolved: 'The query is resolved.',
  undo: 'Undo',
  cancel: 'Cancel',
} as const;

/** What stands in the way of a publication, and what lets it through. */
export const openQueriesWords = {
  warning: (queries: number) =>
    `${counted(queries, 'query is', 'queries are')} not resolved. You can publish all the same, with a reason that you sign and the journal keeps.`,
  reason: 'Why it goes out all the same',
  missing: 'Write why it goes out with these queries unresolved.',
} as const;

/** A query that a publication would leave open, in a line. */
export interface OpenQuery {
  readonly id: QueryId;
  readonly text: string;
}

export function linesOfOpenQueries(queries: readonly Query[]): readonly OpenQuery[] {
  return queries
    .filter(({ state }) => state !== 'resolved')
    .map(({ id, quote, messages }) => ({ id, text: `“${quote}”: ${messages[0]?.body ?? ''}` }));
}
