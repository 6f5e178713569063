import { type BlockFacts, blockFacts } from '../../claims/headline/headline-findings.ts';
import type { TextRange } from '../../text/quote-anchor.ts';
import type { Finding } from '../finding.ts';
import type { CheckedBlock } from '../quotations.ts';
import { storyFindings } from '../story-findings.ts';

/** What the headline or the dek says otherwise than the body, in the text whose blocks are joined by line ends. */
export interface HeadLine extends TextRange, Pick<Finding, 'ruleId' | 'words' | 'message'> {}

export interface HeadLineReading {
  /** Whether somebody has said why it is right all the same, for everybody. */
  readonly isIgnored: (text: string, finding: Finding) => boolean;
  /** Facts of a block, where they are kept by whoever asks often. */
  readonly factsOf?: (block: CheckedBlock) => BlockFacts;
}

/** The same findings as those of the Checks pane, for the gate. */
export function headLinesOf(
  blocks: readonly CheckedBlock[],
  { isIgnored, factsOf = ({ text }) => blockFacts(text) }: HeadLineReading,
): readonly HeadLine[] {
  const found = storyFindings(blocks, factsOf);
  let start = 0;
  return blocks.flatMap((block) => {
    const from = start;
    start += block.text.length + 1;
    return (found.get(block) ?? [])
      .filter((finding) => !isIgnored(block.text, finding))
      .map(({ ruleId, words, message, range }) => ({
        ...{ ruleId, words, message },
        start: from + range.start,
        end: from + range.end,
      }));
  });
}
