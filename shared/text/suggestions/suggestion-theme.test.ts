import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { newsSchema } from '../schema.ts';
import { aDocument, placeOf } from '../testing/documents.ts';
import { listSuggestions } from './list-suggestions.ts';
import { suggest } from './suggest.ts';
import { themesIn } from './suggestion-theme.ts';

const copy = aDocument({
  headline: 'Port reopens',
  body: ['The port of Ames reopened Monday.', 'Some 1,300 people “are safe,” he said.'],
});

type Change = (transform: Transform, document: Node) => Transform;

function replace(words: string, by: string): Change {
  return (transform, document) => {
    const { from, to } = placeOf(document, words);
    return by === '' ? transform.delete(from, to) : transform.replaceWith(from, to, newsSchema.text(by));
  };
}

const strong: Change = (transform, document) => {
  const { from, to } = placeOf(document, 'Ames');
  return transform.addMark(from, to, newsSchema.marks.strong.create());
};

function themeOf(change: Change, claimed?: string) {
  const { doc } = suggest(change(new Transform(copy), copy), { id: '1', author: 'ana', at: 1 }).transform;
  const theme = themesIn(doc, claimed === undefined ? [] : [placeOf(doc, claimed)]);
  return listSuggestions(doc).map(theme);
}

it.each([
  ['a figure with one digit more', themeOf(replace('1,300', '1,350')), 'facts'],
  ['a name', themeOf(replace('Ames', 'Aims')), 'facts'],
  ['a date that goes', themeOf(replace(' Monday', '')), 'facts'],
  ['a word in a quotation', themeOf(replace('are safe', 'were safe')), 'facts'],
  ['plain words', themeOf(replace('reopened', 'opened again')), 'style'],
  ['plain words of a claim', themeOf(replace('reopened', 'opened again'), 'The port of Ames reo'), 'facts'],
  ['the look of a name', themeOf(strong), 'formatting'],
] as const)('knows what is touched by %s', (_case, themes, theme) => expect(themes).toEqual([theme]));
