import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import { Field } from '../../../components/Field.tsx';
import { claimKindWords } from '../../../words/claims.ts';
import { relationsWords as words } from '../../../words/relations.ts';
import { SourceHit } from '../parts/SourceHit.tsx';
import { type FindClaims, useClaimHits } from './use-claim-hits.ts';

export interface ClaimChooserProps {
  /** The other claims of the story that is open. */
  readonly own: readonly Claim[];
  readonly find: FindClaims;
  readonly chosen: ClaimId | null;
  readonly error: string | null;
  readonly onChoose: (claimId: ClaimId | null) => void;
}

/** A field over the claims of this story and of the desk: type, and move to the one that is meant. */
export function ClaimChooser({ own, find, chosen, error, onChoose }: ClaimChooserProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { text, hits, ask } = useClaimHits(own, find);
  const at = hits.findIndex((hit) => hit.id === chosen);
  useEffect(() => {
    if (at >= 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    const hit = hits[Math.max(0, Math.min(next, hits.length - 1))];
    if (hit !== undefined) onChoose(hit.id);
  };
  return (
    <div>
      <Field label={words.which} hint={words.whichHint} error={error}>
        {(ties) => (
          <input
            {...ties}
            type="text"
            role="combobox"
            className="field-input"
            autoComplete="off"
            maxLength={200}
            aria-autocomplete="list"
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-hits`}
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            value={text}
            onChange={(event) => {
              // What was chosen may not be among what is found now.
              onChoose(null);
              void ask(event.target.value);
            }}
            onKeyDown={press}
          />
        )}
      </Field>
      <div id={`${id}-hits`} ref={list} className="claim-hits" role="listbox" aria-label={words.found}>
        {hits.map((hit, index) => (
          <SourceHit key={hit.id} id={`${id}-${index}`} marked={index === at} onTake={() => onChoose(hit.id)}>
            <span className="relation-quote">{hit.quote}</span>
            <span className="soft">
              {claimKindWords[hit.kind]}, {hit.slug ?? words.inThisStory.toLowerCase()}
            </span>
          </SourceHit>
        ))}
      </div>
      {hits.length === 0 && (
        <p className="soft" role="status">
          {text.trim() === '' ? words.noneYet : words.noneFound}
        </p>
      )}
    </div>
  );
}
