import { describe, expect, test } from 'vitest';
import { endingFor, type SignForms } from './typed-signs.ts';

const forms: SignForms = { quotes: 'curly', dashes: 'spaced-em', ellipsis: 'sign' };

/** Types key by key, as a person does. */
function typed(keys: string, house: SignForms = forms): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const ending = endingFor(text, house);
    if (ending !== null) text = text.slice(0, text.length - ending.take) + ending.insert;
  }
  return text;
}

describe('quotation marks', () => {
  test.each([
    [`"Yes," she said. "No."`, '“Yes,” she said. “No.”'],
    [`it's the mayors' and Ada's`, 'it’s the mayors’ and Ada’s'],
    [`"He said 'go' and went," she said`, '“He said ‘go’ and went,” she said'],
    [`"'Go,' he said."`, '“‘Go,’ he said.”'],
    [`'"Go," he said.'`, '‘“Go,” he said.’'],
    [`"It was 'his.'"`, '“It was ‘his.’”'],
    [`("so") ['so']`, '(“so”) [‘so’]'],
    [`pro-"peace" and/or "war"`, 'pro-“peace” and/or “war”'],
    [`"I was going--"`, '“I was going —”'],
    [`"Don't," he said. "Won't."`, '“Don’t,” he said. “Won’t.”'],
  ])('%s is set as %s', (keys, set) => expect(typed(keys)).toBe(set));
});

describe('an apostrophe that begins a word', () => {
  test.each([
    [`the '90s, the class of '68.`, 'the ’90s, the class of ’68.'],
    [`'tis so, 'twas so`, '’tis so, ’twas so'],
    [`get 'em now`, 'get ’em now'],
    [`rock 'n' roll`, 'rock ’n’ roll'],
    [`the 1990's end`, 'the 1990’s end'],
    [`"'90 people died,' he said"`, '“‘90 people died,’ he said”'],
    [`'Emma went,' he said`, '‘Emma went,’ he said'],
  ])('%s is set as %s', (keys, set) => expect(typed(keys)).toBe(set));
});

describe('after a figure', () => {
  test.each([
    [`he is 6' 2" tall`, 'he is 6′ 2″ tall'],
    [`"I am 6'2" tall," he said`, '“I am 6′2″ tall,” he said'],
    [`a 12" record`, 'a 12″ record'],
    [`"We were 12"`, '“We were 12”'],
    [`'We were 12'`, '‘We were 12’'],
  ])('%s is set as %s', (keys, set) => expect(typed(keys)).toBe(set));
});

describe('dashes', () => {
  test.each([
    ['spaced-em', 'here--there', 'here — there'],
    ['spaced-em', 'here -- there', 'here — there'],
    ['spaced-em', 'here--"there"', 'here — “there”'],
    ['spaced-em', '-- Ada', '— Ada'],
    ['closed-em', 'here--there', 'here—there'],
    ['closed-em', 'here -- there', 'here—there'],
    ['spaced-en', 'here--there', 'here – there'],
    ['spaced-en', 'here -- 40 more', 'here – 40 more'],
    ['off', 'here--there', 'here--there'],
  ] as const)('%s: %s is set as %s', (dashes, keys, set) => {
    expect(typed(keys, { ...forms, dashes })).toBe(set);
  });

  test('a hyphen stays one', () => expect(typed('a well-known man')).toBe('a well-known man'));
});

test.each([
  ['sign', 'and so...', 'and so…'],
  ['sign', 'and so....', 'and so….'],
  ['dots', 'and so...', 'and so...'],
] as const)('ellipsis as %s: %s is set as %s', (ellipsis, keys, set) => {
  expect(typed(keys, { ...forms, ellipsis })).toBe(set);
});

test('a house with straight quotation marks keeps what is typed', () => {
  const keys = `"it's '90s," 6' 2"`;
  expect(typed(keys, { ...forms, quotes: 'straight' })).toBe(keys);
});

test.each(['https://stet.example/a--b...c', "www.stet.example/it's", 'ada@stet.example--x'])(
  'an address stays as it is typed: %s',
  (address) => expect(typed(`see ${address}`).slice(-8)).toBe(address.slice(-8)),
);
