import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { checksWords as words } from '../../../words/checks.ts';
import { failureSentence } from '../../../words/failures.ts';
import type { LanguageStatus } from '../checker.ts';

export interface LanguageSwitchProps {
  readonly status: LanguageStatus;
  readonly isOn: boolean;
  readonly findings: number;
  readonly ignored: number;
  readonly onLanguage: (on: boolean) => void;
  readonly onRetry: () => void;
  readonly onWords: () => void;
  readonly onIgnored: () => void;
}

/** Whether language is checked, how far that is, and the way to what the checks were told. */
export function LanguageSwitch(props: LanguageSwitchProps) {
  const { status, isOn, ignored, onLanguage, onRetry, onWords, onIgnored } = props;
  return (
    <div className="checks-head">
      <div className="checks-switch">
        <Checkbox label={words.languageOn} hint={words.languageHint} checked={isOn} onChange={onLanguage} />
        <Menu
          label={words.more}
          trigger={
            <button type="button" className="button button-quiet" aria-label={words.more}>
              …
            </button>
          }
          entries={[
            { id: 'words', label: words.words, onSelect: onWords },
            { id: 'ignored', label: words.ignored(ignored), onSelect: onIgnored },
          ]}
        />
      </div>
      {status.kind === 'failed' ? (
        <div role="alert" className="checks-failed">
          <p>{failureSentence(status.failure)}</p>
          <Button onClick={onRetry}>{words.retry}</Button>
        </div>
      ) : (
        <Progress status={status} findings={props.findings} />
      )}
    </div>
  );
}

/** Told to a reader of the screen when it is done, not at each paragraph. */
function Progress({ status, findings }: { readonly status: LanguageStatus; readonly findings: number }) {
  if (status.kind === 'starting') return <ProgressBar label={words.status.starting} done={null} />;
  if (status.kind === 'checking') {
    const { done, total } = status;
    return <ProgressBar label={words.status.checking(done, total)} done={done / total} />;
  }
  return (
    <p className="checks-status" role="status">
      {words.status.done(findings)}
    </p>
  );
}
