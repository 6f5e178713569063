// @vitest-environment happy-dom
import { expect, onTestFinished, test } from 'vitest';
import { claimId } from '#shared/claims/claim.ts';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { pinPassage } from '#shared/text/live-anchor.ts';
import { aDocument, added, paragraph, placeOf, struck } from '#shared/text/testing/documents.ts';
import type { AnchorLooks } from '../../../text/drawing/anchor-marks.ts';
import { noPaste } from '../../../text/testing/no-paste.ts';
import { createTextEditor } from '../../../text/text-editor.ts';
import { describeMap, storyMap } from './story-map.ts';

const claim = claimId.parse('0198c0de-0000-7000-8000-0000000000c1');
const disputed: AnchorLooks = new Map([
  [claim, { kind: 'claim', tone: 'disputed', coverage: 'disputed', unnamed: false, label: 'Claim' }],
]);

test('a map has a mark for whatever is pinned, suggested and found, and says how many', () => {
  const document = aDocument({
    body: [paragraph('He ', struck('did'), added('does'), ' it.'), 'The port reopened.'],
  });
  const anchor = pinPassage(document, { kind: 'claim', id: claim }, placeOf(document, 'reopened'));
  if (anchor === null) throw new Error('The words are not there');
  const place = globalThis.document.createElement('div');
  const editor = createTextEditor({
    place,
    document,
    anchors: [anchor],
    hand: personId.parse('0198c0de-0000-7000-8000-0000000000aa'),
    signForms: () => defaultHouseSettings,
    readOnly: false,
    onEdit: () => undefined,
    onGlance: () => undefined,
    onText: () => undefined,
    onRefused: () => undefined,
    onAskForLink: () => undefined,
    pasting: noPaste,
  });
  onTestFinished(() => editor.destroy());
  editor.highlights.set('found', [{ ...placeOf(document, 'port'), look: 'found', id: 'f1' }]);

  const map = storyMap(editor, disputed);
  expect(map.marks.map(({ kind }) => kind)).toEqual(['claim-disputed', 'insertion', 'deletion', 'found']);
  expect(map.marks[0]).toMatchObject(placeOf(document, 'reopened'));
  expect(map.blocks).toHaveLength(document.childCount);
  expect(describeMap(map)).toBe('Map of the story: 1 claim, 1 disputed, 1 suggested change, 1 found');
  expect(describeMap({ ...map, marks: [] })).toBe('Map of the story: nothing is marked');
});
