import { type KeyboardEvent, useEffect, useRef } from 'react';
import { claimStanding, claimTone } from '#shared/claims/claim-rules.ts';
import type { ClaimGraph, GraphNode } from '#shared/claims/graph/claim-graph.ts';
import { type GraphLayout, layoutGraph, stepInGraph } from '#shared/claims/graph/layout-graph.ts';
import { sourceKindWords, standingWords } from '../../../words/claims.ts';
import { graphWords as words } from '../../../words/graph.ts';
import { GraphLines } from './GraphLines.tsx';
import { columnsAt, rowHeight } from './graph-sizes.ts';

export interface GraphPictureProps {
  readonly graph: ClaimGraph;
  /** The node that the keyboard is on. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  readonly onOpen: (node: GraphNode) => void;
}

const ways = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
const isArrow = (key: string): key is keyof typeof ways => key in ways;

/** The graph as columns of buttons with lines between them. Only the lines are drawn: what they join can be reached by key. */
export function GraphPicture({ graph, chosen, onChoose, onOpen }: GraphPictureProps) {
  const layout = layoutGraph(graph);
  const picture = useRef<HTMLDivElement>(null);
  useEffect(() => {
    picture.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(chosen)}"]`)?.focus();
  }, [chosen]);
  const press = (event: KeyboardEvent) => {
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const next = stepInGraph(graph, layout, chosen, ways[event.key]);
    if (next !== null) onChoose(next);
  };
  const columns = columnsAt(layout.columns);
  return (
    <div ref={picture} className="graph-picture" style={{ height: (layout.rows + 1) * rowHeight }}>
      {layout.columns.map((kind, index) => (
        <p
          key={kind}
          className="graph-column soft"
          style={{ left: columns[index]?.left, width: columns[index]?.width }}
        >
          {words.columns[kind]}
        </p>
      ))}
      <GraphLines graph={graph} layout={layout} chosen={chosen} />
      {graph.nodes.map((node) => (
        <NodeButton
          key={node.key}
          {...{ node, layout }}
          joined={graph.edges.filter(({ from, to }) => from === node.key || to === node.key).length}
          chosen={node.key === chosen}
          onChoose={onChoose}
          onOpen={onOpen}
          onKeyDown={press}
        />
      ))}
    </div>
  );
}

interface NodeButtonProps extends Pick<GraphPictureProps, 'onChoose' | 'onOpen'> {
  readonly node: GraphNode;
  readonly layout: GraphLayout;
  readonly joined: number;
  readonly chosen: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A press opens, as Enter does; the one that the keyboard is on is in the order of the tabulator. */
function NodeButton({ node, layout, joined, chosen, onChoose, onOpen, onKeyDown }: NodeButtonProps) {
  const place = layout.places.get(node.key);
  const column = columnsAt(layout.columns)[place?.column ?? 0];
  const { name, standing, look } = described(node);
  return (
    <button
      type="button"
      data-node={node.key}
      className={`graph-node graph-${node.kind}`}
      tabIndex={chosen ? 0 : -1}
      title={name}
      style={{ top: ((place?.row ?? 0) + 1) * rowHeight - 10, left: column?.left, width: column?.width }}
      onFocus={() => !chosen && onChoose(node.key)}
      onClick={() => onOpen(node)}
      onKeyDown={onKeyDown}
    >
      <span className={look}>{name}</span>
      <span className="visually-hidden">, </span>
      <span className="soft">{standing}</span>
      <span className="visually-hidden">{words.joined(joined)}</span>
    </button>
  );
}

function described(node: GraphNode): {
  readonly name: string;
  readonly standing: string;
  readonly look: string;
} {
  switch (node.kind) {
    case 'source':
    case 'outlet':
      return { name: node.source.name, standing: sourceKindWords[node.source.kind], look: 'graph-name' };
    case 'elsewhere':
      return { name: node.claim.quote, standing: node.claim.slug, look: 'graph-quote' };
    case 'claim': {
      const { pencil, line } = claimTone(node.claim);
      return {
        name: node.claim.quote,
        standing: standingWords[claimStanding(node.claim)],
        look: `graph-quote claim-words claim-${pencil} claim-${line}`,
      };
    }
  }
}
