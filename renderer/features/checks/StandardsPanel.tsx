import { useRef } from 'react';
import { useStore } from 'zustand';
import type { PlacedQuotation, PlacedStandardsFinding } from '#shared/checks/standards/standards-report.ts';
import type { Mend } from '#shared/checks/standards/standards-rule.ts';
import { Button } from '../../components/Button.tsx';
import { standardsWords as words } from '../../words/standards.ts';
import { QuotationActs } from './parts/QuotationActs.tsx';
import { StandardsFindings } from './parts/StandardsFindings.tsx';
import type { StandardsStore } from './standards-store.ts';
import './standards.css';

export interface StandardsPanelProps {
  readonly store: StandardsStore;
  readonly mayWrite: boolean;
  /** Whether the text may be changed here. */
  readonly readOnly: boolean;
  /** Brings a passage of a finding into sight. */
  readonly onShow: (finding: PlacedStandardsFinding, passage: number) => void;
  readonly onMend: (mend: Mend) => void;
  readonly onRestore: (quotation: PlacedQuotation) => void;
  readonly onParaphrase: (quotation: PlacedQuotation) => void;
}

/** The rules of the trade in the Checks pane: their findings before those of language and style. */
export function StandardsPanel(props: StandardsPanelProps) {
  const { store, mayWrite, readOnly } = props;
  const { status, report, active } = useStore(store);
  const { activate, refresh, answerFor } = store.getState();
  const shown = useRef({ key: '', passage: -1 });
  if (status === 'failed') {
    return (
      <section className="standards" aria-label={words.title}>
        <p>{words.failed}</p>
        <Button onClick={() => void refresh()}>{words.again}</Button>
      </section>
    );
  }
  if (report === null) return null;
  const { findings, changedQuotations } = report;
  const count = (force: string) => findings.filter((each) => each.force === force).length;
  const show = (finding: PlacedStandardsFinding) => {
    const { key, passage } = shown.current;
    const next = key === finding.key ? (passage + 1) % finding.passages.length : 0;
    shown.current = { key: finding.key, passage: next };
    props.onShow(finding, next);
  };
  const quotationActs = (finding: PlacedStandardsFinding) => {
    if (!mayWrite || !finding.mends.some(({ kind }) => kind === 'answer-for-quotation')) return null;
    const quotation = changedQuotations.find(({ start }) => start === finding.passages[0]?.start);
    if (quotation === undefined) return null;
    return (
      <QuotationActs
        quotation={quotation}
        readOnly={readOnly}
        onRestore={() => props.onRestore(quotation)}
        onParaphrase={() => props.onParaphrase(quotation)}
        onJustify={(reason) => answerFor(quotation, reason)}
      />
    );
  };
  return (
    <section className="standards" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="soft">
        {findings.length === 0 ? words.none : words.summary(count('block'), count('warn'), count('record'))}
      </p>
      <StandardsFindings
        findings={findings}
        active={active}
        mayWrite={mayWrite}
        onActivate={activate}
        onShow={show}
        onMend={props.onMend}
        quotationActs={quotationActs}
      />
    </section>
  );
}
