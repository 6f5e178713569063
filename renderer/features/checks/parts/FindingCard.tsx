import type { Finding } from '#shared/checks/finding.ts';
import { spellingRule } from '#shared/checks/language-lint.ts';
import { Button } from '../../../components/Button.tsx';
import { ruleName, checksWords as words } from '../../../words/checks.ts';

export interface FindingCardProps extends FindingCardActs {
  /** Null while none is chosen. */
  readonly finding: Finding | null;
  /** The rule as the house calls it, and who answers for it; null for a rule of the language check. */
  readonly rule: { readonly name: string; readonly owner: string } | null;
  readonly readOnly: boolean;
  readonly mayIgnore: boolean;
  readonly managesHouse: boolean;
}

/** What can be done, by a press or by the key that its button shows. */
export interface FindingCardActs {
  readonly onApply: (replacement: number) => void;
  readonly onIgnore: () => void;
  readonly onAlways: () => void;
  readonly onAddWord: (list: 'own' | 'house') => void;
}

/** Does what a key of the list stands for; false where it stands for nothing here. */
export function actByKey(
  key: string,
  { finding, mayIgnore }: { readonly finding: Finding; readonly mayIgnore: boolean },
  acts: FindingCardActs,
): boolean {
  if (/^[1-3]$/.test(key)) acts.onApply(Number(key) - 1);
  else if (mayIgnore && key === 'i') acts.onIgnore();
  else if (mayIgnore && key === 'a') acts.onAlways();
  else if (key === 'w' && isSpelling(finding)) acts.onAddWord('own');
  else return false;
  return true;
}

/** Only a word that is in no dictionary can be added to one. */
function isSpelling({ ruleId }: Finding): boolean {
  return ruleId === spellingRule;
}

/** As many as there are digits that take one. */
const mostReplacements = 3;

/** What can be done about the chosen finding. Each button shows the key that does the same from the list. */
export function FindingCard({ finding, ...card }: FindingCardProps) {
  if (finding === null) return <p className="finding-card finding-card-empty">{words.choose}</p>;
  const { message, replacements, reason, ruleId } = finding;
  return (
    <section className="finding-card" aria-label={words.finding}>
      <p>{message}</p>
      {reason !== null && <p className="finding-reason">{words.why(reason)}</p>}
      <p className="finding-reason">
        {card.rule === null ? words.rule(ruleName(ruleId)) : words.houseRule(card.rule)}
      </p>
      {replacements.length > 0 && (
        <div className="finding-acts">
          {replacements.slice(0, mostReplacements).map((replacement, index) => (
            <Button
              key={replacement}
              variant={index === 0 ? 'primary' : 'plain'}
              disabled={card.readOnly}
              title={replacement === '' ? words.takeOut : words.replaceWith(replacement)}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => card.onApply(index)}
            >
              <kbd>{index + 1}</kbd>
              {replacement === '' ? words.takeOut : replacement}
            </Button>
          ))}
        </div>
      )}
      <div className="finding-acts">
        <Button disabled={!card.mayIgnore} aria-keyshortcuts="I" onClick={card.onIgnore}>
          <kbd>I</kbd>
          {words.ignore}
        </Button>
        <Button variant="quiet" disabled={!card.mayIgnore} aria-keyshortcuts="A" onClick={card.onAlways}>
          <kbd>A</kbd>
          {words.ignoreAlways}
        </Button>
        {isSpelling(finding) && (
          <Button variant="quiet" aria-keyshortcuts="W" onClick={() => card.onAddWord('own')}>
            <kbd>W</kbd>
            {words.addOwn}
          </Button>
        )}
        {isSpelling(finding) && card.managesHouse && (
          <Button variant="quiet" onClick={() => card.onAddWord('house')}>
            {words.addHouse}
          </Button>
        )}
      </div>
    </section>
  );
}
