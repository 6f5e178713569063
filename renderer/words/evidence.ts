import type { Evidence, EvidenceKind, TranscriptMedium } from '#shared/evidence/evidence.ts';
import type { EvidenceState } from '#shared/evidence/evidence-view.ts';
import type { FileType } from '#shared/evidence/file-type.ts';
import { counted } from './counted.ts';

/** How somebody spoke. */
export const mediumWords = {
  'in-person': 'In person',
  phone: 'By phone',
  'video-call': 'By video call',
  'in-writing': 'In writing',
  broadcast: 'On air or online',
  'public-meeting': 'In a public meeting',
} satisfies Record<TranscriptMedium, string>;

/** What a file is by its bytes. */
export const fileTypeWords = {
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  gif: 'GIF picture',
  webp: 'WebP picture',
  pdf: 'PDF',
  svg: 'SVG drawing, shown as its source',
  html: 'web page, shown as its source',
  mail: 'mail message',
  text: 'text',
  audio: 'sound recording',
  video: 'video',
  office: 'document of an office program',
  archive: 'archive',
  program: 'program',
  unknown: 'file of an unknown type',
} satisfies Record<FileType, string>;

/** "PDF, 2.1 MB", "Transcript, by phone, 3 March 2026". */
export function factsOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'file':
      return `${sentence(fileTypeWords[evidence.fileType])}, ${sizeOf(evidence.size)}${evidence.linkedPath === null ? '' : ', linked'}`;
    case 'link':
      return `Link, seen ${day.format(evidence.seenAt)}`;
    case 'note':
      return 'Note';
    case 'transcript':
      return `${evidence.speaker}, ${mediumWords[evidence.medium].toLowerCase()}, ${day.format(evidence.spokenAt)}`;
  }
}

/** Whether evidence is what was put down, as a sentence; null while it is. */
export function stateSentence(evidence: Evidence, state: EvidenceState): string | null {
  switch (state.kind) {
    case 'intact':
      return null;
    case 'missing':
      return `Missing: there is no file that can be read at ${state.path}. What was put down on ${day.format(evidence.addedAt)} had the hash ${evidence.sha256}.`;
    case 'changed': {
      const since = state.changedAt === null ? day.format(evidence.addedAt) : moment.format(state.changedAt);
      return `Changed since ${since}: what was put down had the hash ${evidence.sha256}; what is there now has ${state.sha256}, ${sizeOf(state.size)}.`;
    }
  }
}

/** A state in a word, for a row. */
export const stateWords = { intact: 'Unchanged', changed: 'Changed', missing: 'Missing' } satisfies Record<
  EvidenceState['kind'],
  string
>;

