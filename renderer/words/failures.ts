import type { Failure, FailureCode, FailureOf, MergeRefusal, Subject } from '#shared/ipc/failure.ts';
import type { Right } from '#shared/people/rights.ts';
import { counted, inThousands } from './counted.ts';
import { sealRefusalWords } from './identities.ts';

type Sentences = { readonly [C in FailureCode]: (failure: FailureOf<C>) => string };

/** What happened, what was kept, what to do: for whatever a call may answer. */
export function failureSentence(failure: Failure): string {
  // The sentence is looked up by the failure's own code, so it takes this very failure.
  const sentence = sentences[failure.code] as (failure: Failure) => string;
  return sentence(failure);
}

const sentences: Sentences = {
  'bad-input': ({ where, problem }) =>
    `Stet could not use what was entered${where === '' ? '' : ` in “${where}”`}: ${problem}. Nothing was changed. Correct it and try again.`,
  unexpected: ({ incident }) =>
    `Something went wrong that should not have. Nothing of this step was kept; everything before it is safe. Try again, and if it happens again, report it with the number ${incident}.`,
  'not-signed-in': () => 'Nobody is signed in. Nothing was changed. Sign in and do it again.',
  'not-allowed': ({ right }) =>
    `Your role does not let you ${rightWords[right]}. Nothing was changed. Ask ${whoMay[right]} to do it.`,
  'not-found': ({ what }) =>
    `The ${subjectWords[what]} is not here any more. Nothing was changed. Go back to the list, which shows what there is.`,
  'disk-full': () =>
    'The disk is full or cannot be written. Nothing of this step was kept; everything before it is safe. Make room on the disk, then do it again.',
  'store-locked': () =>
    'Another program holds the store. Nothing of this step was kept. Wait for it to finish or close it, then do it again.',
  'wrong-passphrase': ({ retryAt }) =>
    retryAt === undefined
      ? 'The passphrase is not right. Nothing was done. Check the keyboard and type it again.'
      : `The passphrase was wrong several times. Nothing was done. It can be tried again at ${clock.format(retryAt)}.`,
  'name-taken': ({ name }) =>
    `There is a profile called “${name}” already. Nothing was made. Choose a name that tells the two apart.`,
  'slug-taken': ({ slug }) =>
    `Another story has the slug “${slug}”. Nothing was changed. Choose another slug.`,
  archived: ({ slug }) =>
    `“${slug}” is archived and does not change. Nothing was done. Restore it from the desk first.`,
  'version-conflict': ({ version }) =>
    `The draft has moved on to version ${version}. Nothing of this step was kept. Look at the text as it is now and do it again.`,
  'step-refused': ({ reason }) =>
    `This change does not fit the text (${reason}). It was not kept; the text before it is safe. Open the story again and make the change another way.`,
  'only-suggests': () =>
    'You may suggest changes in this story, and this was another change. It was not kept; the text before it is safe. Ask an editor or its author to make it.',
  'draft-damaged': () =>
    'The stored draft is damaged and cannot be read. Nothing was changed, and the published revisions are safe. Close Stet, copy its data folder, and open the newest backup.',
  'text-newer': () =>
    'This text was written by a newer Stet and holds something that this one does not know. It is whole, and nothing of it was changed. Open it with the newer Stet.',
  'revision-damaged': () =>
    'A published revision is not the text that was published: the store was changed outside Stet. Nothing was written or changed. Run “stet verify”, keep a copy of the data folder, and go back to a backup.',
  'related-already': ({ kind }) =>
    `These two claims are related already (${kind.replace('-', ' ')}). Nothing was changed. Take that back first, where it is listed under either of them.`,
  'empty-passage': () => 'No words are marked. Nothing was done. Mark the passage in the text first.',
  'too-large': ({ limit, size }) =>
    `This copy is ${megabytes(size)} and Stet takes up to ${megabytes(limit)}. Nothing was read in. Save the text alone, or paste the part that is needed.`,
  'evidence-in-use': ({ title, findings, ties }) =>
    `“${title}” stays: it is tied to ${counted(ties, 'claim or request', 'claims and requests')}, and ${counted(findings, 'finding rests', 'findings rest')} on it. Nothing was removed. Take it off them first; findings are kept with what they rest on.`,
  'evidence-not-intact': ({ title }) =>
    `“${title}” is missing, or is not the file that was put down. It was not opened. Check the evidence of the story to see which.`,
  'not-opened': ({ title }) =>
    `“${title}” was not opened: its type, or the ending of its name, is not one that Stet hands to other programs, or there is no program for it. It is kept as it is.`,
  'paste-too-long': ({ limit, size }) =>
    `This paste is ${inThousands(size)} characters long, and Stet takes up to ${inThousands(limit)} at once. Nothing was pasted. Paste it in parts.`,
  'paste-too-tangled': ({ seconds }) =>
    `The copy on the clipboard is so tangled that it was not read within ${seconds} seconds. Nothing was pasted. Paste it without formatting: Ctrl+Shift+V, or Cmd+Shift+V.`,
  'not-text': ({ fileName }) =>
    `“${fileName}” holds no text that Stet can read. Nothing was read in. Choose plain text, HTML or Markdown.`,
  'import-expired': () =>
    'The copy that was read in is no longer held. No story was made. Paste or open the copy again.',
  'no-headline': () => 'The story has no headline. Nothing was done. Write one and do it again.',
  'suggestions-open': ({ count }) =>
    `${count === 1 ? 'A suggestion waits' : `${count} suggestions wait`} for a decision. Nothing was published. Accept or reject them in the draft first.`,
  'queries-open': ({ count }) =>
    `${count === 1 ? 'A query is' : `${count} queries are`} not resolved. Nothing was published. Resolve what can be resolved, or say why it goes out all the same.`,
  'standards-block': ({ count }) =>
    `${count} ${count === 1 ? 'finding of the standards stops' : 'findings of the standards stop'} it. Nothing was published. Mend what the Checks pane names.`,
  'reasons-missing': ({ count }) =>
    `${count} ${count === 1 ? 'warning of the standards wants' : 'warnings of the standards want'} a reason. Nothing was published. Write why it goes out all the same.`,
  'not-in-thread': ({ act }) =>
    `You may not ${actWords[act]} this query. Nothing was changed. Ask whoever asked it, or an editor.`,
  'nothing-changed': () =>
    'The draft says what readers already see. Nothing was approved. Make the change in the draft first.',
  'already-published': ({ number }) =>
    `Readers have seen revision ${number}. Nothing was published. Change it through a correction request.`,
  'wrong-state': ({ state, needed }) =>
    `This is ${state}, and would have to be ${needed.join(' or ')}. Nothing was changed. Look at what has been done since.`,
  'same-person': (failure) =>
    `Nobody approves their own work, and this person is ${sameWords[failure.as]}. Nothing was approved. Ask another person who may approve.`,
  'seen-has-changed': ({ what }) =>
    `The ${what} has changed since it was read. Nothing was approved or published. Read it as it is now and approve it again.`,
  'notice-missing': () => 'There is no notice yet. Nothing was approved. Write the notice first.',
  'notice-refused': ({ rule, word }) =>
    `A notice may not open with “${word}”, which says something else than its label (rule ${rule}). The notice before it stands. Begin with what was wrong.`,
  'not-approved': () =>
    'No approval stands for what is there now. Nothing was published. Have a second person approve it first.',
  'reason-missing': () => 'A decision for no change needs its reason. Nothing was decided. Write the reason.',
  'seal-refused': ({ because }) => sealRefusalWords[because],
  'merge-refused': ({ because }) => mergeRefusalWords[because],
  'unnamed-kept': () =>
    'Of an unnamed person no contact and no other name is kept in clear. Nothing was changed. Seal who it is instead.',
  cancelled: () => 'Stopped, as you asked. Nothing was kept or written.',
  'language-unavailable': () =>
    'The check of language stopped and could not be started again. The text is untouched, and house style is still checked. Try again.',
  'list-full': ({ limit }) =>
    `The list would have more than ${limit.toLocaleString('en-GB')} words. Nothing was added. Take out words that are not needed any more.`,
  'not-a-word-list': ({ fileName }) =>
    `“${fileName}” is no list of words. Nothing was added. Choose a text file in UTF-8 with one word a line.`,
  'rule-faulty': ({ name, faults }) =>
    `“${name}” does not do yet what it says: ${faults === 1 ? 'one thing is' : `${faults} things are`} wrong. It was not made live. Open it, and mend what is marked.`,
  'not-rules': ({ fileName }) =>
    `“${fileName}” holds no rules of style. Nothing was taken in. Choose a file that Stet exported.`,
  'word-there': ({ word }) => `“${word}” is in the list already. Nothing was changed.`,
  'cannot-read-file': ({ path, reason }) =>
    `“${path}” could not be read (${reason}). Nothing was read in. Check that the file is there and may be opened.`,
  'cannot-write-file': ({ path, reason }) =>
    `“${path}” could not be written (${reason}). Everything in Stet is as it was. Choose another place and export again.`,
};

