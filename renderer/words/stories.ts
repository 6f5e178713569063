import type { StoryStatus, storySorts } from '#shared/stories/story.ts';
import { counted, inThousands } from './counted.ts';

const statuses = { draft: 'Draft', published: 'Published' } satisfies Record<StoryStatus, string>;

/** Sentences of the desk, of publishing and of what was published. */
export const storiesWords = {
  desk: 'Desk',
  list: 'Stories on the desk',
  search: 'Search stories',
  searchHint: 'Words, "a phrase", -not',
  show: 'Which stories',
  shows: { active: 'Active', archived: 'Archived', all: 'All' },
  status: 'Status',
  statuses: { any: 'Any status', ...statuses },
  statusOf: (status: StoryStatus, revision: number) =>
    status === 'published' ? `Published, r${revision}` : statuses[status],
  queries: 'Queries',
  queryFilters: {
    any: 'With or without queries',
    unresolved: 'Unresolved queries',
    'for-me': 'Queries for me',
  },
  archived: 'Archived',
  columns: {
    slug: 'Slug',
    headline: 'Headline',
    status: 'Status',
    words: 'Words',
    claims: 'Claims',
    queries: 'Queries',
    requests: 'Requests',
    updated: 'Updated',
  } satisfies Record<(typeof storySorts)[number] | 'claims' | 'queries', string>,
  order: 'Order of the list',
  found: (found: number, all: number) =>
    found === all
      ? counted(all, 'story', 'stories')
      : `${inThousands(found)} of ${counted(all, 'story', 'stories')}`,
  rowCounts: {
    words: (words: number) => counted(words, 'word', 'words'),
    claims: (claims: number) => counted(claims, 'claim', 'claims'),
    queries: (queries: number) => counted(queries, 'unresolved query', 'unresolved queries'),
    requests: (requests: number) => counted(requests, 'open correction request', 'open correction requests'),
  },
  forMe: (queries: number) => `${inThousands(queries)} for you`,
  actions: 'Actions',
  actionsFor: (slug: string) => `Actions for ${slug}`,
  open: 'Open',
  rename: 'Rename slug…',
  archive: 'Archive',
  restore: 'Restore',
  wasArchived: (slug: string) => `“${slug}” is archived. Nothing of it is lost.`,
  wasRestored: (slug: string) => `“${slug}” is back on the desk.`,
  undo: 'Undo',
  importCopy: 'Import copy',
  sample: 'Open the sample story',
  empty: {
    desk: 'No stories yet',
    deskText:
      'Paste, drop or open copy: plain text, HTML or Markdown. You see what was recognised before a story is made.',
    noHits: 'No story matches',
    noHitsText:
      'Search looks in slug, kicker, headline, byline and text. Try fewer words, or another filter.',
    clear: 'Clear search and filters',
    archived: 'Nothing is archived',
    failed: 'The list could not be read',
    again: 'Read it again',
  },
  renaming: {
    title: (slug: string) => `Rename ${slug}`,
    field: 'Slug',
    hint: 'Lower-case words and figures joined by hyphens, up to 80 characters.',
    wrong: 'Use lower-case words and figures joined by hyphens, as in border-400-migrants.',
    taken: (slug: string) => `Another story has the slug “${slug}”. Choose another one.`,
    submit: 'Rename',
  },
  cancel: 'Cancel',
  close: 'Close',
} as const;

/** Sentences about publishing and about revisions. */
export const revisionWords = {
  publishing: {
    title: (slug: string) => `Publish ${slug}`,
    where: 'Where readers will see it',
    whereHint: 'An address, an edition, a page.',
    whereMissing: 'Say where readers will see it.',
    will: (number: number, words: number) =>
      `Revision ${number} will hold the ${counted(words, 'word', 'words')} of the draft as it reads now, with its hash, signed by you. It cannot be changed or taken back; a later change goes out with an approved correction.`,
    unverified: (claims: number) =>
      `${counted(claims, 'claim is', 'claims are')} not verified. You can publish all the same.`,
    submit: (number: number) => `Publish revision ${number}`,
  },
  revision: (number: number) => `Revision ${number}`,
  published: 'Published',
  by: 'By',
  where: 'Where',
  hash: 'SHA-256',
  copyHash: 'Copy the whole hash',
  copied: 'The hash is on the clipboard.',
  intact: 'Intact: the text still has the hash it was published with.',
  broken:
    'This text is not what was published: it no longer has its hash. Somebody changed the file outside Stet. Compare it with a backup before you rely on it.',
  readOnly: 'As readers saw it',
  takeIn: 'Take in a correction request',
  takeInSelected: (quote: string) => `Take in a correction request about “${quote}”`,
  passage: {
    title: 'Which passage is it about?',
    explain: 'Mark the words in the text, or enter them here.',
    field: 'Words of the passage',
    missing: 'These words do not stand in this revision. Enter them as they are printed.',
    which: 'Which of them',
    submit: 'Take in the request',
  },
  failed: 'The revision could not be read',
  again: 'Read it again',
} as const;
