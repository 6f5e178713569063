import { VenetianMask } from 'lucide-react';
import type { SourceSummary } from '#shared/claims/source.ts';
import { Badge } from '../../../../components/Badge.tsx';
import { sourceKindWords } from '../../../../words/claims.ts';
import { inThousands } from '../../../../words/counted.ts';
import { sourcesWords } from '../../../../words/sources.ts';

export interface SourceRowProps {
  readonly source: SourceSummary;
}

/** One source of the registry, in the columns of `SourcesView`. */
export function SourceRow({ source }: SourceRowProps) {
  const { kind, name, standing, claims, stories } = source;
  return (
    <div className="sources-row sources-grid">
      <span className="sources-name" title={name}>
        {name}
      </span>
      <span className="sources-kind">
        {kind === 'unnamed' ? (
          <Badge tone="violet" icon={<VenetianMask aria-hidden="true" />}>
            {sourceKindWords[kind]}
          </Badge>
        ) : (
          sourceKindWords[kind]
        )}
      </span>
      <span className="sources-standing soft" title={standing}>
        {standing}
      </span>
      <span className="sources-count">
        <span aria-hidden="true">{inThousands(claims)}</span>
        <span className="visually-hidden">{sourcesWords.counts.claims(claims)}</span>
      </span>
      <span className="sources-count">
        <span aria-hidden="true">{inThousands(stories)}</span>
        <span className="visually-hidden">{sourcesWords.counts.stories(stories)}</span>
      </span>
    </div>
  );
}
