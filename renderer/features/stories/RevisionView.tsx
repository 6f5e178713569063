import { MessageSquareWarning } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Revision } from '#shared/stories/revision.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { revisionWords as words } from '../../words/stories.ts';
import { copyText } from './copy-text.ts';
import { PassageDialog } from './parts/PassageDialog.tsx';
import { RevisionFacts } from './parts/RevisionFacts.tsx';
import { RevisionText } from './parts/RevisionText.tsx';
import { markPassage, selectedRange, type TextRange } from './revision-selection.ts';
import type { RevisionStore } from './revision-store.ts';
import './revision.css';

/** A passage that a correction request is about. Offsets count UTF-16 units of the revision's text. */
export interface RevisionPassage extends TextRange {
  readonly revisionId: RevisionId;
  readonly quote: string;
}

export interface RevisionViewProps {
  readonly store: RevisionStore;
  readonly revisionId: RevisionId;
  /** A command asks to take in a request; `onAskHeard` says that it is being done. */
  readonly takeInAsked?: boolean;
  readonly onAskHeard?: () => void;
  /** Null for a person who may not take in requests. */
  readonly onTakeIn: ((passage: RevisionPassage) => void) | null;
  /** Tells the person what was done. */
  readonly onDone: (text: string) => void;
}

/** A published revision, word for word. */
export function RevisionView({ store, revisionId, ...acts }: RevisionViewProps) {
  const { status, revision, passage } = useStore(store);
  useEffect(() => void store.getState().open(revisionId), [store, revisionId]);
  if (status === 'failed') {
    const again = <Button onClick={() => void store.getState().open(revisionId)}>{words.again}</Button>;
    return <EmptyState title={words.failed} action={again} />;
  }
  if (revision === null) return null;
  return <OpenRevision key={revision.id} revision={revision} passage={passage} {...acts} />;
}

interface OpenRevisionProps extends Omit<RevisionViewProps, 'store' | 'revisionId'> {
  readonly revision: Revision;
  /** Words to go to. */
  readonly passage: TextRange | null;
}

/** A revision that is read. A request is about marked words, and whoever marks none is asked for them. */
function OpenRevision({ revision, passage, takeInAsked = false, ...acts }: OpenRevisionProps) {
  const { onAskHeard, onTakeIn, onDone } = acts;
  const { id, number, noticeLabel, text } = revision;
  const copy = useRef<HTMLElement>(null);
  const selected = useSelectedRange(copy, text);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (passage !== null && copy.current !== null) markPassage(copy.current, passage);
  }, [passage]);
  const takeIn = (range: TextRange) => {
    setAsking(false);
    onTakeIn?.({ revisionId: id, ...range, quote: text.slice(range.start, range.end) });
  };
  const begin = () => (selected === null ? setAsking(true) : takeIn(selected));
  // Heard first: a command that nobody takes back would come again with the next revision.
  const answer = useEffectEvent(() => {
    onAskHeard?.();
    if (onTakeIn !== null) begin();
  });
  useEffect(() => {
    if (takeInAsked) answer();
  }, [takeInAsked]);
  const quote = selected === null ? null : text.slice(selected.start, selected.end);
  return (
    // It takes the keyboard, so that keys scroll it.
    <section className="revision" aria-label={words.revision(number)} tabIndex={-1} data-read>
      <header className="revision-header">
        <div className="revision-title">
          <h1>{words.revision(number)}</h1>
          {noticeLabel !== null && <Badge tone="green">{noticeLabel}</Badge>}
          <span className="soft">{words.readOnly}</span>
          {onTakeIn !== null && (
            <Button
              icon={<MessageSquareWarning aria-hidden="true" />}
              title={quote === null ? undefined : words.takeInSelected(quote)}
              // The press must not take the selection away before it is used.
              onMouseDown={(event) => event.preventDefault()}
              onClick={begin}
            >
              {words.takeIn}
            </Button>
          )}
        </div>
        <RevisionFacts
          revision={revision}
          onCopy={(hash) => {
            copyText(hash);
            onDone(words.copied);
          }}
        />
      </header>
      <RevisionText ref={copy} revision={revision} />
      {asking && <PassageDialog text={text} onChoose={takeIn} onClose={() => setAsking(false)} />}
    </section>
  );
}

/** What is selected in the text now; null for nothing of it. */
function useSelectedRange(copy: RefObject<HTMLElement | null>, text: string): TextRange | null {
  const [range, setRange] = useState<TextRange | null>(null);
  useEffect(() => {
    const look = () => {
      if (copy.current !== null) setRange(selectedRange(copy.current, document.getSelection(), text));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [copy, text]);
  return range;
}
