import { ChevronDown, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../../components/IconButton.tsx';
import { findWords as words } from '../../words/find.ts';
import type { FindStore } from './find-store.ts';
import { FindOptions } from './parts/FindOptions.tsx';
import { FindSteps } from './parts/FindSteps.tsx';
import { ReplaceButtons } from './parts/ReplaceButtons.tsx';
import { ReplaceField } from './parts/ReplaceField.tsx';
import { sayState } from './say-state.ts';
import './find-bar.css';

/** The shortcuts of what the bar does, as a person reads them. */
export interface FindBarKeys {
  readonly next?: string | undefined;
  readonly previous?: string | undefined;
}

export interface FindBarProps {
  readonly store: FindStore;
  /** Whether the text may be changed. */
  readonly mayReplace: boolean;
  /** Replacements are suggestions, and are said to be. */
  readonly suggesting: boolean;
  readonly keys: FindBarKeys;
}

/** Finding and replacing, over the copy. Nothing while it is not asked for. */
export function FindBar(props: FindBarProps) {
  const shown = useStore(props.store, (state) => state.shown);
  return shown === 'no' ? null : <OpenBar {...props} />;
}

function OpenBar({ store, mayReplace, suggesting, keys }: FindBarProps) {
  const state = useStore(store);
  const { shown, query, result, replacement, inSelection, asked, close, setQuery, step } = state;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    // Whoever asks for the bar wants to type over what was looked for before.
    field.current?.select();
  }, [asked]);
  useEscape(close);
  const replacing = shown === 'replace' && mayReplace;
  const mayStart = result.kind === 'found' && result.count > 0;
  const said = sayState(state, suggesting);
  return (
    <search className="find-bar" aria-label={words.bar}>
      {mayReplace && (
        <IconButton
          className="find-more"
          label={replacing ? words.hideReplace : words.showReplace}
          aria-expanded={replacing}
          onClick={() => state.showReplace(!replacing)}
        >
          {replacing ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        </IconButton>
      )}
      <div className="find-rows">
        <input
          ref={field}
          type="text"
          className="field-input find-field"
          aria-label={words.find}
          placeholder={words.find}
          aria-invalid={result.kind === 'bad-pattern' || undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={query.text}
          onChange={({ target }) => setQuery({ text: target.value })}
          onKeyDown={(event) => stepByEnter(event, step)}
        />
        {replacing && (
          // Before the buttons of the row above, because Tab goes from what is looked for to what replaces it.
          <ReplaceField
            replacement={replacement}
            onType={(typed) => state.setReplacement({ replacement: typed })}
            onReplace={() => mayStart && state.replaceOne()}
            onReplaceAll={() => mayStart && state.replaceAll()}
          />
        )}
        <div className="find-tools">
          <FindOptions
            query={query}
            inSelection={inSelection}
            onQuery={setQuery}
            onInSelection={state.setInSelection}
          />
          <FindSteps result={result} keys={keys} onStep={step} />
          <IconButton className="find-close" label={words.close} shortcut="Esc" side="left" onClick={close}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
        {replacing && (
          <ReplaceButtons
            keepCase={state.keepCase}
            mayStart={mayStart}
            onKeepCase={(keepCase) => state.setReplacement({ keepCase })}
            onReplace={state.replaceOne}
            onReplaceAll={state.replaceAll}
          />
        )}
        <p className="find-said" role="status" data-tone={said.tone}>
          {said.text}
        </p>
      </div>
    </search>
  );
}

/** Enter goes on, Shift+Enter back; the field keeps the keyboard. */
function stepByEnter(event: KeyboardEvent, step: (by: 1 | -1) => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
}

/** Escape puts the bar away, in the bar as well as in the text; what lies over the work has it first. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const isOver = document.querySelector('dialog[open]') !== null;
      // What had the keyboard may have gone with the press before; whoever pressed it is still here.
      const isHere =
        event.target === document.body ||
        (event.target instanceof Element && event.target.closest('.text-editor') !== null);
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isOver || !isHere) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [close]);
}
