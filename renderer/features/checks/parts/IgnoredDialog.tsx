import type { IgnoredFinding, IgnoredId } from '#shared/checks/ignored-finding.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { checksWords, ruleName } from '../../../words/checks.ts';

export interface IgnoredDialogProps {
  readonly ignored: readonly IgnoredFinding[];
  readonly nameOf: (personId: string) => string;
  readonly mayTakeBack: (ignored: IgnoredFinding) => boolean;
  readonly onTakeBack: (id: IgnoredId) => void;
  readonly onClose: () => void;
}

const { ignoredList: words } = checksWords;

/** What is not shown any more, by whom and why, each with the way back. */
export function IgnoredDialog({ ignored, nameOf, mayTakeBack, onTakeBack, onClose }: IgnoredDialogProps) {
  return (
    <Dialog
      title={words.title}
      open
      size="medium"
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      {ignored.length === 0 && <p>{words.none}</p>}
      <ul className="ignored-list">
        {ignored.map((each) => (
          <li key={each.id}>
            <div>
              <p>
                {each.before.slice(-12)}
                <strong>{each.words}</strong>
                {each.after.slice(0, 12)}
              </p>
              <p className="finding-reason">
                {`${words.scopes[each.scope]} · ${ruleName(each.ruleId)} · ${nameOf(each.personId)}, `}
                <TimeText at={each.at} />
              </p>
              {each.reason !== '' && <p className="finding-reason">{checksWords.why(each.reason)}</p>}
            </div>
            <Button disabled={!mayTakeBack(each)} onClick={() => onTakeBack(each.id)}>
              {words.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
