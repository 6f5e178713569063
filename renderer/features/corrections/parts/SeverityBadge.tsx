import { ChevronsUp, ChevronUp, Minus } from 'lucide-react';
import type { Severity } from '#shared/corrections/request.ts';
import { Badge } from '../../../components/Badge.tsx';
import { correctionsWords, severityWords } from '../../../words/corrections.ts';

export interface SeverityBadgeProps {
  /** Null until it was triaged. */
  readonly severity: Severity | null;
}

/** How grave the error would be, if it is one. */
export function SeverityBadge({ severity }: SeverityBadgeProps) {
  if (severity === null) return <span className="soft">{correctionsWords.queue.untriaged}</span>;
  const Icon = { low: Minus, medium: ChevronUp, high: ChevronsUp }[severity];
  const tone = ({ low: 'plain', medium: 'amber', high: 'red' } as const)[severity];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {severityWords[severity]}
    </Badge>
  );
}
