import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';

/**
 * The flat news document: five head fields, which always stand there and may be empty, then textblocks.
 * Lists and quotes are attributes, not nesting, as in the body of a word processor's file: every edit of the
 * structure is then an edit of characters and paragraph marks, which is what makes tracking them provable.
 * Nothing here knows of a screen; how it is drawn is in `renderer/text/`.
 */
export const headFields = ['kicker', 'headline', 'dek', 'byline', 'dateline'] as const;
export type HeadField = (typeof headFields)[number];

const headField: NodeSpec = { content: 'text*', marks: 'ins del fmt em', isolating: true, defining: true };

/** brk: the suggestion on the paragraph mark; was: the type a block had before a suggested change. */
const tracked = { brk: { default: null }, was: { default: null } };

const nodes = {
  doc: { content: `${headFields.join(' ')} block+` },
  kicker: headField,
  headline: headField,
  dek: headField,
  byline: headField,
  dateline: headField,
  paragraph: { content: 'text*', group: 'block', attrs: { ...tracked } },
  heading: { content: 'text*', group: 'block', attrs: { level: { default: 2 }, ...tracked }, defining: true },
  blockquote: { content: 'text*', group: 'block', attrs: { ...tracked }, defining: true },
  list_item: {
    content: 'text*',
    group: 'block',
    attrs: { list: { default: 'bullet' }, depth: { default: 0 }, ...tracked },
    defining: true,
  },
  /** A published notice. It is printed, so no edit touches it: the window and the main process both refuse. */
  correction: {
    content: 'text*',
    marks: '',
    group: 'block',
    attrs: { noticeId: {}, label: {} },
    defining: true,
    isolating: true,
  },
  text: {},
} satisfies Record<string, NodeSpec>;

const suggestion = { id: {}, author: {}, at: {} };

/** The order is load-bearing: suggestions lie outside formatting. `ins` and `del` may lie on the same text. */
const marks = {
  ins: { attrs: suggestion, inclusive: false },
  del: { attrs: suggestion, inclusive: false },
  fmt: { attrs: { ...suggestion, old: {} }, inclusive: false },
  link: { attrs: { href: {} }, inclusive: false },
  em: {},
  strong: {},
} satisfies Record<string, MarkSpec>;

export const newsSchema: Schema<keyof typeof nodes, keyof typeof marks> = new Schema({ nodes, marks });
