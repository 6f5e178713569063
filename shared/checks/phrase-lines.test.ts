import { expect, test } from 'vitest';
import { readPhraseLines, writePhraseLine } from './phrase-lines.ts';

test.each([
  ['towards -> toward', 'towards', ['toward']],
  ['refute~ -> deny~ | dispute~', 'refute~', ['deny~', 'dispute~']],
  ['tip of the iceberg', 'tip of the iceberg', []],
  // A choice in the pattern is not one between proposals; nothing after the arrow takes the words out.
  ['(a|b) c -> {1}', '(a|b) c', ['{1}']],
  ['very ->', 'very', ['']],
])('%s', (line, find, propose) => {
  expect(readPhraseLines(`\n${line}\n  \n`)).toEqual([{ find, propose }]);
  expect(readPhraseLines(writePhraseLine({ find, propose }))).toEqual([{ find, propose }]);
});
