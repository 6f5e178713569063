import { z } from 'zod';
import { isSafeAddress } from '../text/schema.ts';

/** What a piece of imported copy is. `dropped` pieces are kept in the preview and left out of the story. */
export const copyParts = [
  'kicker',
  'headline',
  'dek',
  'byline',
  'dateline',
  'paragraph',
  'heading',
  'blockquote',
  'list-item',
  'corrections-line',
  'dropped',
] as const;
export type CopyPart = (typeof copyParts)[number];

/** Why the reader of the copy proposed what it proposed. Sentences are in `renderer/words/formats.ts`. */
export const copyReasons = [
  'breadcrumb',
  'first-line',
  'title-of-page',
  'second-line',
  'starts-with-by',
  'place-and-dash',
  'repeats-headline',
  'repeats-dek',
  'corrections-phrase',
  'page-furniture',
  'markup',
  'chosen-by-hand',
] as const;
export type CopyReason = (typeof copyReasons)[number];

/** What a person should look at before the story is made. */
export const copyDoubts = [
  'could-be-dek',
  'could-be-kicker',
  'hidden-address',
  'decoded-address',
  'undecodable-characters',
  'long-headline',
  'emptied-link',
] as const;
export type CopyDoubt = (typeof copyDoubts)[number];

/** Looser than the schema of the text, which looks at the whole address when the document is made. */
const link = z.string().max(4000).refine(isSafeAddress, 'a web or mail address');

/** A stretch of text with one formatting. */
export const copyRun = z.object({
  text: z.string().max(2_000_000),
  strong: z.boolean().optional(),
  em: z.boolean().optional(),
  link: link.optional(),
});
export type CopyRun = z.infer<typeof copyRun>;

/** One block of the copy, as proposed and as a person may change it. */
export const copyBlock = z.object({
  id: z.string().max(40),
  part: z.enum(copyParts),
  runs: z.array(copyRun).max(10_000),
  /** 1–6 for headings; otherwise absent. */
  level: z.int().min(1).max(6).optional(),
  list: z.enum(['bullet', 'ordered']).optional(),
  /** How deep a list item stands in other lists; 0 is the outermost, 8 the deepest that a document holds. */
  depth: z.int().min(0).max(8).optional(),
});
export type CopyBlock = z.infer<typeof copyBlock>;

/** A block with why it was taken for what it is, and what is doubtful about it. */
export interface ProposedBlock extends CopyBlock {
  readonly reason: CopyReason | null;
  readonly doubts: readonly CopyDoubt[];
}

/** What Stet reads. Other files are refused with what they are, never guessed at. */
export const copyMediaTypes = ['text/plain', 'text/html', 'text/markdown'] as const;
export type CopyMediaType = (typeof copyMediaTypes)[number];

/** Copy as it was recognised, before anything of it is a story. */
export interface ImportedCopy {
  readonly mediaType: CopyMediaType;
  /** WHATWG label of the charset that the bytes were read with. */
  readonly charset: string;
  readonly blocks: readonly ProposedBlock[];
  /** From the headline; it may be taken already, which is found out when the story is made. */
  readonly proposedSlug: string;
  /** What was left out or could not be read, counted: scripts, images, tables, unreadable characters. */
  readonly leftOut: readonly { readonly what: LeftOut; readonly count: number }[];
}

/** What an import can leave out. It is counted and shown, so that nothing goes missing without a word. */
export const leftOutKinds = [
  'script',
  'style',
  'image',
  'embed',
  'table',
  'form',
  'comment',
  'unsafe-link',
  'navigation',
  'deleted-text',
  'undecodable-character',
  /** Blocks after the most that a story can begin with. */
  'beyond-limit',
] as const;
export type LeftOut = (typeof leftOutKinds)[number];

/** An import waiting to be made a story. */
export interface ImportPreview extends ImportedCopy {
  /** What the original is held under in main until the story is made. */
  readonly importId: string;
  readonly fileName: string | null;
  readonly size: number;
}

/** The original of an import, kept with its story. */
export interface Original {
  readonly fileName: string | null;
  readonly mediaType: CopyMediaType;
  readonly charset: string;
  readonly sha256: string;
  readonly size: number;
  readonly importedAt: number;
  /** The original decoded, as plain characters; shown inert. */
  readonly text: string;
}
