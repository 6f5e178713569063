import { headFields } from '../text/schema.ts';
import type { CopyBlock, ImportedCopy } from './imported-copy.ts';
import type { PastedCopy } from './read-paste.ts';

/**
 * What a file says, to be put into a story that is there: whatever was taken for a head field is a paragraph,
 * because the story has a head of its own. What the file's reader would drop, as a headline that is repeated,
 * stays out.
 */
export function importToPaste({ blocks, leftOut }: ImportedCopy): PastedCopy {
  const kept = blocks
    .filter(({ part }) => part !== 'dropped')
    .map(({ reason: _reason, doubts: _doubts, ...block }): CopyBlock => {
      return headParts.has(block.part) ? { ...block, part: 'paragraph' } : block;
    });
  const characters = kept.reduce(
    (sum, { runs }) => runs.reduce((length, { text }) => length + text.length, sum),
    0,
  );
  return { blocks: kept, characters, leftOut };
}

const headParts: ReadonlySet<string> = new Set([...headFields, 'corrections-line']);
