import type {
  CopyDoubt,
  CopyMediaType,
  CopyPart,
  CopyReason,
  LeftOut,
} from '#shared/formats/imported-copy.ts';
import type { WrittenFile } from '#shared/ipc/formats-calls.ts';
import { counted, inThousands } from './counted.ts';

/** What a block of copy can be taken for. */
const parts: Readonly<Record<CopyPart, string>> = {
  kicker: 'Kicker',
  headline: 'Headline',
  dek: 'Dek',
  byline: 'Byline',
  dateline: 'Dateline',
  paragraph: 'Paragraph',
  heading: 'Heading',
  blockquote: 'Quotation',
  'list-item': 'List item',
  'corrections-line': 'Corrections line',
  dropped: 'Leave out',
};

/** Why the reader took a block for what it did. */
const reasons: Readonly<Record<CopyReason, string>> = {
  breadcrumb: 'a trail of sections',
  'first-line': 'the first line',
  'title-of-page': 'what the page says of itself',
  'second-line': 'the line under the headline',
  'starts-with-by': 'begins with “By”',
  'place-and-dash': 'a place before a dash',
  'repeats-headline': 'repeats the headline, dropped',
  'repeats-dek': 'repeats the dek, dropped',
  'corrections-phrase': 'asks readers for corrections',
  'page-furniture': 'belongs to the page, not to the story, dropped',
  markup: 'marked so in the copy',
  'chosen-by-hand': 'chosen by you',
};

/** What a person should look at before the story is made. */
const doubts: Readonly<Record<CopyDoubt, string>> = {
  'could-be-dek': 'Could be the dek',
  'could-be-kicker': 'Could be part of the headline or of the page',
  'hidden-address': 'The web site hid an e-mail address here',
  'decoded-address': 'An address that the web site hid was decoded; check it',
  'undecodable-characters': 'Some characters could not be read and show as �',
  'long-headline': 'Longer than a headline usually is',
  'emptied-link': 'A link that led nowhere safe was taken off its words',
};

/** What of the copy does not come into the story, with its number. */
const leftOut: Readonly<Record<LeftOut, (count: number) => string>> = {
  script: (count) => counted(count, 'script', 'scripts'),
  style: (count) => counted(count, 'style sheet', 'style sheets'),
  image: (count) => counted(count, 'picture', 'pictures'),
  embed: (count) => counted(count, 'embedded frame or video', 'embedded frames and videos'),
  table: (count) => counted(count, 'table', 'tables'),
  form: (count) => counted(count, 'form or button', 'forms and buttons'),
  comment: (count) => counted(count, 'hidden comment', 'hidden comments'),
  'unsafe-link': (count) => counted(count, 'link that led nowhere safe', 'links that led nowhere safe'),
  navigation: (count) => counted(count, 'piece of the page around it', 'pieces of the page around it'),
  'deleted-text': (count) => counted(count, 'struck passage', 'struck passages'),
  'undecodable-character': (count) =>
    counted(count, 'character that could not be read', 'characters that could not be read'),
  'beyond-limit': (count) => counted(count, 'block past the longest story', 'blocks past the longest story'),
};

/** Forms of copy, as people call them. */
const kinds: Readonly<Record<CopyMediaType, string>> = {
  'text/plain': 'Plain text',
  'text/html': 'HTML',
  'text/markdown': 'Markdown',
};

const kilobytes = (bytes: number): string =>
  bytes < 1000 ? counted(bytes, 'byte', 'bytes') : `${inThousands(Math.round(bytes / 1000))} kB`;

/** Sentences of taking copy in. */
export const importWords = {
  title: 'Import copy',
  parts,
  reasons,
  doubts,
  leftOut,
  emptyTitle: 'Paste copy here, drop a file, or open one.',
  emptyText:
    'Plain text, HTML and Markdown are read. You see what was recognised before a story is made of it.',
  pasteField: 'Paste or write copy here',
  pasteHint: 'Ctrl+V or Cmd+V anywhere in this view does it too.',
  pasteButton: 'Paste copy',
  readWritten: 'Read this copy',
  openFile: 'Open a file…',
  openSample: 'Open the sample story',
  reading: 'Reading the copy',
  waiting: (count: number, names: readonly string[]): string => {
    const named = count > names.length ? `${names.join(', ')} …` : names.join(', ');
    return `Next: ${counted(count, 'file waits', 'files wait')}: ${named}`;
  },
  leaveOthers: 'Leave them out',
  made: 'The story is on the desk.',
  review: 'Check what was recognised',
  nothing: 'There is no text in this copy.',
  startOver: 'Start over',
  makeKeys: 'Ctrl+Enter, from anywhere',
  make: 'Make the story',
  blocks: 'Blocks of the copy',
  partOf: (number: number) => `Part of block ${inThousands(number)}`,
  more: (count: number) => `Show ${inThousands(count)} more`,
  address: 'What is the address?',
  addressHint: 'It takes the place of the hidden one.',
  headline: 'Headline',
  headlineHint: 'No block of the copy is the headline.',
  slug: 'Slug',
  slugHint: 'Lower-case words joined by hyphens.',
  problems: {
    'no-headline': 'A story needs a headline. Choose one of the blocks or write it.',
    'slug-malformed': 'A slug is lower-case words joined by hyphens, as in border-400-migrants.',
    'slug-taken': 'Another story has this slug. Choose another one.',
  },
  source: (fileName: string | null) => fileName ?? 'Pasted copy',
  facts: (mediaType: CopyMediaType, charset: string, size: number) =>
    `${kinds[mediaType]}, read as ${charset.toUpperCase()}, ${kilobytes(size)}`,
  leftOutTitle: 'Left out',
  doubtsFound: (count: number) => counted(count, 'doubt to look at', 'doubts to look at'),
};

/** Sentences of writing files out, and of what a story was imported from. */
export const exportWords = {
  exportStory: 'Export',
  exportLog: 'Export the log',
  story: { html: 'Export as HTML…', markdown: 'Export as Markdown…' },
  log: { html: 'Export as HTML…', csv: 'Export as CSV…', json: 'Export as JSON…' },
  written: ({ path, bytes }: WrittenFile) =>
    `Wrote ${path.split(/[\\/]/).at(-1) ?? path}, ${kilobytes(bytes)}.`,
  original: 'Original copy',
  loadingOriginal: 'Reading the original',
  originalFailed: 'The original could not be read.',
  close: 'Close',
  imported: 'Imported',
  text: 'The copy as it came',
  cut: (shown: number) => `Only the first ${inThousands(shown)} characters are shown.`,
};
