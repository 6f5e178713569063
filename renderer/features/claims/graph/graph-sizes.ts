import type { GraphNode } from '#shared/claims/graph/claim-graph.ts';

/** Pixels from one row to the next; a node takes the most of it. */
export const rowHeight = 60;
export const nodeHeight = 48;

/** Pixels. Claims are sentences and need the most; all four and the room between them fit the smallest window. */
const widths = { source: 168, outlet: 136, claim: 280, elsewhere: 168 } satisfies Record<
  GraphNode['kind'],
  number
>;
const between = 36;

/** Where the columns begin and how wide they are. */
export function columnsAt(kinds: readonly GraphNode['kind'][]): readonly { left: number; width: number }[] {
  let left = 0;
  return kinds.map((kind) => {
    const column = { left, width: widths[kind] };
    left += widths[kind] + between;
    return column;
  });
}
