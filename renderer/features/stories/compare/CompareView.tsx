import type { Node } from 'prosemirror-model';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoryId } from '#shared/stories/story.ts';
import type { TextRef } from '#shared/stories/text-ref.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { compareWords as words } from '../../../words/compare.ts';
import type { CompareState, CompareStore } from './compare-store.ts';
import { CompareBar, type CompareBarProps, type TextChoice } from './parts/CompareBar.tsx';
import { ComparedText } from './parts/ComparedText.tsx';
import './compare.css';

export interface CompareViewProps {
  readonly store: CompareStore;
  readonly storyId: StoryId;
  readonly before: TextRef;
  readonly after: TextRef;
  /** Every text of the story. */
  readonly choices: readonly TextChoice[];
  /** The draft as it is on the screen; null while it is read. */
  readonly draft: Node | null;
  readonly keys: CompareBarProps['keys'];
  readonly onTexts: (before: TextRef, after: TextRef) => void;
  readonly onClose: () => void;
}

/** Two texts of a story, laid side by side or into one another. It follows the draft while that is one of them. */
export function CompareView(props: CompareViewProps) {
  const { store, storyId, before, after, draft } = props;
  const { open, setDraft, setLayout, setOnlyChanged, step, choose, stop } = store.getState();
  const status = useStore(store, (state) => state.status);
  const compared = useStore(store, (state) => state.compared);
  const active = useStore(store, (state) => state.active);
  const layout = useStore(store, (state) => state.layout);
  const onlyChanged = useStore(store, (state) => state.onlyChanged);
  useEffect(() => setDraft(draft), [setDraft, draft]);
  // The place that a person is at holds both, so they are the same objects until others are chosen.
  useEffect(() => void open(storyId, before, after), [open, storyId, before, after]);
  const side = before.kind === 'draft' ? 'before' : 'after';
  const isShown = draft !== null && (before.kind === 'draft' || after.kind === 'draft');
  const drawn = useMemo(
    () => (isShown ? ({ document: draft, side } as const) : null),
    [isShown, draft, side],
  );
  return (
    // It takes the keyboard, so that keys scroll it.
    <section className="compare" aria-label={words.title} tabIndex={-1} data-read>
      <CompareBar
        {...props}
        {...{ layout, onlyChanged, active }}
        count={compared?.comparison.changes.length ?? null}
        onLayout={setLayout}
        onOnlyChanged={setOnlyChanged}
        onStep={step}
      />
      {compared === null && (
        <NothingYet status={status} onStop={stop} onAgain={() => void open(storyId, before, after)} />
      )}
      {compared !== null && (
        <ComparedText
          comparison={compared.comparison}
          {...{ layout, onlyChanged, active }}
          draft={drawn}
          onChoose={choose}
        />
      )}
    </section>
  );
}

interface NothingYetProps {
  readonly status: CompareState['status'];
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** What stands in place of a comparison that is not there, and what can be done about it. */
function NothingYet({ status, onStop, onAgain }: NothingYetProps) {
  if (status === 'failed')
    return <EmptyState title={words.failed} action={<Button onClick={onAgain}>{words.again}</Button>} />;
  if (status === 'stopped')
    return (
      <EmptyState title={words.stopped} action={<Button onClick={onAgain}>{words.compareAgain}</Button>}>
        {words.stoppedText}
      </EmptyState>
    );
  return (
    <div className="compare-loading soft">
      <p role="status">{status === 'comparing' ? words.comparing : words.loading}</p>
      {status === 'comparing' && <Button onClick={onStop}>{words.stop}</Button>}
    </div>
  );
}
