import type { CommentOutcome, CommentWay } from '#shared/claims/sources/comment-request.ts';
import type { DuplicateReason } from '#shared/claims/sources/duplicates.ts';
import type { SourceRole } from '#shared/claims/sources/source-role.ts';
import { counted, inThousands } from './counted.ts';

export const commentWayWords = {
  phone: 'By telephone',
  mail: 'By e-mail',
  message: 'By message',
  'in-person': 'In person',
} satisfies Record<CommentWay, string>;

/** What came of a request, as copy would say it. */
export const commentOutcomeWords = {
  answered: 'Answered',
  declined: 'Declined to comment',
  'no-answer': 'Did not respond',
  unreachable: 'Could not be reached',
} satisfies Record<CommentOutcome, string>;

/** "chair, Harbour Board, 2019 to 2023"; "formerly" where only the end is known to have come. */
export function roleLine({ title, organisation, from, until, past }: SourceRole): string {
  const what = [title, organisation].filter((part) => part !== '').join(', ');
  if (from !== null)
    return `${what}, ${until === null ? (past ? `from ${from}, ended` : `since ${from}`) : `${from} to ${until}`}`;
  if (until !== null) return `${what}, until ${until}`;
  return past ? `formerly ${what}` : what;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** "18:00" for today, "Tue 3 Mar, 18:00" for another day. */
export function deadlineTime(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return (isToday ? clock : dayAndClock).format(at);
}

/** Sentences of the registry of sources. */
export const sourcesWords = {
  title: 'Sources',
  tabs: {
    label: 'Sources and requests',
    list: 'All sources',
    requests: 'Requests for comment',
    duplicates: 'Duplicates',
  },
  list: 'Sources of the desk, by name',
  search: 'Search sources',
  kind: 'Kind',
  anyKind: 'Any kind',
  found: (count: number) => counted(count, 'source', 'sources'),
  columns: { name: 'Name', kind: 'Kind', standing: 'Standing', claims: 'Claims', stories: 'Stories' },
  counts: {
    claims: (claims: number) => counted(claims, 'claim', 'claims'),
    stories: (stories: number) => counted(stories, 'story', 'stories'),
  },
  empty: 'No sources yet',
  emptyText: 'A source enters the registry with the first claim that rests on it.',
  noHits: 'No source matches',
  noHitsText: 'Search looks in names, standing and roles.',
  clear: 'Clear the search',
  failed: 'The sources could not be read',
  again: 'Read them again',
  page: {
    back: 'All sources',
    failed: 'This source could not be read',
    edit: 'Edit',
    roles: 'Roles',
    noRoles: 'No roles are recorded.',
    also: (names: readonly string[]) => `Also known as ${names.join(', ')}`,
    contact: 'Contact',
    notes: 'Notes',
    claims: (count: number) => (count === 0 ? 'Claims' : `Claims (${inThousands(count)})`),
    claimList: 'Claims of this source in all stories',
    noClaims: 'No claim rests on this source now.',
    openClaim: 'Enter shows the words in their story.',
    asOutlet: 'through this outlet',
    requests: 'Requests for comment',
    noRequests: 'This source was not asked for comment.',
  },
  edit: {
    title: (name: string) => `Edit ${name}`,
    everywhere: (claims: number) =>
      claims === 0
        ? 'No claim rests on this source now.'
        : `Every claim that rests on it shows the change: ${counted(claims, 'claim', 'claims')}.`,
    missing: 'A source needs a name or a description.',
    names: 'Other names',
    namesHint: 'One a line. The search finds the source by them.',
    contact: 'Contact',
    notes: 'Notes',
    roles: 'Roles over time',
    addRole: 'Add a role',
    role: (index: number) => `Role ${index + 1}`,
    roleTitle: 'Title',
    organisation: 'Organisation',
    from: 'From',
    until: 'Until',
    ended: 'Has ended',
    removeRole: (index: number) => `Remove role ${index + 1}`,
    dateProblem: 'Write a date as 2019, 2019-04 or 2019-04-30.',
    roleProblem: 'A role needs a title or an organisation, and ends after it began.',
    submit: 'Save the source',
  },
} as const;

/** Sentences about requests for comment. */
export const commentWords = {
  list: 'Requests for comment that wait',
  inStory: 'Requests for comment of this story',
  summary: (waiting: number, overdue: number, all: number) => {
    if (all === 0) return 'Requests for comment';
    if (waiting === 0) return `Requests for comment: ${all}, none waiting`;
    return `Requests for comment: ${waiting} waiting${overdue === 0 ? '' : `, ${overdue} overdue`}`;
  },
  empty: 'Nobody is being waited for',
  emptyText: 'Whoever is asked for comment in a story stands here until an answer is recorded.',
  emptyStory: 'Nobody was asked for comment yet.',
  ask: 'Ask for comment',
  waiting: 'Waiting',
  overdue: 'Overdue',
  asked: 'Asked',
  by: (person: string, way: string) => `by ${person}, ${way.toLowerCase()}`,
  deadline: (time: string) => `deadline ${time}`,
  noDeadline: 'no deadline',
  tries: (count: number) => `${count} tries`,
  about: (count: number) => `About ${counted(count, 'claim', 'claims')}`,
  answer: 'Record the answer',
  answerOf: (name: string) => `Record the answer of ${name}`,
  again: 'Record another try',
  againOf: (name: string) => `Record another try with ${name}`,
  openStory: (slug: string) => `Open ${slug}`,
  form: {
    title: 'Ask for comment',
    who: 'Who was asked',
    missing: 'Choose who was asked, or enter somebody new.',
    story: 'Story',
    noStory: 'Choose the story that it is about.',
    about: 'About this claim',
    question: 'What was asked',
    way: 'How',
    note: 'Whom exactly',
    noteHint: 'Press office, an assistant, a number: what was tried.',
    deadline: 'Deadline given',
    deadlineHint: '18:00, 2 h, or 2026-03-02 18:00. Left empty: none was given.',
    deadlineProblem: 'Write a time as 18:00, 2 h or 2026-03-02 18:00.',
    submit: 'Record the request',
    done: (name: string) => `Recorded that ${name} was asked.`,
  },
  answering: {
    title: (name: string) => `Answer of ${name}`,
    outcome: 'What came of it',
    words: 'In their words',
    otherWords: 'Note',
    missing: 'Write down what was said.',
    submit: 'Record the answer',
  },
  trying: { title: (name: string) => `Another try with ${name}`, submit: 'Record the try' },
} as const;

/** Why two entries may be one source. */
export const duplicateReasonWords = {
  'same-letters': (a: string, b: string) => `“${a}” and “${b}” differ by capitals, accents or marks alone.`,
  'same-words': (a: string, b: string) =>
    `“${a}” and “${b}” differ by a title, a particle or the order of names.`,
  initials: (a: string, b: string) => `One of “${a}” and “${b}” has initials for the other’s first names.`,
  acronym: (a: string, b: string) => `One of “${a}” and “${b}” is made of the other’s first letters.`,
  spelling: (a: string, b: string) => `“${a}” and “${b}” differ by a letter or two.`,
} satisfies Record<DuplicateReason, (a: string, b: string) => string>;

/** Sentences about entries that are one source. */
export const mergeWords = {
  list: 'Possibly the same source',
  pair: (one: string, other: string) => `${one} and ${other}`,
  empty: 'No two sources look like one',
  emptyText: 'Names that may be of one source come up here, with the reason.',
  keep: (name: string) => `Merge into ${name}`,
  distinguish: 'They are two',
  merged: 'Merged into this source',
  mergedLine: (name: string, by: string) => `${name}, by ${by}`,
  unmerge: 'Take apart',
  done: (from: string, into: string) => `${from} was merged into ${into}. Its page takes them apart again.`,
} as const;
