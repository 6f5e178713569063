import type { PlacedStandardsFinding } from '#shared/checks/standards/standards-report.ts';
import type { Mend } from '#shared/checks/standards/standards-rule.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { forceWords, mendWords, standardsWords as words } from '../../../words/standards.ts';
import { ruleOf } from '../standards-rules.ts';

export interface StandardsFindingsProps {
  readonly findings: readonly PlacedStandardsFinding[];
  readonly active: string | null;
  readonly mayWrite: boolean;
  readonly onActivate: (key: string | null) => void;
  /** The next of its passages, each time. */
  readonly onShow: (finding: PlacedStandardsFinding) => void;
  readonly onMend: (mend: Mend) => void;
  /** What can be done about a quotation that was changed; drawn in its finding. */
  readonly quotationActs: (finding: PlacedStandardsFinding) => React.ReactNode;
}

const tones = { block: 'red', warn: 'amber', record: 'plain' } as const;

/** What a standards editor would say, a line for each matter; the open one says which rules, whence, and what mends it. */
export function StandardsFindings({ findings, active, onActivate, ...rest }: StandardsFindingsProps) {
  return (
    <ul className="standards-findings">
      {findings.map((finding) => {
        const isOpen = finding.key === active;
        return (
          <li key={finding.key}>
            <button
              type="button"
              className="standards-line"
              aria-expanded={isOpen}
              onClick={() => onActivate(isOpen ? null : finding.key)}
            >
              <Badge tone={tones[finding.force]}>{forceWords[finding.force]}</Badge>
              <span className="standards-about">{finding.about}</span>
              <span className="standards-says">{finding.broken.map(({ says }) => says).join('; ')}</span>
            </button>
            {isOpen && <OpenFinding finding={finding} {...rest} />}
          </li>
        );
      })}
    </ul>
  );
}

type OpenFindingProps = Omit<StandardsFindingsProps, 'findings' | 'active' | 'onActivate'> & {
  readonly finding: PlacedStandardsFinding;
};

function OpenFinding({ finding, mayWrite, onShow, onMend, quotationActs }: OpenFindingProps) {
  const { broken, passages, mends } = finding;
  const acts = mends.filter(({ kind }) => kind !== 'change-text' && kind !== 'answer-for-quotation');
  return (
    <div className="standards-open">
      {quotationActs(finding)}
      <div className="finding-acts">
        {passages.length > 0 && (
          <Button onClick={() => onShow(finding)}>{words.show(passages.length)}</Button>
        )}
        {mayWrite &&
          acts.map((mend, index) => (
            <Button key={mend.kind} variant={index === 0 ? 'primary' : 'plain'} onClick={() => onMend(mend)}>
              {mendWords[mend.kind]}
            </Button>
          ))}
      </div>
      <dl className="standards-rules">
        {broken.map(({ rule, force, says }) => (
          <div key={`${rule} ${says}`}>
            <dt>
              {words.ruleForce(rule, force)}: {says}
            </dt>
            <dd>
              {ruleOf(rule).words} <span className="soft">{words.from(ruleOf(rule).source)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
