import type { Claim } from '../claim.ts';
import type { RelatedClaim, RelationKind } from '../relation.ts';
import type { Source } from '../source.ts';

/** Something that the graph of a story shows. `key` is its own among all of them. */
export type GraphNode =
  | { readonly kind: 'source' | 'outlet'; readonly key: string; readonly source: Source }
  | { readonly kind: 'claim'; readonly key: string; readonly claim: Claim }
  /** A claim of another story that one of this story is related to. */
  | { readonly kind: 'elsewhere'; readonly key: string; readonly claim: RelatedClaim };

/** `told`: a source told an outlet; `backs`: a claim rests on it. The others are relations between claims. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'told' | 'backs' | RelationKind;
}

export interface ClaimGraph {
  /** Sources, outlets, claims in the order of the text, claims elsewhere. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Who says what, and what disputes it: sources, the outlets that they came through, the claims that rest on them, and
 * what claims are to each other. Everything is there once, however often it is named.
 */
export function claimGraph(claims: readonly Claim[]): ClaimGraph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const link = (from: string, to: string, kind: GraphEdge['kind']): void => {
    edges.set(`${from} ${to} ${kind}`, { from, to, kind });
  };
  const standing = (source: Source): string => {
    const kind = source.kind === 'outlet' ? 'outlet' : 'source';
    nodes.set(source.id, { kind, key: source.id, source });
    return source.id;
  };
  for (const claim of claims) nodes.set(claim.id, { kind: 'claim', key: claim.id, claim });
  for (const claim of claims) {
    for (const { source, via } of claim.attributions) {
      if (via === null) link(standing(source), claim.id, 'backs');
      else {
        link(standing(source), standing(via), 'told');
        link(via.id, claim.id, 'backs');
      }
    }
    for (const { kind, towards, other } of claim.relations) {
      if (!nodes.has(other.id)) nodes.set(other.id, { kind: 'elsewhere', key: other.id, claim: other });
      const [from, to] = towards === 'this' ? [other.id, claim.id] : [claim.id, other.id];
      // Both ends may be claims of the story, and sameness has no direction: it is one line all the same.
      if (kind !== 'same-as' || !edges.has(`${to} ${from} ${kind}`)) link(from, to, kind);
    }
  }
  const all = [...nodes.values()];
  const order = ['source', 'outlet', 'claim', 'elsewhere'] as const;
  return {
    nodes: order.flatMap((kind) => all.filter((node) => node.kind === kind)),
    edges: [...edges.values()],
  };
}

/** What hangs together with a node: its neighbours, and through an outlet the sources that told it. */
export function nearTo({ nodes, edges }: ClaimGraph, key: string): ReadonlySet<string> {
  const near = new Set([key]);
  for (const { from, to } of edges) {
    if (from === key) near.add(to);
    if (to === key) near.add(from);
  }
  const outlets = nodes.filter((node) => node.kind === 'outlet' && near.has(node.key));
  for (const { from, to, kind } of edges)
    if (kind === 'told' && outlets.some((outlet) => outlet.key === to)) near.add(from);
  return near;
}

/** The graph without what is not near to the node. */
export function partNear(graph: ClaimGraph, key: string): ClaimGraph {
  const near = nearTo(graph, key);
  return {
    nodes: graph.nodes.filter((node) => near.has(node.key)),
    edges: graph.edges.filter(({ from, to }) => near.has(from) && near.has(to)),
  };
}
