import { useState } from 'react';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import type { EvidencePassage } from '#shared/evidence/evidence-passage.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { viewerWords as words } from '../../../words/evidence.ts';

export interface QuoteBarProps {
  readonly claims: readonly Pick<Claim, 'id' | 'quote'>[];
  /** The claim that was looked at, which is meant unless another is chosen. */
  readonly activeClaim: ClaimId | null;
  readonly marked: EvidencePassage | null;
  readonly onQuote: (claimId: ClaimId) => void;
}

/** As much of a claim's words as a line of the choice shows. */
const longest = 70;
const none = '';

/** Makes the marked words the support of a claim. */
export function QuoteBar({ claims, activeClaim, marked, onQuote }: QuoteBarProps) {
  const [chosen, setChosen] = useState<string>(activeClaim ?? none);
  const claim = claims.find(({ id }) => id === chosen);
  return (
    <div className="evidence-quote">
      <SelectField
        label={words.claim}
        value={chosen}
        options={[
          { value: none, label: words.chooseClaim },
          ...claims.map(({ id, quote }) => ({ value: id as string, label: shortened(quote) })),
        ]}
        onChange={setChosen}
      />
      <Button
        variant="primary"
        disabled={marked === null || claim === undefined}
        title={marked === null || claim === undefined ? words.quoteHint : undefined}
        onClick={() => claim !== undefined && onQuote(claim.id)}
      >
        {words.quote}
      </Button>
    </div>
  );
}

function shortened(quote: string): string {
  return quote.length > longest ? `${quote.slice(0, longest).trimEnd()}…` : quote;
}
