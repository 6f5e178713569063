import type { Failure } from '#shared/ipc/failure.ts';
import type { Length } from '#shared/text/reading.ts';
import type { HeadField } from '#shared/text/schema.ts';
import { failureSentence } from './failures.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const count = new Intl.NumberFormat('en-US');

/** The head fields: what each is called beside the copy, and what an empty one says belongs there. */
const fields: Readonly<Record<HeadField, { readonly label: string; readonly placeholder: string }>> = {
  kicker: { label: 'Kicker', placeholder: 'The section, such as Border' },
  headline: { label: 'Headline', placeholder: 'What happened, in one line' },
  dek: { label: 'Dek', placeholder: 'One sentence under the headline' },
  byline: { label: 'Byline', placeholder: 'By whom' },
  dateline: { label: 'Dateline', placeholder: 'Where and when' },
};

/** What a block is called where a suggestion changes its type. */
const blockNames: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  blockquote: 'block quote',
  list_item: 'list item',
};

export const textWords = {
  fields,
  /** The name of the editor for who cannot see it. */
  editor: 'Text of the story',
  body: 'Write the story here',
  toolbar: 'Formatting',
  commands: {
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    quote: 'Block quote',
    'bullet-list': 'Bulleted list',
    'numbered-list': 'Numbered list',
    link: 'Link',
    undo: 'Undo',
    redo: 'Redo',
  },
  link: {
    title: 'Link',
    address: 'Address',
    hint: 'A web or mail address: https://example.org or mailto:desk@example.org',
    wrong: 'A link may lead to a web or mail address only.',
    set: 'Set link',
    remove: 'Remove link',
    cancel: 'Cancel',
  },
  loading: 'Opening the text…',
  failed: 'The text could not be opened',
  tryAgain: 'Try again',
  copyText: 'Copy the text',
  copied: 'Copied',
  showSaved: 'Show the saved text',
  refused: {
    notice: 'A printed notice stays as it is. Change it through a correction request.',
    'not-a-suggestion':
      'This cannot be suggested here. Decide first what is suggested at this place, or change the text in Edit mode.',
    reading: 'You are reading. Choose Edit or Suggest under Mode to change the text.',
  },
  mode: {
    label: 'Mode',
    edit: 'Edit',
    suggest: 'Suggest',
    read: 'Read only',
    onlySuggest: 'You may suggest changes in this story; its author or an editor settles them.',
    onlyRead: 'You may read this story, not change it.',
    view: 'View',
    views: { redline: 'Redline', final: 'Final', original: 'Original' },
  },
  suggestions: {
    list: 'Suggestions',
    none: 'No suggestions',
    noneHint:
      'In Suggest mode everything you type, strike or format is marked and waits here for a decision.',
    startSuggesting: 'Suggest changes',
    whose: 'Whose',
    everybody: 'Anyone',
    mine: 'Mine',
    theirs: 'Theirs',
    about: 'About',
    anything: 'Anything',
    themes: { facts: 'Facts', style: 'Style', formatting: 'Formatting' },
    aboutHint: 'Facts: what touches a claim, figure, name, date or quotation. Style: the rest of the words.',
    kind: 'Kind',
    everyKind: 'Every kind',
    sorts: {
      insertion: 'Insertions',
      deletion: 'Deletions',
      move: 'Moves',
      formatting: 'Formatting',
      block: 'Blocks',
    },
    unfit: (all: number): string =>
      `None of the ${count.format(all)} ${all === 1 ? 'suggestion' : 'suggestions'} is of this kind.`,
    showAll: 'Show all',
    one: { accept: 'Accept', reject: 'Stet' },
    marked: { accept: 'Accept marked', reject: 'Stet marked' },
    hints: { accept: 'The text takes it over', reject: 'Let it stand as it was' },
    reading: 'You are reading. Choose Edit or Suggest under Mode to decide.',
    all: {
      accept: (shown: number): string => `Accept all ${count.format(shown)}`,
      reject: (shown: number): string => `Reject all ${count.format(shown)}`,
    },
    insert: 'Insert',
    strike: 'Strike',
    replace: 'Replace',
    with: 'with',
    move: 'Move',
    replacing: 'replacing',
    movedHere: 'Moved here',
    movedAway: 'Moved away from here',
    format: 'Format',
    retype: (was: string): string => `Change from ${blockNames[was] ?? was}`,
    paragraphs: { ins: 'Split the paragraph', del: 'Join the paragraphs' },
  },
  houseStyle: (places: number): string =>
    places === 0
      ? 'Quotes and dashes are house style already.'
      : `Made house style in ${count.format(places)} ${places === 1 ? 'place' : 'places'}.`,
  readOnly: 'This text cannot be changed here.',
  saving: 'Saving…',
  saved: (at: number): string => `Saved ${clock.format(at)}`,
  notSaved: (failure: Failure): string =>
    failure.code === 'version-conflict'
      ? 'Not saved: the story was changed elsewhere where you were writing. Your text is kept here. Copy it, then show the saved text.'
      : `Not saved; your text is kept here. ${failureSentence(failure)}`,
  words: (words: number): string => `${count.format(words)} ${words === 1 ? 'word' : 'words'}`,
  minutes: (minutes: number): string => `${minutes} min read`,
  characters: (characters: number): string =>
    `${count.format(characters)} ${characters === 1 ? 'character' : 'characters'}`,
  inches: (inches: number): string => `${count.format(inches)} in. of column`,
  selected: ({ words, characters }: Length): string =>
    `Selected: ${textWords.words(words)}, ${textWords.characters(characters)}`,
} as const;
