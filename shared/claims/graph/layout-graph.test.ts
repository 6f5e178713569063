import { expect, test } from 'vitest';
import type { ClaimGraph, GraphNode } from './claim-graph.ts';
import { layoutGraph, stepInGraph } from './layout-graph.ts';

/** What a node is does not matter to where it stands. */
function node(kind: GraphNode['kind'], key: string): GraphNode {
  return { kind, key } as GraphNode;
}

const graph: ClaimGraph = {
  nodes: [
    node('source', 'ann'),
    node('source', 'bo'),
    node('outlet', 'gazette'),
    ...Array.from({ length: 6 }, (_, index) => node('claim', `claim${index}`)),
    node('elsewhere', 'far'),
  ],
  edges: [
    { from: 'bo', to: 'claim0', kind: 'backs' },
    { from: 'ann', to: 'gazette', kind: 'told' },
    { from: 'gazette', to: 'claim4', kind: 'backs' },
    { from: 'claim5', to: 'claim1', kind: 'disputes' },
    { from: 'far', to: 'claim1', kind: 'same-as' },
  ],
};

test('what hangs on a claim stands beside it, and no two stand in one place', () => {
  const { places, columns, rows } = layoutGraph(graph);
  expect(columns).toEqual(['source', 'outlet', 'claim', 'elsewhere']);
  expect(['bo', 'ann', 'gazette', 'far'].map((key) => places.get(key))).toEqual([
    { column: 0, row: 0 },
    { column: 0, row: 4 },
    { column: 1, row: 4 },
    { column: 3, row: 1 },
  ]);
  expect(rows).toBe(6);
});

test('two hundred claims of forty sources have room for each', () => {
  const many: ClaimGraph = {
    nodes: [
      ...Array.from({ length: 40 }, (_, index) => node('source', `source${index}`)),
      ...Array.from({ length: 200 }, (_, index) => node('claim', `claim${index}`)),
    ],
    edges: Array.from({ length: 200 }, (_, index) => ({
      from: `source${(index * 7) % 40}`,
      to: `claim${index}`,
      kind: 'backs' as const,
    })),
  };
  const { places } = layoutGraph(many);
  const rows = [...places]
    .filter(([key]) => key.startsWith('source'))
    .map(([, { row }]) => row)
    .sort((one, other) => one - other);
  expect(rows[0]).toBeGreaterThanOrEqual(0);
  for (const [index, row] of rows.entries())
    if (index > 0) expect(row - (rows[index - 1] ?? 0)).toBeGreaterThanOrEqual(1 - 1e-9);
});

test('arrows lead up and down a column, and sideways along a line', () => {
  const layout = layoutGraph(graph);
  const step = (from: string, ...ways: Parameters<typeof stepInGraph>[3][]) =>
    ways.reduce<string | null>((at, way) => (at === null ? null : stepInGraph(graph, layout, at, way)), from);
  expect(step('claim0', 'left')).toBe('bo');
  expect(step('claim4', 'left', 'left')).toBe('ann');
  expect(step('bo', 'down', 'right', 'right')).toBe('claim4');
  expect(step('claim1', 'right')).toBe('far');
  expect(step('claim5', 'right')).toBe('claim1');
  expect(step('claim3', 'left')).toBeNull();
  expect(step('bo', 'up')).toBeNull();
  expect(step('gone', 'up')).toBeNull();
});
