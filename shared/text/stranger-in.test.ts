import { expect, it } from 'vitest';
import { strangerIn } from './stranger-in.ts';
import { aDocument, added, paragraph, struck } from './testing/documents.ts';

const replace = (...content: readonly unknown[]) => ({
  stepType: 'replace',
  from: 1,
  to: 1,
  slice: { content },
});

it.each([
  [
    'a document of ours',
    aDocument({ body: [paragraph('He ', struck('did'), added('does'))] }).toJSON(),
    null,
  ],
  ['a block', { type: 'doc', content: [{ type: 'video' }] }, 'video'],
  [
    'a mark',
    { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'glow' }] }] },
    'glow',
  ],
  ['an attribute', { type: 'heading', attrs: { level: 2, colour: 'red' } }, 'colour of heading'],
  ['a name of every object', { type: 'constructor' }, 'constructor'],
  ['no shape of ours', [7, null, 'x', { type: 9 }], null],
])('names what is strange in %s', (_what, json, stranger) => {
  expect(strangerIn(json)).toBe(stranger);
});

it('names what is strange in a step', () => {
  expect(strangerIn(replace({ type: 'text', text: 'a' }), 'step')).toBeNull();
  expect(strangerIn(replace({ type: 'video' }), 'step')).toBe('video');
  expect(strangerIn({ stepType: 'addMark', mark: { type: 'glow' }, from: 1, to: 2 }, 'step')).toBe('glow');
});

it('reads a document of any depth', () => {
  let json: object = { type: 'text', text: 'a' };
  for (let depth = 0; depth < 100_000; depth += 1) json = { type: 'doc', content: [json] };
  expect(strangerIn(json)).toBeNull();
});
