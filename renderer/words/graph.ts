import type { GraphEdge, GraphNode } from '#shared/claims/graph/claim-graph.ts';
import { counted } from './counted.ts';

/** Sentences of the graph of a story's claims and sources. */
export const graphWords = {
  title: (slug: string) => `Claims and sources of ${slug}`,
  tabs: { graph: 'Graph', table: 'Table' },
  views: 'How it is shown',
  hint: 'Arrow keys move between what is joined. Enter opens a claim or a source.',
  near: 'Only what is joined to the chosen one',
  empty: 'No claims yet',
  emptyText: 'Once the story has claims, this shows who says what, and what disputes it.',
  columns: {
    source: 'Sources',
    outlet: 'Outlets',
    claim: 'Claims, in the order of the text',
    elsewhere: 'Claims of other stories',
  } satisfies Record<GraphNode['kind'], string>,
  edges: {
    told: 'told an outlet',
    backs: 'backs the claim',
    supports: 'supports',
    disputes: 'disputes',
    'same-as': 'same as',
  } satisfies Record<GraphEdge['kind'], string>,
  /** The end of what a node is called for who cannot see its lines. */
  joined: (joined: number) =>
    joined === 0 ? ', joined to nothing' : `, joined to ${counted(joined, 'other', 'others')}`,
  legend: 'What the lines say',
  table: {
    name: 'Claims, with what they rest on and what they are to others',
    claim: 'Claim',
    standing: 'How it stands',
    rests: 'Rests on',
    related: 'Related to',
    nothing: 'Nothing',
  },
} as const;
