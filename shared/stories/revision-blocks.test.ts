import { describe, expect, it } from 'vitest';
import { revisionBlocks } from './revision-blocks.ts';

const text = (words: string, ...marks: readonly string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const plain = (words: string, start = 0) => ({ start, text: words, em: false, strong: false });

const document = {
  type: 'doc',
  content: [
    { type: 'kicker', content: [text('City')] },
    { type: 'headline', content: [text('Mayor resigns')] },
    { type: 'dek' },
    { type: 'byline' },
    { type: 'dateline' },
    { type: 'correction', attrs: { label: 'Correction', noticeId: 'n' }, content: [text('It was Monday.')] },
    { type: 'paragraph', content: [text('She '), text('did', 'em'), text(' go.', 'strong')] },
    { type: 'paragraph' },
  ],
};

describe('a revision as blocks', () => {
  it('has a block for each line, with its place in the text', () => {
    const lines = 'City\nMayor resigns\nIt was Monday.\nShe did go.\n';
    expect(revisionBlocks({ document, text: lines })).toEqual([
      { type: 'kicker', start: 0, text: 'City', label: null, pieces: [plain('City')] },
      { type: 'headline', start: 5, text: 'Mayor resigns', label: null, pieces: [plain('Mayor resigns')] },
      {
        type: 'correction',
        start: 19,
        text: 'It was Monday.',
        label: 'Correction',
        pieces: [plain('It was Monday.')],
      },
      {
        type: 'paragraph',
        start: 34,
        text: 'She did go.',
        label: null,
        pieces: [plain('She '), { ...plain('did', 4), em: true }, { ...plain(' go.', 7), strong: true }],
      },
      { type: 'paragraph', start: 46, text: '', label: null, pieces: [] },
    ]);
  });

  it.each(['City\nMayor resigns', 'City\nMayor stays\nIt was Monday.\nShe did go.\n'])(
    'is plain lines where the document says something else than %j',
    (lines) => {
      const blocks = revisionBlocks({ document, text: lines });
      expect(blocks.map(({ type }) => type)).toEqual(lines.split('\n').map(() => 'paragraph'));
      expect(blocks.map((block) => block.pieces.map((piece) => piece.text).join('')).join('\n')).toBe(lines);
    },
  );
});
