import { z } from 'zod';

/** A text node or block as ProseMirror writes it. Its sense is checked against the schema in `shared/text/schema.ts`. */
export interface DocumentJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly DocumentJson[] | undefined;
  readonly marks?: readonly DocumentJson[] | undefined;
  readonly text?: string | undefined;
}

/**
 * The outer shape alone, as it may come from outside. Whether it is a document of ours is for `checkDocument`
 * to say.
 */
export const documentJson: z.ZodType<DocumentJson> = z.lazy(() =>
  z.object({
    type: z.string().max(40),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(documentJson).optional(),
    marks: z.array(documentJson).optional(),
    text: z.string().optional(),
  }),
);

/** A step as ProseMirror writes it; what it means is decided by `Step.fromJSON` against the schema. */
export const stepJson = z.record(z.string(), z.unknown());
export type StepJson = z.infer<typeof stepJson>;
