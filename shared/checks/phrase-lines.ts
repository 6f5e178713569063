import type { PhraseLine } from './style-rule.ts';

// How a line of a rule is written and read by people: `towards -> toward`, with ` | ` between several proposals.

export function readPhraseLine(line: string): PhraseLine {
  const [find = '', ...rest] = line.split('->');
  const proposed = rest.join('->').trim();
  return {
    find: find.trim(),
    propose: rest.length === 0 ? [] : proposed.split(' | ').map((each) => each.trim()),
  };
}

export function writePhraseLine({ find, propose }: PhraseLine): string {
  return propose.length === 0 ? find : `${find} -> ${propose.join(' | ')}`;
}

/** The lines of a text with one to a line; empty ones say nothing. */
export function readPhraseLines(text: string): readonly PhraseLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readPhraseLine);
}
