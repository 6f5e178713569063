import { type Coverage, coverageClasses, type ShownClass } from '#shared/claims/coverage.ts';
import { claimsLine, classCount, coverageLine, coverageWords as words } from '../../../words/coverage.ts';
import { classIcons } from './class-icons.ts';
import './coverage.css';

export interface CoverageChipsProps {
  readonly coverage: Coverage;
  /** The class that is shown alone; null for all. */
  readonly shown: ShownClass | null;
  readonly onShow: (shown: ShownClass) => void;
}

/** How well a story is covered, in a line of switches: each shows the claims of its class alone. */
export function CoverageChips({ coverage, shown, onShow }: CoverageChipsProps) {
  const { claims, classes, opinions } = coverage;
  if (claims + opinions === 0) return null;
  const chips = [
    ...coverageClasses.map((each) => ({ each, count: classes[each] })),
    { each: 'opinion' as const, count: opinions },
  ].filter(({ each, count }) => count > 0 || each === shown);
  return (
    <fieldset className="coverage" aria-label={words.group(coverageLine(coverage))}>
      <span className="coverage-all" aria-hidden="true">
        {claimsLine(coverage)}
      </span>
      {chips.map(({ each, count }) => {
        const Icon = classIcons[each];
        const said = classCount[each](count);
        return (
          <button
            key={each}
            type="button"
            className={`coverage-chip coverage-${each}`}
            aria-pressed={each === shown}
            title={words.show(said)}
            onClick={() => onShow(each)}
          >
            <Icon aria-hidden="true" />
            <span className="coverage-number">{count}</span>{' '}
            <span className="coverage-word">{said.replace(/^\d+ /, '')}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
