/**
 * What a person makes of imported copy before it becomes a story, as plain values and functions. Nothing
 * here asks main or draws: the store holds the review, the view shows it.
 */

import type {
  CopyBlock,
  CopyPart,
  CopyRun,
  ImportPreview,
  ProposedBlock,
} from '#shared/formats/imported-copy.ts';
import { slug as slugShape } from '#shared/stories/story.ts';

/**
 * What a person makes of a preview before the story is made. Every change is a function to the next review.
 */
export interface Review {
  readonly preview: ImportPreview;
  readonly blocks: readonly ProposedBlock[];
  /** A headline written by hand, used only where no block is one. */
  readonly headline: string;
  readonly slug: string;
  /** The slug that was refused because another story has it. */
  readonly takenSlug: string | null;
  /** Addresses that a web site hid, found out and written in, by block. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** What stands in the way of making the story. */
export type ReviewProblem = 'no-headline' | 'slug-malformed' | 'slug-taken';

/** The review as the reader of the copy proposes it, with nothing decided by hand yet. */
export function beginReview(preview: ImportPreview): Review {
  const { blocks, proposedSlug } = preview;
  return { preview, blocks, headline: '', slug: proposedSlug, takenSlug: null, addresses: {} };
}

/** A part chosen by hand needs no other reason. */
export function changePart(review: Review, blockId: string, part: CopyPart): Review {
  const blocks = review.blocks.map(
    (block): ProposedBlock => (block.id === blockId ? { ...block, part, reason: 'chosen-by-hand' } : block),
  );
  return { ...review, blocks };
}

/** Keeps an address that a person found out; an empty one leaves the block as it came. */
export function writeAddress(review: Review, blockId: string, address: string): Review {
  return { ...review, addresses: { ...review.addresses, [blockId]: address } };
}

/** Whether the copy brings its own headline; else one is written by hand. */
export function hasHeadline({ blocks }: Review): boolean {
  return blocks.some(({ part }) => part === 'headline');
}

/** All of them at once, so that the form can say each where it belongs. */
export function problemsOf(review: Review): readonly ReviewProblem[] {
  const problems: ReviewProblem[] = [];
  if (!hasHeadline(review) && review.headline.trim() === '') problems.push('no-headline');
  if (!slugShape.safeParse(review.slug).success) problems.push('slug-malformed');
  else if (review.slug.trim() === review.takenSlug) problems.push('slug-taken');
  return problems;
}

/** How many doubts nobody has settled: what was left out, chosen by hand or written in is settled. */
export function countDoubts({ blocks, addresses }: Review): number {
  const open = blocks
    .filter(({ part }) => part !== 'dropped')
    .flatMap(({ id, reason, doubts }) =>
      doubts.filter((doubt) => {
        if (doubt === 'hidden-address') return (addresses[id] ?? '').trim() === '';
        return !(reason === 'chosen-by-hand' && (doubt === 'could-be-dek' || doubt === 'could-be-kicker'));
      }),
    );
  return open.length;
}

/** The blocks as the story is made of them. */
export function reviewedBlocks(review: Review): readonly CopyBlock[] {
  const blocks = review.blocks.map(({ reason: _, doubts: __, ...block }) => ({
    ...block,
    runs: withAddress(block.runs, review.addresses[block.id] ?? ''),
  }));
  if (hasHeadline(review)) return blocks;
  const written: CopyBlock = { id: 'headline', part: 'headline', runs: [{ text: review.headline }] };
  return [written, ...blocks];
}

/** What sites that hide addresses from machines leave in their place. */
const hiddenAddress = /\[email\s+protected\]/gi;

/** The words with the address put in; as they came where none is known. */
function withAddress(runs: readonly CopyRun[], address: string): CopyRun[] {
  const known = address.trim();
  return runs.map((run) =>
    known === '' ? run : { ...run, text: run.text.replaceAll(hiddenAddress, () => known) },
  );
}
