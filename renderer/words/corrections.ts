import type { InvolvedAs } from '#shared/corrections/approval.ts';
import type { DecisionKind, Placement } from '#shared/corrections/decision.ts';
import type { NoticeFinding } from '#shared/corrections/notice-rules.ts';
import type { Outcome, RequesterRole, RequestState, Severity } from '#shared/corrections/request.ts';

type WordsOf<K extends string> = { readonly [Key in K]: string };

/** How far a request is. */
export const stateWords: WordsOf<RequestState> = {
  new: 'New',
  triaged: 'Triaged',
  investigating: 'Investigating',
  decided: 'Decided',
  approved: 'Approved',
  closed: 'Closed',
};

export const severityWords: WordsOf<Severity> = { low: 'Low', medium: 'Medium', high: 'High' };

/** How a request ended. */
export const outcomeWords: WordsOf<Outcome> = {
  corrected: 'Corrected',
  clarified: 'Clarified',
  'no-change': 'No change',
};

export const requesterWords: WordsOf<RequesterRole> = {
  reader: 'Reader',
  'person-in-story': 'Person in the story',
  source: 'Source',
  staff: 'Staff',
  agency: 'Agency',
  lawyer: 'Lawyer',
  regulator: 'Regulator',
};

/** What was decided, as readers and the log name it. */
export const kindWords: WordsOf<DecisionKind> = {
  correction: 'Correction',
  clarification: 'Clarification',
  'no-change': 'No change',
};

const kindHints: WordsOf<DecisionKind> = {
  correction: 'A fact was wrong.',
  clarification: 'The facts are right; the wording misled, or a response was missing.',
  'no-change': 'The text stands. The reason goes into the public log, and the request is closed.',
};

export const placementWords: WordsOf<Placement> = { top: 'Over the story', foot: 'Under the story' };

/** Why somebody may not approve, as the rest of a sentence about them. */
const involvedWords: WordsOf<InvolvedAs> = {
  decider: 'decided',
  'notice-writer': 'wrote the notice',
  'story-author': 'wrote the story',
};

/** Parts of a story as an approver reads of them; a plain paragraph needs no name. */
const paragraphWords: Readonly<Record<string, string>> = {
  kicker: 'Kicker',
  headline: 'Headline',
  dek: 'Dek',
  byline: 'Byline',
  dateline: 'Dateline',
  heading: 'Heading',
  blockquote: 'Quote',
  list_item: 'List item',
  correction: 'Notice',
};

/** What the notice lacks or says wrongly, and what would be right. */
export function findingSentence(finding: NoticeFinding): string {
  switch (finding.fault) {
    case 'refused-opening':
      return `“${finding.word}” may not stand in for the word Correction. Begin with what was wrong.`;
    case 'soft-word':
      return `“${finding.word}” hides that something was wrong. Say what was wrong and what is right.`;
    case 'words-stand':
      return `The draft still says “${finding.quote}” at this place. Change it before the notice goes out.`;
    case 'too-short':
      return 'Whoever never saw the story must understand the notice. Say what was wrong, what is right and what it was about.';
  }
}

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

