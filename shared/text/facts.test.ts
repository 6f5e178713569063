import { expect, it } from 'vitest';
import { factsIn } from './facts.ts';

const facts = (text: string, type = 'paragraph') =>
  factsIn({ type, text }).map(({ start, end }) => text.slice(start, end));

it.each([
  ['figures with what belongs to them', 'It cost $1,300.50, or 4.5% of all.', ['$1,300.50', '4.5%']],
  ['a figure spelled out', 'Some twenty-three ships and two dozen boats', ['twenty-three', 'two', 'dozen']],
  ['a time and a span', 'From 10:30 in the season 2024–25', ['10:30', '2024–25']],
  [
    'weekdays and months, also where a sentence begins',
    'Monday it was. In June it ends.',
    ['Monday', 'June'],
  ],
  ['days told from the day of printing', 'It will end tomorrow.', ['tomorrow']],
  ['months that are also words', 'They may march. It ends in May.', ['May']],
  ['names within a sentence', 'The port of Ames reopened.', ['Ames']],
  ['no word because it begins a sentence', 'Ships wait. They will leave.', []],
  ['a name of two words that begins a sentence', 'Ann Smith denied it.', ['Ann', 'Smith']],
  ['only the name after a small word', 'In Ames it rained. The Times said so.', ['Ames', 'Times']],
  ['a name after a title with a full stop', 'It was Mr. Smith who left.', ['Mr', 'Smith']],
  ['letters that stand for a name', 'NATO agreed.', ['NATO']],
  ['no “I”', 'So I said that I’m here.', []],
  ['what is quoted, with its marks', 'He said, “we are safe,” and left.', ['“we are safe,”']],
  ['the first word of a quotation as the beginning of a sentence', '“Safe,” he said.', ['“Safe,”']],
  ['nothing in plain words', 'the ships that wait outside are many', []],
] as const)('finds %s', (_case, text, found) => expect(facts(text)).toEqual(found));

it('takes a block quote for a quotation as a whole', () =>
  expect(facts('we are safe', 'blockquote')).toEqual(['we are safe']));
