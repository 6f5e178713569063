import type { Finding } from '#shared/checks/finding.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { VirtualList } from '../../../components/VirtualList.tsx';
import { checksWords } from '../../../words/checks.ts';
import type { PlacedFinding } from '../placed-finding.ts';
import { FindingRow } from './FindingRow.tsx';

export interface FindingListProps {
  /** In the order of the text. */
  readonly findings: readonly PlacedFinding[];
  readonly active: string | null;
  readonly isLanguageOn: boolean;
  readonly onActivate: (id: string | null) => void;
  /** A key that does something to the chosen finding; true where it did. */
  readonly onKey: (key: string) => boolean;
}

/** The findings in two groups, language before house style, each in the order of the text. */
export function FindingList({ findings, active, isLanguageOn, onActivate, onKey }: FindingListProps) {
  const shown = [...findings].sort((one, other) => rank(one) - rank(other));
  if (shown.length === 0) {
    return (
      <EmptyState title={checksWords.none}>
        {isLanguageOn ? checksWords.noneHint : checksWords.noneWithoutLanguage}
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={checksWords.findings}
      count={shown.length}
      itemAt={(index) => shown[index]}
      rowKey={({ id }) => id}
      rowHeight={56}
      varying
      active={shown.findIndex(({ id }) => id === active)}
      onOtherKey={onKey}
      onActivate={(index) => onActivate(shown[index]?.id ?? null)}
      renderRow={(placed) => <FindingRow placed={placed} heading={headingOf(placed, shown)} />}
    />
  );
}

/** What is wrong in the story itself comes before how it is written. */
const ranks = { story: 0, language: 1, house: 2 } satisfies Record<Finding['source'], number>;
const rank = ({ finding }: PlacedFinding): number => ranks[finding.source];

/** The name of the group over its first row. */
function headingOf({ id, finding }: PlacedFinding, shown: readonly PlacedFinding[]): string | null {
  const first = shown.find((each) => each.finding.source === finding.source);
  return first?.id === id ? checksWords.groups[finding.source] : null;
}
