import { type Coverage, coverageClasses } from '#shared/claims/coverage.ts';
import { inThousands } from '../../../words/counted.ts';
import { coverageLine } from '../../../words/coverage.ts';
import './coverage-strip.css';

export interface CoverageStripProps {
  readonly coverage: Coverage;
}

/**
 * How many claims a story has and, as a strip under the number, how well they are covered. Each class has a pattern
 * of its own beside its colour; in words it is on hover and for screen readers.
 */
export function CoverageStrip({ coverage }: CoverageStripProps) {
  const { claims, classes, opinions } = coverage;
  const line = coverageLine(coverage);
  return (
    <span
      className={`desk-cell-claims coverage-cell ${claims + opinions === 0 ? 'soft' : ''}`}
      title={claims + opinions === 0 ? undefined : line}
    >
      <span aria-hidden="true">{inThousands(claims + opinions)}</span>
      <span className="visually-hidden">{line}</span>
      {claims > 0 && (
        <span className="coverage-strip" aria-hidden="true">
          {coverageClasses
            .filter((each) => classes[each] > 0)
            .map((each) => (
              <i key={each} className={`strip-${each}`} style={{ flexGrow: classes[each] }} />
            ))}
        </span>
      )}
    </span>
  );
}
