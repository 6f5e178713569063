import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { trackedAttributes } from './tracked-attributes.ts';

/**
 * The flat news document: five head fields, which always stand there and may be empty, then textblocks.
 * Lists and quotes are attributes, not nesting, as in the body of a word processor's file: every edit of the
 * structure is then an edit of characters and paragraph marks, which is what makes tracking them provable.
 * Nothing here knows of a screen; how it is drawn is in `renderer/text/`.
 */
export const headFields = ['kicker', 'headline', 'dek', 'byline', 'dateline'] as const;
export type HeadField = (typeof headFields)[number];

/** One line of words and italics. `isolating` keeps an edit at its edge from reaching into the next field. */
const headField: NodeSpec = { content: 'text*', marks: 'ins del fmt em', isolating: true, defining: true };

/**
 * brk: the suggestions on the paragraph mark, `{ ins?, del? }`; was: the type a block had before a suggested
 * change. Attributes are validated here because steps and files come from outside: `check()` runs these.
 */
const tracked = {
  brk: { default: null, validate: trackedAttributes.brk },
  was: { default: null, validate: trackedAttributes.was },
};

/** As deep as a list may be set, which is also what import recognises. */
export const deepestList = 8;

const nodes = {
  doc: { content: `${headFields.join(' ')} block+` },
  kicker: headField,
  headline: headField,
  dek: headField,
  byline: headField,
  dateline: headField,
  paragraph: { content: 'text*', group: 'block', attrs: { ...tracked } },
  heading: {
    content: 'text*',
    group: 'block',
    attrs: { level: { default: 2, validate: wholeNumber(1, 6) }, ...tracked },
    defining: true,
  },
  blockquote: { content: 'text*', group: 'block', attrs: { ...tracked }, defining: true },
  list_item: {
    content: 'text*',
    group: 'block',
    attrs: {
      list: { default: 'bullet', validate: oneOf(['bullet', 'ordered']) },
      depth: { default: 0, validate: wholeNumber(0, deepestList) },
      ...tracked,
    },
    defining: true,
  },
  /** A published notice. It is printed, so no edit touches it: the window and the main process both refuse. */
  correction: {
    content: 'text*',
    marks: '',
    group: 'block',
    attrs: { noticeId: { validate: 'string' }, label: { validate: 'string' } },
    defining: true,
    isolating: true,
  },
  text: {},
} satisfies Record<string, NodeSpec>;

/** Who suggested it and when: the `Stamp` of `suggestions/suggestion.ts`. */
const suggestion = {
  id: { validate: 'string' },
  author: { validate: 'string' },
  at: { validate: 'number' },
};

/** Whether words put in or struck are one half of a move. */
const move = { default: false, validate: 'boolean' };

/** The order is load-bearing: suggestions lie outside formatting. `ins` and `del` may lie on the same text. */
const marks = {
  ins: { attrs: { ...suggestion, move }, inclusive: false },
  del: { attrs: { ...suggestion, move }, inclusive: false },
  fmt: { attrs: { ...suggestion, old: { validate: trackedAttributes.old } }, inclusive: false },
  link: { attrs: { href: { validate: safeAddress } }, inclusive: false },
  em: {},
  strong: {},
} satisfies Record<string, MarkSpec>;

export const newsSchema: Schema<keyof typeof nodes, keyof typeof marks> = new Schema({ nodes, marks });

/** The only addresses that a link may have, here and in whatever is pasted, imported or exported. */
export function isSafeAddress(href: unknown): href is string {
  return typeof href === 'string' && /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);
}

/** Validators throw a RangeError, because that is how `check()` of a document wants to be told. */
function safeAddress(href: unknown): void {
  if (!isSafeAddress(href)) throw new RangeError('A link may lead to http, https and mailto addresses only');
}

function wholeNumber(least: number, most: number): (value: unknown) => void {
  return (value) => {
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return;
    throw new RangeError(`Not a whole number from ${least} to ${most}`);
  };
}

function oneOf(words: readonly string[]): (value: unknown) => void {
  return (value) => {
    if (!words.some((word) => word === value)) throw new RangeError(`Not one of ${words.join(', ')}`);
  };
}
