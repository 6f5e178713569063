import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createHarperLinter, type HarperLinter } from './harper-linter.ts';

// The real checker, loaded once: it takes seconds.
let harper: HarperLinter;
beforeAll(async () => {
  const binary = join(import.meta.dirname, '../../node_modules/harper.js/dist/harper_wasm_slim_bg.wasm');
  harper = await createHarperLinter(new Uint8Array(await readFile(binary)));
}, 120_000);

async function rulesIn(text: string, dialect: 'american' | 'british' = 'american') {
  return (await harper.check(text, dialect)).map(
    ({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`,
  );
}

test('findings come with their rule, their place in UTF-16 units and what may stand there', async () => {
  const text = '🎈 The the mayor opened a bridge.';
  expect(await harper.check(text, 'american')).toEqual([
    expect.objectContaining({ ruleId: 'RepeatedWords', start: 3, end: 10, replacements: ['The'] }),
  ]);
}, 60_000);

test('the house’s dialect decides what is spelt right, and can change between two questions', async () => {
  const text = 'The centre of the harbour was closed.';
  expect(await rulesIn(text)).toEqual(['SpellCheck centre', 'SpellCheck harbour']);
  expect(await rulesIn(text, 'british')).toEqual([]);
  expect(await rulesIn(text)).toEqual(['SpellCheck centre', 'SpellCheck harbour']);
}, 60_000);

test('what is the house’s choice, or how the trade sets its quotations, is not Harper’s to say', async () => {
  expect(await rulesIn('They sold apples, pears and plums to 7 boats — all of them.')).toEqual([]);
  expect(await rulesIn('“It opened at noon, and it was a great day for everybody here.')).toEqual([]);
  // Also after the dialect was another one, which makes Harper forget what it was told.
  await rulesIn('A word.', 'british');
  expect(await rulesIn('They sold apples, pears and plums to 7 boats — all of them.')).toEqual([]);
}, 60_000);

test('what is said of a word is plain, and quoted as we quote', async () => {
  expect(await harper.check('The boxs were open.', 'american')).toMatchObject([
    { message: 'In no dictionary.' },
  ]);
  const said = (await harper.check('He sold alot of fish to the the people.', 'american')).map(
    ({ message }) => message,
  );
  expect(said.length).toBeGreaterThan(0);
  expect(said.join()).not.toContain('`');
}, 60_000);

test('no finding has more replacements than there are keys for', async () => {
  for (const { replacements } of await harper.check('The boxs were opend.', 'american'))
    expect(replacements.length).toBeLessThanOrEqual(3);
}, 60_000);
