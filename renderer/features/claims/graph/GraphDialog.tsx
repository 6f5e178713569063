import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import { isDisputed } from '#shared/claims/claim-rules.ts';
import { claimGraph, type GraphEdge, type GraphNode, partNear } from '#shared/claims/graph/claim-graph.ts';
import type { SourceId } from '#shared/claims/source.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Tabs } from '../../../components/Tabs.tsx';
import { graphWords as words } from '../../../words/graph.ts';
import type { ClaimsStore } from '../claims-store.ts';
import { GraphPicture } from './GraphPicture.tsx';
import { GraphTable, type GraphTableProps } from './GraphTable.tsx';
import './graph.css';

export interface GraphDialogProps extends Pick<GraphTableProps, 'onOpenClaim' | 'onOpenSource'> {
  readonly store: ClaimsStore;
  readonly slug: string;
  readonly onClose: () => void;
}

/** More than a screen and a half shows at once: then only what is near to the chosen one is drawn. */
const mostAtOnce = 40;

/** Who says what in a story, and what disputes it: as a picture, and as a table that says the same. */
export function GraphDialog({ store, slug, onClose, onOpenClaim, onOpenSource }: GraphDialogProps) {
  const claims = useStore(store, (state) => state.claims);
  const active = useStore(store, (state) => state.active);
  const [view, setView] = useState<'graph' | 'table'>('graph');
  const leaving = {
    onOpenClaim: (claim: Pick<Claim, 'id' | 'storyId'>) => {
      onClose();
      onOpenClaim(claim);
    },
    onOpenSource: (sourceId: SourceId) => {
      onClose();
      onOpenSource(sourceId);
    },
  };
  return (
    <Dialog title={words.title(slug)} open size="large" onClose={onClose}>
      {claims.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <Tabs
          label={words.views}
          value={view}
          onChange={setView}
          tabs={[
            {
              id: 'graph',
              label: words.tabs.graph,
              content: <Picture claims={claims} active={active} {...leaving} />,
            },
            { id: 'table', label: words.tabs.table, content: <GraphTable claims={claims} {...leaving} /> },
          ]}
        />
      )}
    </Dialog>
  );
}

interface PictureProps extends Pick<GraphTableProps, 'claims' | 'onOpenClaim' | 'onOpenSource'> {
  readonly active: ClaimId | null;
}

/** It begins at the claim that is looked at, or else at what is disputed, which most people come to see. */
function Picture({ claims, active, onOpenClaim, onOpenSource }: PictureProps) {
  const graph = useMemo(() => claimGraph(claims), [claims]);
  const first = claims.find(({ id }) => id === active) ?? claims.find(isDisputed) ?? claims[0];
  const [chosen, setChosen] = useState<string>(first?.id ?? '');
  const [near, setNear] = useState(graph.nodes.length > mostAtOnce);
  const shown = graph.nodes.some(({ key }) => key === chosen) ? chosen : (first?.id ?? '');
  const open = (node: GraphNode) => {
    if (node.kind === 'claim' || node.kind === 'elsewhere') onOpenClaim(node.claim);
    else onOpenSource(node.source.id);
  };
  return (
    <div className="graph">
      <div className="graph-head">
        <p className="soft">{words.hint}</p>
        <Checkbox label={words.near} checked={near} onChange={setNear} />
      </div>
      <GraphPicture
        graph={near ? partNear(graph, shown) : graph}
        chosen={shown}
        onChoose={setChosen}
        onOpen={open}
      />
      <Legend kinds={new Set(graph.edges.map(({ kind }) => kind))} />
    </div>
  );
}

const edgeKinds = [
  'backs',
  'told',
  'supports',
  'disputes',
  'same-as',
] as const satisfies readonly GraphEdge['kind'][];

function Legend({ kinds }: { readonly kinds: ReadonlySet<GraphEdge['kind']> }) {
  return (
    <ul className="graph-legend soft" aria-label={words.legend}>
      {edgeKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg aria-hidden="true" className={`graph-edge is-near edge-${kind}`} width="36" height="8">
              <path d="M 0 4 H 36" />
              {kind === 'disputes' && <path d="M 0 4 H 36" className="edge-gap" />}
            </svg>
            {words.edges[kind]}
          </li>
        ))}
    </ul>
  );
}
