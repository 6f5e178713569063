import type { ClaimGraph, GraphNode } from './claim-graph.ts';

/** Where a node stands: its column from the left, and how many rows down, which may be between two. */
export interface GraphPlace {
  readonly column: number;
  readonly row: number;
}

export interface GraphLayout {
  readonly places: ReadonlyMap<string, GraphPlace>;
  /** The kinds that have a column, from the left. */
  readonly columns: readonly GraphNode['kind'][];
  readonly rows: number;
}

/**
 * Puts the graph in columns: sources, outlets, claims in the order of the text, claims elsewhere. Whatever is not a claim
 * of the story stands at the height of what it hangs together with, as far as the others leave room, so that lines
 * are short and seldom cross. It depends on nothing but the graph: nothing moves unless somebody changed something.
 */
export function layoutGraph({ nodes, edges }: ClaimGraph): GraphLayout {
  const columns = (['source', 'outlet', 'claim', 'elsewhere'] as const).filter((kind) =>
    nodes.some((node) => node.kind === kind),
  );
  const rows = new Map<string, number>();
  for (const [row, { key }] of nodes.filter(({ kind }) => kind === 'claim').entries()) rows.set(key, row);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  // Outlets before sources, which may hang on an outlet alone.
  for (const kind of ['outlet', 'source', 'elsewhere'] as const) {
    const wanted = nodes
      .filter((node) => node.kind === kind)
      .map(({ key }, index) => ({ key, row: meanRow(neighbours.get(key) ?? [], rows) ?? index }))
      .sort((one, other) => one.row - other.row);
    for (const { key, row } of apart(wanted)) rows.set(key, row);
  }
  const places = new Map(
    nodes.map(({ key, kind }) => [key, { column: columns.indexOf(kind), row: rows.get(key) ?? 0 }]),
  );
  return { places, columns, rows: Math.max(0, ...[...rows.values()].map((row) => row + 1)) };
}

function meanRow(keys: readonly string[], rows: ReadonlyMap<string, number>): number | null {
  const known = keys.map((key) => rows.get(key)).filter((row) => row !== undefined);
  return known.length === 0 ? null : known.reduce((sum, row) => sum + row, 0) / known.length;
}

interface Wanted {
  readonly key: string;
  readonly row: number;
}

/** Each at least a row below the one before it; what that pushes down is drawn up again by half, to stay in the middle. */
function apart(wanted: readonly Wanted[]): readonly Wanted[] {
  let next = Number.NEGATIVE_INFINITY;
  const down = wanted.map(({ key, row }) => {
    next = Math.max(row, next + 1);
    return { key, row: next };
  });
  const pushed = down.reduce((sum, { row }, index) => sum + row - (wanted[index]?.row ?? row), 0);
  const up = down.length === 0 ? 0 : Math.min(down[0]?.row ?? 0, pushed / down.length);
  return down.map(({ key, row }) => ({ key, row: row - up }));
}

/** Where an arrow key leads from a node: to the next in its column, or to the nearest that it is joined to. */
export function stepInGraph(
  graph: ClaimGraph,
  { places }: GraphLayout,
  from: string,
  towards: 'up' | 'down' | 'left' | 'right',
): string | null {
  const here = places.get(from);
  if (here === undefined) return null;
  const placed = [...places].map(([key, place]) => ({ key, ...place }));
  if (towards === 'up' || towards === 'down') {
    const way = towards === 'up' ? -1 : 1;
    const beyond = placed.filter(({ column, row }) => column === here.column && way * (row - here.row) > 0);
    return beyond.sort((one, other) => way * (one.row - other.row))[0]?.key ?? null;
  }
  const joined = new Set(
    graph.edges.flatMap((edge) => (edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : [])),
  );
  const side = placed.filter(
    ({ key, column }) =>
      joined.has(key) && (towards === 'left' ? column < here.column : column > here.column),
  );
  // To the right of a claim stand the arcs to other claims of its own column.
  const among =
    side.length === 0 && towards === 'right'
      ? placed.filter(({ key, column }) => joined.has(key) && column === here.column)
      : side;
  return (
    among.sort((one, other) => Math.abs(one.row - here.row) - Math.abs(other.row - here.row))[0]?.key ?? null
  );
}