export const correctionsWords = {
  title: 'Corrections',
  queue: {
    list: 'Correction requests',
    show: 'Show',
    shows: { open: 'Open', any: 'All', ...stateWords },
    found: (count: number) => many(count, 'request', 'requests'),
    nobody: 'Nobody yet',
    untriaged: 'Not triaged',
    columns: ['State', 'Severity', 'Story', 'Passage', 'From', 'Received', 'Looks into it'],
    empty: 'No open correction requests',
    emptyText:
      'A request is about words that readers saw. Show a published revision of a story, mark the words, and take the request in.',
    nothing: 'No request is in this state',
    showOpen: 'Show the open ones',
    failed: 'The requests could not be read',
    again: 'Read it again',
  },
  takeIn: {
    title: 'Take in a correction request',
    about: (number: number) => `About revision ${number}, as readers saw it`,
    name: 'Who asks',
    nameHint: 'Leave it empty where no name was given.',
    contact: 'Contact',
    contactHint: 'An address or a number. Whoever gives one gets a reply.',
    role: 'Who they are',
    concern: 'What they say is wrong',
    concernMissing: 'Write what is said to be wrong, in their words.',
    received: 'Received',
    receivedHint: 'The clock runs from here.',
    receivedWrong: 'Give a date and time that is not ahead of now.',
    submit: 'Take in the request',
  },
  page: {
    back: 'All requests',
    label: (slug: string) => `Correction request on ${slug}`,
    loading: 'Reading the request',
    failed: 'This request could not be read',
    again: 'Read it again',
    showRevision: (number: number) => `Show revision ${number}`,
    concern: 'What is said to be wrong',
    noName: 'No name given',
    noContact: 'No contact given',
    received: 'received',
    passage: (number: number) => `The passage in revision ${number}`,
    today: 'The same place in the draft',
    stands: 'Still says it',
    changed: 'Reads otherwise',
    gone: 'The paragraph is gone',
    notes: 'Notes',
    noNotes: 'No notes yet. Write whom you asked, what they said and what you found.',
    note: 'New note',
    addNote: 'Add the note',
    noteTooEarly: 'Triage the request first.',
    noteClosed: 'The request is closed. Open it again to go on.',
    steps: 'Steps',
    change: 'Change',
    keep: 'Leave it as it is',
  },
  steps: {
    triage: 'Triage',
    investigate: 'Investigate',
    decide: 'Decide',
    change: 'Change the draft',
    notice: 'Write the notice',
    approve: 'Approval',
    publish: 'Publish',
  },
  status: { done: 'done', open: 'to do', waiting: 'not yet' },
  numbered: (number: number, status: string) => `${number}, ${status}:`,
  waiting: {
    'triage-first': 'After triage.',
    'note-first': 'After the first note: nothing is decided before it was looked into.',
    'decide-first': 'After the decision.',
    'notice-first': 'After the notice is written.',
    'change-first': 'After the draft is changed: it says what readers already see.',
    'approve-first': 'After a second person has approved.',
  },
  mayNot: {
    decide: 'An editor decides. Ask one to sign in.',
    publish: 'An editor publishes. Ask one to sign in.',
  },
  triage: {
    severity: 'How grave, if it is wrong',
    assignee: 'Who looks into it',
    nobody: 'Nobody yet',
    submit: 'Triage',
    done: (severity: string, assignee: string | null) =>
      `${severity}. ${assignee ?? 'Nobody'} looks into it.`,
  },
  investigate: {
    todo: 'Write down what you find under Notes. The first note begins the investigation.',
    done: (count: number) => `${many(count, 'note', 'notes')}.`,
  },
  decide: {
    legend: 'What happens to the text',
    hints: kindHints,
    reason: 'Reason',
    reasonHint: 'For the journal. Needed where nothing changes.',
    submit: (kind: string) => `Decide: ${kind.toLowerCase()}`,
    close: 'Close without a change',
    done: (kind: string, name: string) => `${kind}, decided by ${name}.`,
  },
  change: {
    open: 'Open the draft',
    todo: 'Change the words in the draft. What you change there is what will be approved.',
    done: (count: number, number: number) =>
      `${many(count, 'paragraph differs', 'paragraphs differ')} from revision ${number}.`,
    earlier: 'An earlier revision has the change already; the notice goes out alone.',
    formatting: 'The words are the same; formatting or a link changed.',
    added: 'New paragraph',
    removed: 'Taken out',
    paragraph: (type: string) => paragraphWords[type] ?? null,
  },
  notice: {
    text: (label: string) => `${label}:`,
    placement: 'Where it stands',
    findings: 'What the standards say of it',
    submit: 'Keep the notice',
    unfinished: 'Go on from the opening: what was wrong, and what is right.',
    done: (label: string, place: string, name: string) =>
      `${label}, ${place.toLowerCase()}, written by ${name}.`,
  },
  approve: {
    signs: 'What the approval signs',
    placed: (place: string) => `Stands ${place.toLowerCase()}.`,
    approver: 'Approver',
    passphrase: 'Passphrase of the approver',
    submit: (name: string) => `Approve as ${name}`,
    done: (name: string) => `Approved and signed by ${name}.`,
    could: (names: readonly string[]) => `Could approve: ${names.join(', ')}.`,
    nobody:
      'Nobody with a profile here could approve. It takes a copy chief or a standards editor who has had no hand in it.',
    cannot: (name: string, as: InvolvedAs) => `${name} ${involvedWords[as]} and cannot approve.`,
  },
  publish: {
    where: 'Where readers see it',
    submit: (number: number) => `Publish revision ${number}`,
    todo: 'The notice is put in place, the story goes out as its next revision, and the request is closed.',
  },
  closed: {
    reason: 'Why it is opened again',
    reopen: 'Open the request again',
    none: (reason: string) => `The text stands: ${reason}`,
  },
  panel: {
    label: 'Correction requests of this story',
    empty: 'No correction requests',
    emptyText: 'When somebody says that a published passage is wrong, it stands here.',
  },
  log: {
    title: 'Log',
    lead: 'What was corrected, clarified or left as it was. Public: it names no requester and nobody of the staff.',
    list: 'Log of corrections',
    empty: 'Nothing in the log yet',
    emptyText:
      'A published correction or clarification stands here, and every request that ended without a change.',
    failed: 'The log could not be read',
    again: 'Read it again',
    found: (count: number) => many(count, 'entry', 'entries'),
    revision: (number: number, where: string) => `Revision ${number}, ${where}`,
    took: (days: number) =>
      days < 1 ? 'within a day of the request' : `${many(Math.floor(days), 'day', 'days')} after the request`,
    reopened: 'The request was taken up again after this.',
    stands: (reason: string) => `Nothing was changed: ${reason}`,
  },
} as const;
