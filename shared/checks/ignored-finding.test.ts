import { expect, test } from 'vitest';
import { personId } from '../people/person.ts';
import { storyId } from '../stories/story.ts';
import type { Finding } from './finding.ts';
import { type IgnoredFinding, ignoredId, ignoring, toIgnore } from './ignored-finding.ts';

const here = storyId.parse('01900000-0000-7000-8000-000000000001');
const elsewhere = storyId.parse('01900000-0000-7000-8000-000000000002');
const text = 'The quay opened early, and the quay closed late because of the storm in the night.';

function aFinding(words: string, at = text, from = 0): Finding {
  const start = at.indexOf(words, from);
  return {
    source: 'language',
    ruleId: 'SpellCheck',
    strength: 'review',
    range: { start, end: start + words.length },
    words,
    message: '',
    replacements: [],
    reason: null,
  };
}

function anIgnored(finding: Finding, changes: Partial<IgnoredFinding> = {}): IgnoredFinding {
  return {
    id: ignoredId.parse('01900000-0000-7000-8000-000000000003'),
    scope: 'once',
    storyId: here,
    ...toIgnore(text, finding),
    reason: '',
    personId: personId.parse('01900000-0000-7000-8000-000000000004'),
    at: 0,
    ...changes,
  };
}

test('once is this occurrence in this story', () => {
  const first = aFinding('quay');
  const ignored = [anIgnored(first)];
  expect(ignoring(ignored, here)(text, first)).toBe(true);
  expect(ignoring(ignored, here)(text, aFinding('quay', text, 10))).toBe(false);
  expect(ignoring(ignored, elsewhere)(text, first)).toBe(false);
});

test('once ends where the words or what stands round them change, and not with an edit far off', () => {
  const isIgnored = ignoring([anIgnored(aFinding('quay'))], here);
  const far = text.replace('night', 'evening');
  const near = text.replace('opened', 'closed');
  expect(isIgnored(far, aFinding('quay', far))).toBe(true);
  expect(isIgnored(near, aFinding('quay', near))).toBe(false);
  expect(isIgnored(text.replace('quay', 'quai'), aFinding('quai', text.replace('quay', 'quai')))).toBe(false);
});

test('always is the same words under the same rule, wherever they stand', () => {
  const isIgnored = ignoring([anIgnored(aFinding('quay'), { scope: 'house', storyId: elsewhere })], here);
  expect(isIgnored(text, aFinding('quay', text, 10))).toBe(true);
  expect(isIgnored(text, { ...aFinding('quay'), ruleId: 'RepeatedWords' })).toBe(false);
  expect(isIgnored(text, aFinding('early'))).toBe(false);
});