/** Why two sources were not made one. */
const mergeRefusalWords: Readonly<Record<MergeRefusal, string>> = {
  merged: 'One of these sources is merged into another. Nothing was changed. Take that merge back first.',
  'other-kind':
    'These two are of different kinds, or one of them is unnamed. Nothing was merged. Correct the kind first if it is wrong.',
  same: 'These are not two sources of the registry. Nothing was merged. Look at the list again.',
};

/** What somebody may not do, as the rest of a sentence. */
const rightWords: Readonly<Record<Right, string>> = {
  'story.write': 'change stories',
  'story.edit': 'change the text or the claims of this story outright',
  'story.manage': 'rename, archive or restore this story',
  'story.publish': 'publish',
  'request.take-in': 'work on correction requests',
  'request.decide': 'decide correction requests',
  'request.approve': 'approve corrections',
  'person.add': 'add people',
  'house.manage': 'change how the house writes',
  'source.approve': 'approve the use of an unnamed source',
  'source.approve-highest': 'approve the use of an unnamed source at the highest level',
  'standards.manage': 'change the standards of the house',
};

/** Who may do it instead: a refusal names the way on. */
const whoMay: Readonly<Record<Right, string>> = {
  'story.write': 'a reporter or an editor',
  'story.edit': 'its author or an editor',
  'story.manage': 'its author or an editor',
  'story.publish': 'an editor',
  'request.take-in': 'a reporter or an editor',
  'request.decide': 'an editor',
  'request.approve': 'the copy chief or the standards editor',
  'person.add': 'an editor',
  'house.manage': 'the copy chief or the standards editor',
  'source.approve': 'an editor who did not write the story',
  'source.approve-highest': 'the standards editor',
  'standards.manage': 'the standards editor',
};

const actWords: Readonly<Record<FailureOf<'not-in-thread'>['act'], string>> = {
  reply: 'reply to',
  address: 'address',
  resolve: 'resolve',
  reopen: 'reopen',
};

const subjectWords: Readonly<Record<Subject, string>> = {
  person: 'profile',
  story: 'story',
  revision: 'revision',
  version: 'version',
  claim: 'claim',
  relation: 'relation',
  query: 'query',
  source: 'source',
  'comment-request': 'request for comment',
  attestation: 'attestation',
  evidence: 'evidence',
  request: 'correction request',
  original: 'original copy',
  notice: 'notice',
  word: 'word',
  rule: 'rule',
  ignored: 'ignored finding',
};

const sameWords: Readonly<Record<FailureOf<'same-person'>['as'], string>> = {
  decider: 'the one who decided',
  'notice-writer': 'the one who wrote the notice',
  'story-author': 'the author of the story',
  attributor: 'the one who put the source down',
};

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
