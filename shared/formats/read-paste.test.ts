import { describe, expect, it } from 'vitest';
import type { CopyBlock } from './imported-copy.ts';
import {
  blocksOfPaste,
  longestPaste,
  type PastedCopy,
  readPastedHtml,
  readPastedText,
} from './read-paste.ts';
import * as copies from './testing/pasted-copies.ts';

/** A block as one line: what it is, and its runs with their formatting as signs. */
const lineOf = ({ part, level, list, depth, runs }: CopyBlock) => {
  const words = runs.map(({ text, strong, em, link }) => {
    const set = em === true ? `_${text}_` : text;
    const loud = strong === true ? `*${set}*` : set;
    return link === undefined ? loud : `[${loud}](${link})`;
  });
  const kind = [part, level, list, depth].filter((each) => each !== undefined).join(' ');
  return `${kind}: ${words.join('')}`;
};
const linesOf = ({ blocks }: PastedCopy) => blocks.map(lineOf);
const left = ({ leftOut }: PastedCopy) => Object.fromEntries(leftOut.map(({ what, count }) => [what, count]));

describe('pasted HTML', () => {
  it('of Word keeps what stands, and counts a struck passage once however it is parted', () => {
    const read = readPastedHtml(copies.fromWord);
    expect(linesOf(read)).toEqual([
      'heading 2: What the *port* said',
      'paragraph: The ferry sailed _late_ that day, [its log](https://port.example/log) says.',
      'list-item bullet 0: The crew signed.',
      'list-item ordered 1: The mate did not.',
      'blockquote: We sailed.',
    ]);
    expect(left(read)).toEqual({ style: 1, comment: 1, 'deleted-text': 2 });
  });

  it('of Google Docs has the words’ own weight and no suggested deletion', () => {
    const read = readPastedHtml(copies.fromGoogleDocs);
    expect(linesOf(read)).toEqual([
      'heading 3: The tally',
      'paragraph: Counted *twice*, it _held_.',
      'list-item bullet 0: North',
      'list-item bullet 1: Its islands',
    ]);
    expect(left(read)).toEqual({ 'deleted-text': 1 });
  });

  it('of a web page leaves out and counts what is no copy', () => {
    const read = readPastedHtml(copies.fromWebPage);
    expect(linesOf(read)).toEqual([
      'heading 1: Harbor closes',
      'paragraph: It closed on _Monday_.',
      'blockquote: “No more boats.”',
    ]);
    expect(left(read)).toEqual({
      script: 1,
      image: 2,
      embed: 1,
      form: 1,
      'unsafe-link': 1,
      navigation: 2,
    });
  });

  it.each([
    [
      'a spreadsheet',
      copies.fromSpreadsheet,
      ['paragraph: Ward | Votes | Change', 'paragraph: Quay | 1,204 |'],
    ],
    ['a table of Word', copies.fromWordTable, ['paragraph: *Ward* | Votes', 'paragraph: After it.']],
    ['a mail program', copies.fromMail, ['list-item bullet 0: First', 'paragraph: Then']],
  ])('of %s becomes a paragraph for each row or item', (_program, html, lines) => {
    expect(linesOf(readPastedHtml(html))).toEqual(lines);
  });

  it('becomes blocks of the body with no trace of where it came from', () => {
    const blocks = blocksOfPaste(readPastedHtml(copies.fromWord).blocks);
    expect(blocks.map(({ type }) => type.name)).toEqual([
      'heading',
      'paragraph',
      'list_item',
      'list_item',
      'blockquote',
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/Mso|style|never|once|\bins\b|\bdel\b/);
    expect(blocksOfPaste([])).toEqual([]);
  });
});

describe('pasted plain text', () => {
  const wrapped = `The ferry that was to have left the old quay at nine sailed at ten, its
log says, because nobody had found the mate, who was thought to have
gone ashore for the night.

A second paragraph.`;

  it.each([
    [
      'joins lines that a program wrapped',
      wrapped,
      [
        'paragraph: The ferry that was to have left the old quay at nine sailed at ten, its log says, because nobody had found the mate, who was thought to have gone ashore for the night.',
        'paragraph: A second paragraph.',
      ],
    ],
    [
      'takes each line for itself',
      'One\r\nTwo\n\n\tThree',
      ['paragraph: One', 'paragraph: Two', 'paragraph: Three'],
    ],
    [
      'parts the cells of rows',
      'Ward\tVotes\t\nQuay\t1,204',
      ['paragraph: Ward | Votes |', 'paragraph: Quay | 1,204'],
    ],
    ['makes items of bullets', '• One\n• Two', ['list-item bullet 0: One', 'list-item bullet 0: Two']],
    ['finds nothing in space', ' \n\t\n', []],
  ])('%s', (_what, text, lines) => {
    expect(linesOf(readPastedText(text))).toEqual(lines);
  });

  it('says how long it is, for the limit', () => {
    expect(readPastedText('ab\ncd').characters).toBe(4);
    expect(readPastedText('x'.repeat(longestPaste + 1)).characters).toBe(longestPaste + 1);
  });
});
