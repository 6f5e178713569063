import type { RuleVersion } from '#shared/checks/listed-rule.ts';
import { Button } from '../../../components/Button.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { statusWords, styleWords, ruleFormWords as words } from '../../../words/style.ts';

export interface RuleHistoryProps {
  /** Newest first; null until they have been asked for. */
  readonly versions: readonly RuleVersion[] | null;
  readonly readOnly: boolean;
  readonly onRead: () => void;
  /** Puts what the rule was into the form, where it can be read and saved. */
  readonly onTake: (version: RuleVersion) => void;
}

/** What a rule has been, behind a line that opens it. */
export function RuleHistory({ versions, readOnly, onRead, onTake }: RuleHistoryProps) {
  return (
    <details className="rule-history" onToggle={(event) => event.currentTarget.open && onRead()}>
      <summary>{words.history}</summary>
      <ol>
        {versions?.map((version) => (
          <li key={version.version}>
            <span>
              {styleWords.version(version.version)}, {statusWords[version.status].toLowerCase()},{' '}
              {words.savedBy(version.savedBy)} {version.savedAt !== null && <TimeText at={version.savedAt} />}
            </span>
            {!readOnly && (
              <Button variant="quiet" onClick={() => onTake(version)}>
                {words.takeWording}
                <span className="visually-hidden"> {styleWords.version(version.version)}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
