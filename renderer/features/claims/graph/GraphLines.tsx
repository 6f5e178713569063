import type { ClaimGraph, GraphEdge } from '#shared/claims/graph/claim-graph.ts';
import type { GraphLayout } from '#shared/claims/graph/layout-graph.ts';
import { columnsAt, nodeHeight, rowHeight } from './graph-sizes.ts';

export interface GraphLinesProps {
  readonly graph: ClaimGraph;
  readonly layout: GraphLayout;
  readonly chosen: string;
}

/** The lines of the graph: each kind has a form of its own beside its colour. Those of the chosen node stand out. */
export function GraphLines({ graph, layout, chosen }: GraphLinesProps) {
  return (
    <svg className="graph-lines" aria-hidden="true">
      <title>Lines</title>
      <defs>
        {/* The head of a dispute and of a support: only they say something of the other end. */}
        {(['disputes', 'supports'] as const).map((kind) => (
          <marker
            key={kind}
            id={`graph-${kind}`}
            className={`graph-head-of edge-${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="11"
            markerHeight="11"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M 0 0 L 8 4 L 0 8 z" />
          </marker>
        ))}
      </defs>
      {graph.edges.map((edge) => {
        const path = pathOf(edge, layout);
        const near = edge.from === chosen || edge.to === chosen ? 'is-near' : '';
        return (
          <g key={`${edge.from} ${edge.to} ${edge.kind}`} className={`graph-edge edge-${edge.kind} ${near}`}>
            <path d={path} {...headOf(edge, layout)} />
            {/* A second line in the colour of the ground makes two of one. */}
            {edge.kind === 'disputes' && <path d={path} className="edge-gap" />}
          </g>
        );
      })}
    </svg>
  );
}

/** The line is drawn from left to right, so its head is at its beginning where it points to the left. */
function headOf({ from, to, kind }: GraphEdge, { places }: GraphLayout) {
  if (kind !== 'disputes' && kind !== 'supports') return {};
  const toTheLeft = (places.get(from)?.column ?? 0) > (places.get(to)?.column ?? 0);
  const head = `url(#graph-${kind})`;
  return toTheLeft ? { markerStart: head } : { markerEnd: head };
}

function pathOf({ from, to }: GraphEdge, { places, columns }: GraphLayout): string {
  const [one, other] = [places.get(from), places.get(to)];
  if (one === undefined || other === undefined) return '';
  const at = columnsAt(columns);
  const middle = (row: number) => (row + 1) * rowHeight - 10 + nodeHeight / 2;
  const [y1, y2] = [middle(one.row), middle(other.row)];
  const right = (column: number) => (at[column]?.left ?? 0) + (at[column]?.width ?? 0);
  // Within a column the line goes out to the right and comes back.
  if (one.column === other.column) {
    const x = right(one.column);
    const out = x + Math.min(30, 12 + Math.abs(one.row - other.row) * 3);
    return `M ${x} ${y1} C ${out} ${y1}, ${out} ${y2}, ${x} ${y2}`;
  }
  const [left, far] = one.column < other.column ? [one, other] : [other, one];
  const [x1, x2] = [right(left.column), at[far.column]?.left ?? 0];
  const half = (x1 + x2) / 2;
  return `M ${x1} ${middle(left.row)} C ${half} ${middle(left.row)}, ${half} ${middle(far.row)}, ${x2} ${middle(far.row)}`;
}
