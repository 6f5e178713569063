import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementFindings } from './agreement.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

function found(text: string, type = 'paragraph'): readonly string[] {
  return agreementFindings({ type, text }).map(({ words, replacements, range }) => {
    expect(text.slice(range.start, range.end)).toBe(words);
    return `${words} > ${replacements.join()}`;
  });
}

test.each([
  ['The location of the boats are unknown.', 'are > is'],
  ['Eight were found, while the fate of more than 30 are unknown to the harbour office.', 'are > is'],
  ['The identity of two missing sailors were not given.', 'were > was'],
  ['Police said the cause of the fires are under review.', 'are > is'],
  ['The exact size of their fleets have never been published.', 'have > has'],
  ['On Monday, the release of several hostages were announced.', 'were > was'],
  ['The number of people are rising.', 'are > is'],
  ['The status of the 1,200 workers aren’t clear.', 'aren’t > isn’t'],
])('%s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test.each([
  'The location of the boats is unknown.',
  'A number of people are waiting.',
  'The majority of voters are undecided.',
  'A group of students were there.',
  'The name and location of the boats are unknown.',
  'The fate of the boat and the location of the crews are unknown.',
  'Attacks by the use of drones are rising.',
  'Because of the age of the victims names were withheld.',
  'The location of the men who are missing is unknown.',
  'The use of drones in two cities, officials say, is new.',
  'The price of gas were all he asked about.',
  'The owners of the use of boats are there.',
  'Boats whose cause of loss are unknown.',
  'The results of the study are clear.',
  'What the loss of the boats means are two things.',
  'The death of his sons have-nots mourned.',
])('nothing is said of: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('what is quoted is left as it was said', () => {
  expect(found('“The location of the boats are unknown,” he said.')).toEqual([]);
  expect(found('The location of the boats are unknown.', 'blockquote')).toEqual([]);
});

test('no text takes long', () => {
  const words = fc.constantFrom('the', 'location', 'of', 'more than', '50', 'boats', 'are', 'and', ',', 'a');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (text) => {
      const start = performance.now();
      agreementFindings({ type: 'paragraph', text: text.join(' ') });
      // A pattern that runs away needs minutes; a slow machine needs milliseconds.
      expect(performance.now() - start).toBeLessThan(1000);
    }),
  );
});
