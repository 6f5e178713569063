import type { VersionReason } from '#shared/stories/version.ts';
import type { ChangeKind } from '#shared/text/compare/compare-texts.ts';
import { counted } from './counted.ts';

/** Sentences about versions: the kept states of a draft. */
export const versionWords = {
  title: 'Versions and revisions',
  list: 'Versions and revisions, newest first',
  none: 'Nothing is kept yet',
  noneText:
    'Keep the draft under a name before you cut it. Stet also keeps what somebody left when another person goes on, and what stood before a change in many places.',
  revision: (number: number) => `Revision ${number}`,
  newest: 'What readers see now',
  automatic: {
    named: 'Named',
    'hand-over': 'Before another person went on',
    rest: 'At the end of a session',
    sweep: 'Before a change in many places',
    restore: 'Before the draft was set back',
  } satisfies Record<VersionReason, string>,
  showAll: (hidden: number) => `Show ${counted(hidden, 'more automatic version', 'more automatic versions')}`,
  showFewer: 'Show fewer automatic versions',
  keep: 'Keep a version…',
  keeping: {
    title: 'Keep a version',
    field: 'Name',
    hint: 'What you will look for: “As filed”, “Before the cut”.',
    missing: 'Give it a name.',
    submit: 'Keep the version',
    done: (name: string) => `“${name}” is kept. You find it under History.`,
  },
  naming: { title: 'Name the version', submit: 'Name it' },
  cancel: 'Cancel',
  compare: 'Compare with the draft',
  restore: 'Restore',
  name: 'Name it',
  actionsFor: (title: string) => `Actions for ${title}`,
  restored: (title: string) => `The draft reads as it did in “${title}”. What it was is kept as a version.`,
  restoredAsSuggestions: (title: string) => `Everything that differs from “${title}” is suggested now.`,
  nothingToRestore: (title: string) => `The draft reads as “${title}” already.`,
  undo: 'Undo',
} as const;

const types: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  heading: 'Subheading',
  blockquote: 'Block quotation',
  list_item: 'List item',
};

/** What a block is, as editors call it. */
function typeWord(type: string): string {
  return types[type] ?? type;
}

/** Sentences of the comparison. */
export const compareWords = {
  title: 'Comparison',
  draft: 'Draft',
  before: 'Earlier',
  after: 'Later',
  swap: 'Change sides',
  layouts: { inline: 'Inline', 'side-by-side': 'Side by side' },
  layout: 'How both are shown',
  onlyChanged: 'Only what changed',
  previous: 'Previous change',
  next: 'Next change',
  at: (number: number, count: number) => `${number} of ${count}`,
  close: 'Back to the draft',
  loading: 'Both texts are being read…',
  comparing: 'Both texts are being compared…',
  stop: 'Stop comparing',
  stopped: 'The comparison was stopped',
  stoppedText: 'Both texts are as they were.',
  compareAgain: 'Compare again',
  failed: 'One of the texts could not be read',
  again: 'Read them again',
  same: 'Both read the same',
  sameText: 'Nothing differs in words, formatting or order.',
  changes: 'Changes',
  list: 'Changes in the order of the text',
  summary: {
    changes: (count: number) => counted(count, 'change', 'changes'),
    out: (count: number) => `${counted(count, 'word', 'words')} out`,
    in: (count: number) => `${counted(count, 'word', 'words')} in`,
    moved: (count: number) => `${count} moved`,
    pending: (count: number) => `${counted(count, 'suggestion', 'suggestions')} pending`,
  },
  kinds: {
    words: 'Words',
    formatting: 'Formatting',
    type: 'Kind of paragraph',
    added: 'Paragraph added',
    removed: 'Paragraph removed',
    moved: 'Paragraph moved',
  } satisfies Record<ChangeKind, string>,
  empty: 'an empty paragraph',
  movedDown: 'Moved down from here:',
  movedUp: 'Moved up from here:',
  movedDownHere: 'Moved down to here',
  movedUpHere: 'Moved up to here',
  retyped: (before: string, after: string) => `${typeWord(after)}, was ${typeWord(before).toLowerCase()}`,
  unchanged: (count: number) => counted(count, 'paragraph unchanged', 'paragraphs unchanged'),
  pending: 'Suggested, pending',
  looks: { em: 'italic', strong: 'bold', plain: 'plain', link: (href: string) => `link to ${href}` },
  take: 'Suggest the other wording',
  takeHint: 'Puts what the other text has here into the draft, as your suggestion.',
  takenNot: 'This cannot be a suggestion here.',
  notice: 'A printed notice changes only with a correction.',
  claim: 'Claim',
  request: 'Correction request',
  touches: 'Touches',
  restore: (title: string) => `Restore ${title}`,
} as const;
