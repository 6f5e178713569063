import { proposedSourceLine, reasonLine, proposalsWords as words } from '../../../words/proposals.ts';
import type { PlacedProposal } from '../proposals-store.ts';

export interface ProposalRowProps {
  readonly proposal: PlacedProposal;
}

/** A proposal in the tray: its kind and reason, its words, and whose word it would rest on. */
export function ProposalRow({ proposal }: ProposalRowProps) {
  const source = proposedSourceLine(proposal);
  return (
    <div className="claim-row">
      <p className="soft">
        <strong>{words.kinds[proposal.kind]}</strong> {reasonLine(proposal)}
      </p>
      <p className="claim-quote">{proposal.words}</p>
      {source !== null && <p className="claim-source">{source}</p>}
      {proposal.denies !== null && <p className="claim-source">{words.denies(proposal.denies.words)}</p>}
    </div>
  );
}
