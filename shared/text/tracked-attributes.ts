import { z } from 'zod';

/** Lengths are those of a UUID with room to spare; who the author is, is checked where changes are stored. */
const stamp = { id: z.string().max(64), author: z.string().max(64), at: z.number() };

/** A paragraph mark can be moved with the words around it. */
const breakMark = z.strictObject({ ...stamp, move: z.literal(true).optional() }).optional();
const breakMarks = z.strictObject({ ins: breakMark, del: breakMark });

/** Suggestions lie over suggestions only as often as persons disagree; deeper than this nobody made it. */
const deepest = 20;

/**
 * A block change as `BlockChange` in `suggestions/suggestion.ts`; only blocks of the body can be changed in
 * type.
 */
const ofBlock: z.ZodType = z.lazy(() =>
  z.strictObject({
    ...stamp,
    type: z.enum(['paragraph', 'heading', 'blockquote', 'list_item']),
    attrs: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    was: ofBlock.nullable(),
  }),
);

/** The marks that a text had before, other people's suggestions of formatting among them. */
const formatting: z.ZodType = z.lazy(() =>
  z.array(
    z.union([
      z.strictObject({ type: z.enum(['em', 'strong']) }),
      z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: z.string() }) }),
      z.strictObject({ type: z.literal('fmt'), attrs: z.strictObject({ ...stamp, old: formatting }) }),
    ]),
  ),
);

/**
 * What suggestions keep in attributes: who struck or put in a paragraph mark, what a block or a formatting was
 * before. It comes with steps and files from outside, and settling a suggestion puts it back into the text.
 */
export const trackedAttributes = {
  brk: validator(breakMarks.nullable()),
  was: validator(ofBlock.nullable()),
  old: validator(formatting),
};

function validator(shape: z.ZodType): (value: unknown) => void {
  return (value) => {
    if (depthOf(value) > deepest) throw new RangeError('A suggestion lies deeper than any can');
    const parsed = shape.safeParse(value);
    if (!parsed.success) throw new RangeError('A suggestion does not have the shape of one');
  };
}

/** Measured first and without recursion into the parser, which a hostile depth could exhaust. */
function depthOf(value: unknown): number {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= deepest * 3; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return Math.ceil(depth / 3);
  }
  return deepest + 1;
}
