import type { ListedRule } from '#shared/checks/listed-rule.ts';
import type { RuleStatus } from '#shared/checks/style-rule.ts';
import { Button } from '../../../components/Button.tsx';
import { ruleFormWords as words } from '../../../words/style.ts';

export interface RuleActionsProps {
  /** Null for a rule that was never saved. */
  readonly rule: ListedRule | null;
  readonly unsaved: boolean;
  /** Whether what is written may go live. */
  readonly canLive: boolean;
  readonly busy: boolean;
  readonly onDiscard: () => void;
  readonly onStatus: (status: RuleStatus) => void;
}

/** What can be done with a rule. A status is that of the saved rule, so nothing unsaved may stand in the form then. */
export function RuleActions(props: RuleActionsProps) {
  const { rule, unsaved, canLive, busy, onDiscard, onStatus } = props;
  const status = rule?.status;
  const waits = unsaved || rule === null;
  // A live rule stays live when it is saved, so it has to hold.
  const holdsBack = status === 'live' && !canLive;
  return (
    <div className="rule-actions">
      <Button
        type="submit"
        variant={waits ? 'primary' : 'plain'}
        busy={busy}
        disabled={!unsaved || holdsBack}
      >
        {rule === null ? words.saveNew : words.save}
      </Button>
      {unsaved && <Button onClick={onDiscard}>{words.discard}</Button>}
      {rule !== null && status !== 'live' && (
        <Button
          variant={waits ? 'plain' : 'primary'}
          disabled={waits || !canLive || busy}
          onClick={() => onStatus('live')}
        >
          {words.makeLive}
        </Button>
      )}
      {rule !== null && status !== 'draft' && (
        <Button disabled={waits || busy} onClick={() => onStatus('draft')}>
          {words.makeDraft}
        </Button>
      )}
      {rule !== null && status !== 'retired' && (
        <Button disabled={waits || busy} onClick={() => onStatus('retired')}>
          {words.retire}
        </Button>
      )}
      <span className="soft" role="status">
        {rule !== null && unsaved ? words.saveFirst : !canLive && words.faultsFirst}
      </span>
    </div>
  );
}
