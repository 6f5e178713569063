import { describe, expect, it } from 'vitest';
import { type EvidenceId, evidenceId } from './evidence.ts';
import { findInTranscripts } from './find-in-transcripts.ts';

const id = (digit: number): EvidenceId => evidenceId.parse(`0190b3a0-0000-7000-8000-00000000000${digit}`);
const said = (text: string, digit = 1) => ({ id: id(digit), speaker: 'Ada Example', text });

/** The words that were found, as they stand in the transcript; null where they are not there. */
function found(words: string, text: string): string | null {
  const place = findInTranscripts(words, [said(text)]);
  return place === null ? null : text.slice(place.start, place.end);
}

describe('quoted words in a transcript', () => {
  it.each([
    ['as they are', 'the bridge is closed', 'She said the bridge is closed.', 'the bridge is closed'],
    [
      'under other quotation marks',
      '“I don’t know,” she said',
      '"I don\'t know," she said',
      'I don\'t know," she said',
    ],
    ['over a line end', 'we will not go', 'We will\n  not go.', 'We will\n  not go'],
    ['with another dash', 'the plan—all of it', 'the plan - all of it is', 'the plan - all of it'],
    ['with a hyphen of another kind', 'co‑operate', 'We co-operate now', 'co-operate'],
    ['with dots for an ellipsis', 'well… no', 'Well... no.', 'Well... no'],
    ['with spaces that do not break', '1 300 people', 'some 1\u00A0300 people came', '1\u00A0300 people'],
  ])('are found %s', (_, words, text, expected) => {
    expect(found(words, text)).toBe(expected);
  });

  it.each([
    ['one word is another', 'the bridge was closed', 'the bridge is closed'],
    ['a figure is another', '1,350 people', '1,300 people'],
    ['they are part of a longer word', 'able to go', 'we are unable to go'],
    ['they are part of a longer figure', '300 people', '1300 people'],
    ['there are no words', '“…”', 'Well … no'],
    ['the transcript is empty', 'yes', ''],
  ])('are not found where %s', (_, words, text) => {
    expect(found(words, text)).toBeNull();
  });

  it('are looked for in every transcript, and told with whose it is', () => {
    const place = findInTranscripts('never', [said('always'), { ...said('Never.', 2), speaker: 'Bo' }]);
    expect(place).toEqual({ transcriptId: id(2), speaker: 'Bo', start: 0, end: 5 });
  });

  it('are found again in a whole word after one that is longer', () => {
    expect(found('able', 'unable, but able')).toBe('able');
    expect(findInTranscripts('able', [said('unable, but able')])?.start).toBe(12);
  });
});
