import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { HouseSettings } from '#shared/settings/house-settings.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import type { QueryId } from '#shared/text/query.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import type { AnchorLooks } from '../../text/drawing/anchor-marks.ts';
import { damageWords } from '../../words/damage.ts';
import { failureSentence } from '../../words/failures.ts';
import { pasteWords } from '../../words/paste.ts';
import { textWords } from '../../words/text.ts';
import type { OpenSession } from './draft-sessions.ts';
import { Minimap } from './minimap/Minimap.tsx';
import { DamageNote } from './parts/DamageNote.tsx';
import { DraftStatus } from './parts/DraftStatus.tsx';
import { LinkDialog } from './parts/LinkDialog.tsx';
import { ModeSwitch } from './parts/ModeSwitch.tsx';
import { TextSurface } from './parts/TextSurface.tsx';
import { TextToolbar } from './parts/TextToolbar.tsx';
import type { ReadingPlaces } from './reading-places.ts';
import { allowedModes } from './suggestion-state.ts';
import type { TextStore } from './text-store.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useTypewriter } from './use-typewriter.ts';
import './text.css';

export interface EditorViewProps {
  readonly store: TextStore;
  readonly storyId: StoryId;
  /** How each claim and query is drawn; one without a look is not. Keep the map while nothing in it changes. */
  readonly looks: AnchorLooks;
  /** What is worked on beside the text. Keep the set while nothing in it changes. */
  readonly chosen: ReadonlySet<AnchorSubjectId>;
  /** How the house writes. */
  readonly house: HouseSettings;
  /** Where the person was in this story. */
  readonly places: ReadingPlaces;
  /** Whether the line that is written stays at one height. */
  readonly typewriter: boolean;
  /** The caret went into a claim, or out of all of them. */
  readonly onClaim: (claimId: ClaimId | null) => void;
  /** What stands between the toolbar and the copy, as the search in it. */
  readonly bar?: ReactNode;
  /** Writes what is stored of the draft to a file; offered where it cannot be read whole. */
  readonly onSaveStored: () => void;
  /** The same of a query. */
  readonly onQuery: (queryId: QueryId | null) => void;
}

/**
 * The story's text: toolbar, copy, and a line that says how long it is and whether it is saved. It opens
 * the draft when it comes up and leaves it when it goes; sending and sealing then happen without it.
 */
export function EditorView(props: EditorViewProps) {
  const { store, storyId, looks, chosen, house, places, typewriter, onClaim, onQuery, onSaveStored, bar } =
    props;
  const status = useStore(store, (state) => state.status);
  const draft = useStore(store, (state) => state.draft);
  const failure = useStore(store, (state) => state.failure);
  const mode = useStore(store, (state) => state.mode);
  const view = useStore(store, (state) => state.view);
  const { open, leave, attach, show, read, refuse, setLink, pasteTies } = store.getState();
  const scroller = useRef<HTMLDivElement>(null);
  useTypewriter(store, scroller, typewriter);
  const placeKnown = useReadingPlace(store, storyId, places, scroller);
  const [link, setLinkAsked] = useState<{ readonly href: string | null } | null>(null);

  useEffect(() => {
    void open(storyId);
    return () => void leave(storyId);
  }, [open, leave, storyId]);
  usePinnedAtCaret(store, onClaim, onQuery);

  if (status === 'failed' && failure !== null) {
    return (
      <EmptyState
        title={`${textWords.failed}. ${failureSentence(failure)}`}
        action={
          <>
            <Button onClick={() => void open(storyId)}>{textWords.tryAgain}</Button>
            {(failure.code === 'draft-damaged' || failure.code === 'text-newer') && (
              <Button onClick={onSaveStored}>{damageWords.save}</Button>
            )}
          </>
        }
      />
    );
  }
  if (draft === null || !placeKnown) return <p className="text-loading">{textWords.loading}</p>;
  return (
    <section className="text-editor" aria-label={textWords.editor}>
      <Toolbar store={store} draft={draft} />
      <PasteProgress store={store} />
      {bar}
      {draft.damage !== null && <DamageNote damage={draft.damage} onSave={onSaveStored} />}
      <div className="text-body">
        <div
          className="text-scroll"
          ref={scroller}
          data-typewriter={typewriter || undefined}
          data-view={view}
        >
          <TextSurface
            draft={draft}
            looks={looks}
            chosen={chosen}
            mode={mode}
            signForms={house}
            onMount={attach}
            onGlance={show}
            onText={read}
            onRefused={refuse}
            onAskForLink={(href) => setLinkAsked({ href })}
            pasting={pasteTies}
          />
        </div>
        <Minimap store={store} looks={looks} scroller={scroller} />
      </div>
      <DraftStatus store={store} house={house} readOnly={draft.readOnly} />
      {link !== null && (
        <LinkDialog
          href={link.href}
          onClose={() => setLinkAsked(null)}
          onSet={(href) => {
            setLinkAsked(null);
            setLink(href);
          }}
        />
      )}
    </section>
  );
}

/** Tells of the claim and of the query that the caret is in, when it is another. */
function usePinnedAtCaret(
  store: TextStore,
  onClaim: EditorViewProps['onClaim'],
  onQuery: EditorViewProps['onQuery'],
): void {
  const claimAtCaret = useStore(store, (state) => state.glance?.claims[0] ?? null);
  const queryAtCaret = useStore(store, (state) => state.glance?.queries[0] ?? null);
  // The callbacks may be others at each drawing; only a new claim at the caret is news.
  const tellClaim = useEffectEvent(onClaim);
  useEffect(() => {
    tellClaim(claimAtCaret);
  }, [claimAtCaret]);
  const tellQuery = useEffectEvent(onQuery);
  useEffect(() => {
    tellQuery(queryAtCaret);
  }, [queryAtCaret]);
}

/** A component of its own, so that the copy is not drawn anew with every glance. */
function Toolbar({ store, draft }: { readonly store: TextStore; readonly draft: OpenSession }) {
  const glance = useStore(store, (state) => state.glance);
  const mode = useStore(store, (state) => state.mode);
  const view = useStore(store, (state) => state.view);
  const { run, setMode, setView } = store.getState();
  return (
    <div className="text-bar">
      <TextToolbar glance={glance} disabled={mode === 'read'} onRun={run} />
      <ModeSwitch mode={mode} allowed={allowedModes(draft)} view={view} onMode={setMode} onView={setView} />
    </div>
  );
}

/** A paste that takes time, while it does. Over the text: notices at its foot would lie on the button. */
function PasteProgress({ store }: { readonly store: TextStore }) {
  const pasting = useStore(store, (state) => state.pasting);
  if (pasting === null) return null;
  const label = pasting.done === null ? pasteWords.reading : pasteWords.pasting;
  return (
    <div className="text-pasting">
      <ProgressBar label={label} done={pasting.done} onCancel={pasting.stop} />
    </div>
  );
}
