import type { Node } from 'prosemirror-model';
import type { Finding } from '#shared/checks/finding.ts';
import { toIgnore } from '#shared/checks/ignored-finding.ts';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import { project } from '#shared/text/projection.ts';

/** A finding where it stands in the text on the screen. */
export interface PlacedFinding {
  /** The same as long as its words and what stands round them do: what is looked at stays looked at. */
  readonly id: string;
  readonly finding: Finding;
  /** What stands round the words in their block. */
  readonly before: string;
  readonly after: string;
  /** ProseMirror positions when it was placed; the editor moves them on from then. */
  readonly from: number;
  readonly to: number;
}

/** A document as the checks read it, and the way back from a place in a block to one in the document. */
export interface CheckableText {
  readonly blocks: readonly CheckedBlock[];
  readonly place: (
    block: number,
    start: number,
    end: number,
  ) => { readonly from: number; readonly to: number };
}

/** Reads a document as its readers would get it: struck words are not there. */
export function checkableText(document: Node): CheckableText {
  const { text, blocks, toPosition } = project(document, 'final');
  const offset = (block: number): number => blocks[block]?.start ?? 0;
  return {
    blocks: blocks.map(({ type, start, end }) => ({ type, text: text.slice(start, end) })),
    place: (block, start, end) => {
      const from = toPosition(offset(block) + start, 'start');
      // A missing sign has no width, and stands where the words before it end.
      return { from, to: Math.max(from, toPosition(offset(block) + end, 'end')) };
    },
  };
}

/** Places the findings of each block, in the order of the text. */
export function placeFindings(
  { blocks, place }: CheckableText,
  findingsIn: (block: CheckedBlock) => readonly Finding[],
): readonly PlacedFinding[] {
  const seen = new Map<string, number>();
  return blocks.flatMap((block, index) =>
    findingsIn(block).map((finding) => {
      const { before, after } = toIgnore(block.text, finding);
      const name = JSON.stringify([finding.ruleId, before, finding.words, after]);
      const repeat = seen.get(name) ?? 0;
      seen.set(name, repeat + 1);
      const { start, end } = widened(finding.range, block.text);
      return { id: `${name}${repeat}`, finding, before, after, ...place(index, start, end) };
    }),
  );
}

/** Something must be drawn, also where only a sign is missing: then it is the character before. */
function widened({ start, end }: Finding['range'], text: string) {
  if (start !== end) return { start, end };
  return start > 0 ? { start: start - 1, end } : { start, end: Math.min(1, text.length) };
}
