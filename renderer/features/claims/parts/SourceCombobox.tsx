import { type KeyboardEvent, useId, useState } from 'react';
import type { Source, SourceSummary } from '#shared/claims/source.ts';
import { Field } from '../../../components/Field.tsx';
import { claimsWords, sourceKindWords } from '../../../words/claims.ts';
import { SourceHit } from './SourceHit.tsx';
import { useSourceHits } from './use-source-hits.ts';

export interface SourceComboboxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly find: (text: string) => Promise<readonly SourceSummary[]>;
  readonly onChoose: (source: Source) => void;
  /** The person wants a source that the registry does not have; the text is its name so far. */
  readonly onEnter: (name: string) => void;
}

/** A field over the registry of sources: type, then choose a hit or enter what was typed as a new source. */
export function SourceCombobox({ label, hint, error, find, onChoose, onEnter }: SourceComboboxProps) {
  const id = useId();
  const { text, hits, open, ask, close } = useSourceHits(find);
  const [marked, setMarked] = useState(-1);
  const name = text.trim();
  // The line that enters what was typed comes last, and is there whenever something is typed.
  const count = hits.length + (name === '' ? 0 : 1);
  const shown = open && count > 0;
  const take = (index: number) => {
    const hit = hits[index];
    close();
    if (hit !== undefined) onChoose(hit);
    else if (name !== '') onEnter(name);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!shown) void ask(text);
      else if (event.key === 'ArrowDown') setMarked((marked + 1) % count);
      else setMarked(marked <= 0 ? count - 1 : marked - 1);
    } else if (event.key === 'Enter' && shown && marked >= 0) take(marked);
    else if (event.key === 'Escape' && shown) close();
    else return;
    event.preventDefault();
    // Escape closes the hits and not the dialog that the field is in.
    event.stopPropagation();
  };
  return (
    <div className="source-combobox">
      <Field label={label} hint={hint} error={error}>
        {(ties) => (
          <input
            {...ties}
            type="text"
            role="combobox"
            className="field-input"
            autoComplete="off"
            maxLength={200}
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={`${id}-hits`}
            aria-activedescendant={shown && marked >= 0 ? `${id}-${marked}` : undefined}
            value={text}
            onChange={(event) => {
              // What was typed is most often the name itself, so the first hit is not forced on it.
              setMarked(-1);
              void ask(event.target.value);
            }}
            onFocus={() => void ask(text)}
            onBlur={close}
            onKeyDown={press}
          />
        )}
      </Field>
      <div
        id={`${id}-hits`}
        className="source-hits"
        role="listbox"
        aria-label={claimsWords.source.hits}
        hidden={!shown}
      >
        {hits.map((hit, index) => (
          <SourceHit key={hit.id} id={`${id}-${index}`} marked={index === marked} onTake={() => take(index)}>
            <span>{hit.name}</span>
            <span className="soft">
              {sourceKindWords[hit.kind]}
              {hit.standing !== '' && `, ${hit.standing}`}
            </span>
          </SourceHit>
        ))}
        {name !== '' && (
          <SourceHit
            id={`${id}-${hits.length}`}
            marked={marked === hits.length}
            onTake={() => take(hits.length)}
          >
            {claimsWords.source.enter(name)}
          </SourceHit>
        )}
      </div>
    </div>
  );
}
