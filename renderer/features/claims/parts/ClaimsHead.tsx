import { Archive, ListChecks, Plus } from 'lucide-react';
import type { Claim } from '#shared/claims/claim.ts';
import { coverageOf } from '#shared/claims/coverage.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { claimsWords as words } from '../../../words/claims.ts';
import { claimsLine, coverageLine, coverageWords } from '../../../words/coverage.ts';
import { proposalsWords } from '../../../words/proposals.ts';
import type { ClaimsEvidence } from '../ClaimsPanel.tsx';

export interface ClaimsHeadProps {
  readonly claims: readonly Claim[];
  readonly canAdd: boolean;
  readonly marked: boolean;
  readonly onAdd: () => void;
  readonly evidence: ClaimsEvidence;
  /** Null where the empty list itself offers it. */
  readonly onPropose: (() => void) | null;
}

/**
 * How well the story is backed, and the way to a further claim. The button waits for marked words and says
 * so.
 */
export function ClaimsHead({ claims, canAdd, marked, onAdd, evidence, onPropose }: ClaimsHeadProps) {
  const coverage = coverageOf(claims);
  return (
    <div className="claims-head">
      <p className="claims-coverage" title={`${coverageLine(coverage)}. ${coverageWords.hint}`}>
        {claimsLine(coverage)}
      </p>
      <IconButton label={words.evidenceOfStory(evidence.pieces.length)} onClick={evidence.onList}>
        <Archive aria-hidden="true" />
      </IconButton>
      {canAdd && onPropose !== null && (
        <IconButton label={proposalsWords.propose} onClick={onPropose}>
          <ListChecks aria-hidden="true" />
        </IconButton>
      )}
      {canAdd && (
        <Button
          icon={<Plus aria-hidden="true" />}
          disabled={!marked}
          title={marked ? undefined : words.addHint}
          onClick={onAdd}
        >
          {words.add}
        </Button>
      )}
    </div>
  );
}
