import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Seen, seenHashesOf, seenTexts, whatChanged } from './seen.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const seen: Seen = {
  label: 'Correction',
  text: 'An earlier version misstated the day. It was Monday.',
  placement: 'foot',
  revisionSha256: 'a'.repeat(64),
  draft: '{"type":"doc"}',
};

test('the texts can be written down again by somebody who has only the values', () => {
  expect(seenTexts(seen, sha256)).toEqual({
    notice: '{"notice":{"label":"Correction","text":"An earlier version misstated the day. It was Monday."}}',
    change: `{"change":{"draft":"${sha256('{"type":"doc"}')}","revision":"${'a'.repeat(64)}"}}`,
    placement: '{"placement":"foot"}',
  });
});

test.each([
  ['a comma in the notice', { text: 'An earlier version misstated the day; it was Monday.' }, 'notice'],
  ['the label', { label: 'Clarification' }, 'notice'],
  ['the placement', { placement: 'top' }, 'placement'],
  ['a comma in the draft', { draft: '{"type":"doc,"}' }, 'change'],
  ['the published revision', { revisionSha256: 'b'.repeat(64) }, 'change'],
] as const)('%s makes what was seen fall', (_what, other, expected) => {
  const now = seenHashesOf({ ...seen, ...other }, sha256);
  expect(whatChanged(seenHashesOf(seen, sha256), now)).toBe(expected);
});

test('the same things are still seen', () => {
  expect(whatChanged(seenHashesOf(seen, sha256), seenHashesOf({ ...seen }, sha256))).toBeNull();
});
