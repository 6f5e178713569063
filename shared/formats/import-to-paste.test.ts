import { expect, test } from 'vitest';
import { importToPaste } from './import-to-paste.ts';
import { readCopy } from './read-copy.ts';
import { blocksOfPaste } from './read-paste.ts';

test('a file is put into a story as paragraphs, its headline too and nothing twice', () => {
  const text = 'Mayor resigns\n\nBy Ada Example\n\nMayor resigns\n\nThe mayor resigned on Monday.\n';
  const bytes = new TextEncoder().encode(text);
  const copy = readCopy({ fileName: 'mayor.txt', mediaType: null, bytes });
  if (copy === null) throw new Error('It is text');
  const pasted = importToPaste(copy);
  expect(blocksOfPaste(pasted.blocks).map((block) => [block.type.name, block.textContent])).toEqual([
    ['paragraph', 'Mayor resigns'],
    ['paragraph', 'By Ada Example'],
    ['paragraph', 'The mayor resigned on Monday.'],
  ]);
  expect(pasted.characters).toBe(
    pasted.blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join('').length,
  );
});
