import { Button } from '../../../components/Button.tsx';
import { proposalsWords as words } from '../../../words/proposals.ts';

export interface ProposalActsProps {
  /** How many are shown, and so meant by "all". */
  readonly count: number;
  /** Whether one is looked at. */
  readonly canActOnOne: boolean;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
  readonly onConfirmAll: () => void;
  readonly onRefuseAll: () => void;
}

/** What can be done with the proposal that is looked at, and with all that are shown. */
export function ProposalActs({ count, canActOnOne, busy, ...acts }: ProposalActsProps) {
  return (
    <div className="proposals-acts">
      <Button variant="primary" disabled={!canActOnOne} onClick={acts.onConfirm}>
        {words.confirm}
      </Button>
      <Button disabled={!canActOnOne} onClick={acts.onRefuse}>
        {words.refuse}
      </Button>
      <Button busy={busy} onClick={acts.onConfirmAll}>
        {words.confirmAll(count)}
      </Button>
      <Button variant="quiet" busy={busy} onClick={acts.onRefuseAll}>
        {words.refuseAll(count)}
      </Button>
      <p className="soft">{words.keys}</p>
    </div>
  );
}
