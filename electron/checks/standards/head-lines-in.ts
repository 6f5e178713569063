import { createIgnoredFindingRecords } from '#db/checks/ignored-finding-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { ignoring } from '#shared/checks/ignored-finding.ts';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import { type HeadLine, headLinesOf } from '#shared/checks/standards/head-lines.ts';
import { type BlockFacts, blockFacts } from '#shared/claims/headline/headline-findings.ts';
import type { StoryId } from '#shared/stories/story.ts';

/** Only bounds what is read. */
const mostIgnored = 10_000;

/**
 * What headline and dek say otherwise than the body. A finding that somebody gave a reason for is not among them; one
 * that was waved away without a word still wants its reason at publication.
 */
export type HeadLinesIn = (storyId: StoryId, blocks: readonly CheckedBlock[]) => readonly HeadLine[];

export function createHeadLinesIn(database: WritableDatabase): HeadLinesIn {
  const ignored = createIgnoredFindingRecords(database);
  // Facts depend on the words of a block alone, and a story is asked about at every pause of the hand.
  let known: ReadonlyMap<string, BlockFacts> = new Map();
  return (storyId, blocks) => {
    const facts = new Map(blocks.map(({ text }) => [text, known.get(text) ?? blockFacts(text)]));
    known = facts;
    const said = ignored.listIgnoredByAll(storyId, mostIgnored).filter(({ reason }) => reason !== '');
    return headLinesOf(blocks, {
      isIgnored: ignoring(said, storyId),
      factsOf: ({ text }) => facts.get(text) ?? blockFacts(text),
    });
  };
}
