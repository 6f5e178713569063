import { type DragEvent, useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoryId } from '#shared/stories/story.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { importWords as words } from '../../words/formats.ts';
import type { ImportStore } from './import-store.ts';
import { CopySources } from './parts/CopySources.tsx';
import { ReviewCopy } from './parts/ReviewCopy.tsx';
import { WaitingFiles } from './parts/WaitingFiles.tsx';
import './import.css';

export interface ImportViewProps {
  readonly store: ImportStore;
  /** The story is there; whoever made it wants to see it, unless more files wait, of which the next comes up. */
  readonly onMade: (storyId: StoryId, moreWait: boolean) => void;
}

/**
 * Copy comes in here, is looked at, and becomes a story. Copy can be dropped anywhere on it: nobody aims at
 * a small field with a file in hand.
 */
export function ImportView({ store, onMade }: ImportViewProps) {
  const state = useStore(store);
  const { phase, waiting } = state;
  usePasteAnywhere(store, phase.name === 'idle');
  const make = async (): Promise<void> => {
    const storyId = await state.make();
    if (storyId !== null) onMade(storyId, waiting.length > 0);
  };
  return (
    <section
      className="import"
      aria-label={words.title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => dropped(event, store)}
    >
      {waiting.length > 0 && <WaitingFiles files={waiting} onLeave={state.leaveOthers} />}
      {phase.name === 'idle' && (
        <CopySources
          onPaste={(copy) => void state.paste(copy)}
          onOpenFile={() => void state.openFile()}
          onOpenSample={() => void state.openSample()}
        />
      )}
      {phase.name === 'reading' && (
        <div className="import-reading">
          <ProgressBar label={words.reading} done={phase.done} onCancel={state.cancelReading} />
        </div>
      )}
      {(phase.name === 'reviewing' || phase.name === 'making') && (
        <ReviewCopy
          review={phase.review}
          making={phase.name === 'making'}
          onPart={state.choosePart}
          onAddress={state.writeAddress}
          onHeadline={state.writeHeadline}
          onSlug={state.writeSlug}
          onStartOver={state.startOver}
          onMake={() => void make()}
        />
      )}
    </section>
  );
}

/** While nothing is taken in, a paste outside of a field is meant for this view. */
function usePasteAnywhere(store: ImportStore, listening: boolean): void {
  useEffect(() => {
    if (!listening) return;
    const take = (event: ClipboardEvent): void => {
      const field =
        event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null;
      if (field || event.clipboardData === null) return;
      event.preventDefault();
      void store.getState().paste(copyIn(event.clipboardData));
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [store, listening]);
}

/** Takes text that was dragged out of another window; files are heard of by the whole window. */
function dropped(event: DragEvent, store: ImportStore): void {
  event.preventDefault();
  const { phase, paste } = store.getState();
  // Copy dropped on a review would throw the review away.
  if (phase.name === 'idle') void paste(copyIn(event.dataTransfer));
}

/** Both forms in which a clipboard or a drag holds copy; either may be empty. */
function copyIn(data: DataTransfer) {
  return { html: data.getData('text/html'), text: data.getData('text/plain') };
}
