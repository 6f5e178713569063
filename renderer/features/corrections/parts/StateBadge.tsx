import { CircleCheck, CircleDashed, CircleDot, Gavel, Search, Signature } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Outcome, RequestState } from '#shared/corrections/request.ts';
import { Badge, type BadgeTone } from '../../../components/Badge.tsx';
import { outcomeWords, stateWords } from '../../../words/corrections.ts';

export interface StateBadgeProps {
  readonly state: RequestState;
  /** How it ended; null while it is open. */
  readonly outcome: Outcome | null;
}

/** Icon and colour say the same, for whoever sees one of them badly. */
type Look = readonly [tone: BadgeTone, icon: ComponentType<{ 'aria-hidden': true }>];

const looks: Readonly<Record<RequestState, Look>> = {
  new: ['red', CircleDot],
  triaged: ['amber', CircleDashed],
  investigating: ['amber', Search],
  decided: ['blue', Gavel],
  approved: ['green', Signature],
  closed: ['plain', CircleCheck],
};

/** How far a request is; of a closed one, how it ended. */
export function StateBadge({ state, outcome }: StateBadgeProps) {
  const [tone, Icon] = looks[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden={true} />}>
      {outcome === null ? stateWords[state] : outcomeWords[outcome]}
    </Badge>
  );
}
