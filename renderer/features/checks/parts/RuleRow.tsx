import type { ListedRule } from '#shared/checks/listed-rule.ts';
import { Badge, type BadgeTone } from '../../../components/Badge.tsx';
import { statusWords, strengthWords, styleWords, themeNames } from '../../../words/style.ts';

export interface RuleRowProps {
  readonly rule: ListedRule;
  /** Whether something was written in its form and not saved. */
  readonly unsaved: boolean;
}

const tones: { readonly [S in ListedRule['status']]: BadgeTone } = {
  draft: 'amber',
  live: 'green',
  retired: 'plain',
};

/** One rule of the list. */
export function RuleRow({ rule, unsaved }: RuleRowProps) {
  const { name, theme, strength, status } = rule;
  return (
    <div className="rule-row">
      <span className="rule-row-name" title={name}>
        {name}
      </span>
      <Badge tone={tones[status]}>{statusWords[status]}</Badge>
      <span className="rule-row-about soft">
        {themeNames[theme]} · {strengthWords[strength]}
        {unsaved && ` · ${styleWords.unsaved}`}
      </span>
    </div>
  );
}
