import {
  CircleCheck,
  FileText,
  Link,
  type LucideIcon,
  MessageSquareQuote,
  StickyNote,
  TriangleAlert,
} from 'lucide-react';
import type { Evidence, EvidenceKind } from '#shared/evidence/evidence.ts';
import type { EvidenceState } from '#shared/evidence/evidence-view.ts';
import { Badge } from '../../../components/Badge.tsx';
import { evidenceWords, factsOf, stateWords } from '../../../words/evidence.ts';

const icons = {
  file: FileText,
  link: Link,
  note: StickyNote,
  transcript: MessageSquareQuote,
} satisfies Record<EvidenceKind, LucideIcon>;

export interface EvidenceRowProps {
  readonly evidence: Evidence;
  /** Undefined while nobody has looked since the story was opened. */
  readonly state: EvidenceState | undefined;
}

/** A piece of evidence in the list: what it is, what rests on it, and whether it is what was put down. */
export function EvidenceRow({ evidence, state }: EvidenceRowProps) {
  // A claim may rest on several passages of it.
  const claims = new Set(
    evidence.ties.flatMap(({ subject }) => (subject.kind === 'claim' ? [subject.id] : [])),
  );
  return (
    <div className="evidence-row">
      <p className="evidence-title">
        <EvidenceIcon kind={evidence.kind} /> <span>{evidence.title}</span>
      </p>
      <p className="soft">{factsOf(evidence)}</p>
      <p className="evidence-state">
        <span className="soft">{evidenceWords.ties(claims.size, evidence.findings)}</span>
        {state !== undefined && <StateBadge state={state} />}
      </p>
    </div>
  );
}

export function EvidenceIcon({ kind }: { readonly kind: EvidenceKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" />;
}

function StateBadge({ state }: { readonly state: EvidenceState }) {
  const intact = state.kind === 'intact';
  const Icon = intact ? CircleCheck : TriangleAlert;
  return (
    <Badge tone={intact ? 'green' : 'red'} icon={<Icon aria-hidden="true" />}>
      {stateWords[state.kind]}
    </Badge>
  );
}
