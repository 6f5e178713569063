import { expect, test } from 'vitest';
import type { Failure, FailureCode } from '#shared/ipc/failure.ts';
import { failureSentence } from './failures.ts';

/** One of each; the compiler asks for a new one when the union grows. */
const failures: { readonly [C in FailureCode]: Extract<Failure, { code: C }> } = {
  'bad-input': { code: 'bad-input', where: 'slug', problem: 'lower-case words joined by hyphens' },
  unexpected: { code: 'unexpected', incident: 'k3f9' },
  'not-signed-in': { code: 'not-signed-in' },
  'not-allowed': { code: 'not-allowed', right: 'story.publish' },
  'not-found': { code: 'not-found', what: 'request' },
  'disk-full': { code: 'disk-full' },
  'store-locked': { code: 'store-locked' },
  'wrong-passphrase': { code: 'wrong-passphrase' },
  'name-taken': { code: 'name-taken', name: 'Ida' },
  'slug-taken': { code: 'slug-taken', slug: 'border-400' },
  archived: { code: 'archived', slug: 'border-400' },
  'version-conflict': { code: 'version-conflict', version: 7 },
  'step-refused': { code: 'step-refused', reason: 'it touches a notice' },
  'only-suggests': { code: 'only-suggests' },
  'draft-damaged': { code: 'draft-damaged' },
  'text-newer': { code: 'text-newer' },
  'revision-damaged': { code: 'revision-damaged' },
  'related-already': { code: 'related-already', kind: 'disputes' },
  'empty-passage': { code: 'empty-passage' },
  'too-large': { code: 'too-large', limit: 20_000_000, size: 31_400_000 },
  'evidence-in-use': { code: 'evidence-in-use', title: 'a letter', findings: 0, ties: 2 },
  'evidence-not-intact': { code: 'evidence-not-intact', title: 'a letter' },
  'not-opened': { code: 'not-opened', title: 'a letter' },
  'paste-too-long': { code: 'paste-too-long', limit: 500_000, size: 2_000_000 },
  'paste-too-tangled': { code: 'paste-too-tangled', seconds: 20 },
  'not-text': { code: 'not-text', fileName: 'photo.jpg' },
  'import-expired': { code: 'import-expired' },
  'no-headline': { code: 'no-headline' },
  'suggestions-open': { code: 'suggestions-open', count: 2 },
  'queries-open': { code: 'queries-open', count: 2 },
  'not-in-thread': { code: 'not-in-thread', act: 'resolve' },
  'nothing-changed': { code: 'nothing-changed' },
  'already-published': { code: 'already-published', number: 1 },
  'wrong-state': { code: 'wrong-state', state: 'closed', needed: ['new', 'triaged'] },
  'standards-block': { code: 'standards-block', count: 2 },
  'reasons-missing': { code: 'reasons-missing', count: 1 },
  'same-person': { code: 'same-person', as: 'decider' },
  'seen-has-changed': { code: 'seen-has-changed', what: 'notice' },
  'notice-missing': { code: 'notice-missing' },
  'notice-refused': { code: 'notice-refused', rule: '7.2', word: 'Update' },
  'not-approved': { code: 'not-approved' },
  'reason-missing': { code: 'reason-missing' },
  'seal-refused': { code: 'seal-refused', because: 'not-recipient' },
  'merge-refused': { code: 'merge-refused', because: 'other-kind' },
  'unnamed-kept': { code: 'unnamed-kept' },
  cancelled: { code: 'cancelled' },
  'language-unavailable': { code: 'language-unavailable' },
  'list-full': { code: 'list-full', limit: 20_000 },
  'not-a-word-list': { code: 'not-a-word-list', fileName: 'words.docx' },
  'rule-faulty': { code: 'rule-faulty', name: 'Toward', faults: 2 },
  'not-rules': { code: 'not-rules', fileName: 'rules.json' },
  'word-there': { code: 'word-there', word: 'quayside' },
  'cannot-read-file': { code: 'cannot-read-file', path: '/copy.txt', reason: 'it is a folder' },
  'cannot-write-file': { code: 'cannot-write-file', path: '/log.csv', reason: 'no permission' },
};

/** Data that a sentence says in words of its own. */
const reworded = ['code', 'because', 'right', 'what', 'as', 'size', 'limit', 'retryAt'];

test.each(Object.values(failures))('$code has a sentence that carries its data', (failure) => {
  const words = failureSentence(failure);
  const shown = Object.entries(failure).filter(([field]) => !reworded.includes(field));
  for (const [, value] of shown) expect(words).toContain([value].flat().join(' or '));
  // What happened, what was kept, what to do: one sentence would be too few.
  expect(words.split(/[.:] /).length).toBeGreaterThan(1);
  expect(words).toMatch(/^[A-Z0-9“].*\.$/s);
  expect(words).not.toMatch(/undefined|[a-z]-[a-z]+-[a-z]/);
});

test('after several wrong passphrases the sentence says when to try again', () => {
  const words = failureSentence({
    code: 'wrong-passphrase',
    retryAt: new Date(2026, 2, 2, 14, 2, 11).getTime(),
  });
  expect(words).toContain('14:02:11');
});

test('a sentence names the role that may do what was refused', () => {
  expect(failureSentence({ code: 'not-allowed', right: 'request.approve' })).toBe(
    'Your role does not let you approve corrections. Nothing was changed. Ask the copy chief or the standards editor to do it.',
  );
});

test('sizes are said as people say them', () => {
  expect(failureSentence(failures['too-large'])).toContain('31.4 MB and Stet takes up to 20.0 MB');
});
