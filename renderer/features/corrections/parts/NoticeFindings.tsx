import { OctagonX, TriangleAlert } from 'lucide-react';
import type { NoticeFinding } from '#shared/corrections/notice-rules.ts';
import { correctionsWords, findingSentence } from '../../../words/corrections.ts';

export interface NoticeFindingsProps {
  readonly findings: readonly NoticeFinding[];
}

/**
 * What the standards say of a notice: a block in red, a warning in amber, each with the number of its rule.
 * They change while somebody writes, and are read out at the next pause.
 */
export function NoticeFindings({ findings }: NoticeFindingsProps) {
  return (
    <ul className="notice-findings" aria-label={correctionsWords.notice.findings} aria-live="polite">
      {findings.map((finding) => {
        const Icon = finding.force === 'block' ? OctagonX : TriangleAlert;
        return (
          <li key={finding.fault} className={`notice-${finding.force}`}>
            <Icon className="notice-icon" aria-hidden="true" />
            <span>
              <span className="mono">{finding.rule}</span> {findingSentence(finding)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
