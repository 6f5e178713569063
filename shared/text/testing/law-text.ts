import type { Node } from 'prosemirror-model';
import { newsSchema } from '../schema.ts';

/** The text that the sessions of the laws begin with: each kind of block, formatting, and fields without a word. */
export function lawText(): Node {
  const node = (type: string, text = '', attrs = {}) =>
    newsSchema.node(type, attrs, text === '' ? [] : [newsSchema.text(text)]);
  return newsSchema.node('doc', null, [
    node('kicker', 'Harbor'),
    node('headline', 'Port reopens after storm'),
    node('dek'),
    node('byline', 'By A Writer'),
    node('dateline'),
    newsSchema.node('paragraph', null, [
      newsSchema.text('The port '),
      newsSchema.text('reopened', [newsSchema.marks.strong.create()]),
      newsSchema.text(' Monday.'),
    ]),
    node('heading', 'What happened', { level: 2 }),
    node('paragraph', 'Ships wait outside.'),
    node('blockquote', 'We are safe.'),
    node('list_item', 'one', { list: 'bullet', depth: 0 }),
    node('list_item', 'two', { list: 'ordered', depth: 1 }),
    node('paragraph', 'The end.'),
  ]);
}