/** "812 bytes", "14 KB", "2.1 MB", as the files of a folder are told. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte', 'bytes');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  if (bytes < 1_000_000_000) return `${oneDigit.format(bytes / 1_000_000)} MB`;
  return `${oneDigit.format(bytes / 1_000_000_000)} GB`;
}

const oneDigit = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Sentences of the evidence of a story. */
export const evidenceWords = {
  title: 'Evidence',
  list: 'Evidence of this story, in the order it was added',
  count: (pieces: number) => counted(pieces, 'piece of evidence', 'pieces of evidence'),
  show: (pieces: number) => (pieces === 0 ? 'Evidence of this story' : `Evidence of this story (${pieces})`),
  back: 'Back to the claims',
  empty: 'No evidence yet',
  emptyText:
    'Files, links, notes and transcripts that show what the story says. Drop a file here, paste, or add one.',
  failed: 'The evidence could not be read',
  again: 'Read it again',
  add: 'Add evidence',
  addFor: 'Add evidence to this claim',
  entries: {
    file: 'A file…',
    link: 'A link…',
    note: 'A note…',
    transcript: 'A transcript…',
  } satisfies Record<EvidenceKind, string>,
  existing: (title: string) => `Evidence of the story: ${title}`,
  none: 'Nothing shows it yet.',
  ofClaim: 'Evidence of this claim',
  open: 'Open',
  openNamed: (title: string) => `Open ${title}`,
  untie: (title: string) => `Take ${title} off this claim`,
  untied: (title: string) => `${title} no longer backs this claim. It stays with the story.`,
  undo: 'Undo',
  linked: (title: string) =>
    `${title} is too large to be kept, so it is linked: it stays where it is, and its hash was taken.`,
  tooLarge: (name: string) =>
    `${name} is over 200 MB. Files that large are linked where they lie, so choose it in the dialog.`,
  chooseFile: 'Choose the file',
  takingIn: (name: string) => (name === '' ? 'Taking the file in' : `Taking in ${name}`),
  checking: 'Checking all evidence',
  check: 'Check all evidence',
  allIntact: (pieces: number) =>
    `${counted(pieces, 'piece of evidence is', 'pieces of evidence are')} what was put down.`,
  someNot: (pieces: number) =>
    `${counted(pieces, 'piece of evidence is', 'pieces of evidence are')} missing or changed. The list says which.`,
  chosen: 'The chosen evidence',
  addedBy: (name: string) => `Added by ${name}`,
  hash: 'SHA-256',
  path: 'Linked at',
  address: 'Address',
  recording: 'Recording',
  ties: (claims: number, findings: number) =>
    `${counted(claims, 'claim', 'claims')}, ${counted(findings, 'finding', 'findings')}`,
  remove: 'Remove…',
  inUse: 'What a claim or a finding rests on stays.',
  removing: {
    title: (title: string) => `Remove ${title}?`,
    text: 'It goes out of the story, and the bytes of its file with it. That it was there, its hash and your reason stay in the journal.',
    reason: 'Why',
    submit: 'Remove the evidence',
  },
  cancel: 'Cancel',
  close: 'Close',
} as const;

/** Sentences of the forms for what is written down. */
export const evidenceFormWords = {
  titles: { link: 'Add a link', note: 'Add a note', transcript: 'Add a transcript' },
  submits: { link: 'Add the link', note: 'Add the note', transcript: 'Add the transcript' },
  title: 'Title',
  titleHint: 'Left empty, its first words stand for it.',
  address: 'Address',
  seenAt: 'Seen on',
  said: 'What it said',
  saidHint: 'Copy the words: the page may change or go.',
  noteText: 'Note',
  speaker: 'Whose words',
  spokenAt: 'When',
  medium: 'How',
  recording: 'Recording',
  recordingHint: 'Where it is kept, if there is one.',
  text: 'What was said, word for word',
  missing: 'This cannot be empty.',
  forClaim: (quote: string) => `For the claim “${quote}”`,
} as const;

/** Sentences of the viewer. */
export const viewerWords = {
  reading: 'Taking the hash and reading',
  failed: 'It could not be read. Close this and open it again.',
  text: 'Words',
  textOfPage: (page: number) => `Words of page ${page}`,
  picture: (title: string) => `Picture: ${title}`,
  notAPicture: 'The picture is damaged and cannot be drawn. Its bytes are what was put down.',
  outside: (type: FileType) =>
    `This ${fileTypeWords[type]} is not shown here. Another program can open a copy of it. What that program does with it, as running macros or loading from the network, is out of Stet’s hands.`,
  never: (type: FileType) =>
    `This ${fileTypeWords[type]} is kept, and Stet hands it to no other program, because opening it could run something.`,
  openOutside: 'Open a copy in another program',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  notADocument: 'This PDF is damaged or locked and cannot be drawn. Its bytes are what was put down.',
  drawing: 'Drawing the page',
  noWords: 'There are no words on this page, only a picture of it.',
  quote: 'Use the marked words as support',
  quoteHint: 'Mark words, then choose the claim that they support.',
  claim: 'Claim',
  chooseClaim: 'Choose a claim',
  quoted: (title: string) => `The words of ${title} now back the claim.`,
  passageGone: (exact: string) => `The words “${exact}” are not found in it any more.`,
} as const;
