import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import { type MovedPassage, pairParagraphsOf } from '#shared/text/moved-passages.ts';
import { Badge } from '../../../components/Badge.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { VirtualList } from '../../../components/VirtualList.tsx';
import { movedWords as words } from '../../../words/anchors.ts';
import type { TextStore } from '../text-store.ts';
import type { AnchorsStore } from './anchors-store.ts';
import { MovedActs } from './MovedActs.tsx';
import { PassagePair } from './PassagePair.tsx';
import { useMovedPassages } from './use-moved-passages.ts';
import { usePassageActs } from './use-passage-acts.ts';
import './moved.css';

export interface MovedTrayProps {
  readonly store: AnchorsStore;
  readonly text: TextStore;
  /** What is pinned by it, as “Figure” or “Query”; null for what is not there any more. */
  readonly kindOf: (subject: AnchorSubject) => string | null;
  /** Takes a claim out or resolves a query whose words are gone; it says what it did. */
  readonly onGone: (subject: AnchorSubject) => void;
  readonly onDone: (text: string, undo: { readonly label: string; readonly run: () => void }) => void;
}

/** Pixels: a line with the kind, and a line of words. */
const rowHeight = 52;

/**
 * What stands on other words than it was pinned to, or on none: each beside what it was, to be decided by one key. It
 * takes the place of the list that it belongs to.
 */
export function MovedTray({ store, text, kindOf, onGone, onDone }: MovedTrayProps) {
  const { active, later, activate, close, putOff } = useStore(store);
  const waiting = useMovedPassages(text).filter(({ subject }) => kindOf(subject) !== null);
  const isPutOff = ({ subject }: MovedPassage) => later.has(subject.id);
  const moved = [...waiting.filter((each) => !isPutOff(each)), ...waiting.filter(isPutOff)];
  const chosen = moved.find(({ subject }) => subject.id === active) ?? moved[0];
  const list = useRef<HTMLDivElement>(null);
  const isEmpty = moved.length === 0;
  useEffect(() => {
    if (!isEmpty) list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [isEmpty]);
  const acts = usePassageActs({ store, text, onDone });
  const leaveForLater = ({ subject }: MovedPassage) => {
    const next = moved[moved.findIndex((each) => each.subject.id === subject.id) + 1];
    putOff(subject.id);
    activate(next?.subject.id ?? null);
  };
  const press = (key: string): boolean => {
    if (chosen === undefined) return false;
    if (key === 'Enter') acts.keep(chosen);
    else if (key === 'p') acts.move(chosen);
    else if (key === 'Delete' || key === 'Backspace') onGone(chosen.subject);
    else if (key === 'l') leaveForLater(chosen);
    else return false;
    return true;
  };
  const gone = moved.filter(({ state }) => state === 'orphan').length;
  return (
    <div className="moved">
      <div className="moved-head">
        <p role="status">{isEmpty ? words.none : words.count(moved.length - gone, gone)}</p>
        <IconButton label={words.close} side="left" onClick={close}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {chosen === undefined ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <div className="moved-list" ref={list}>
            <VirtualList
              label={words.list}
              count={moved.length}
              itemAt={(index) => moved[index]}
              rowKey={({ subject }) => subject.id}
              rowHeight={rowHeight}
              varying
              active={moved.indexOf(chosen)}
              onActivate={(index) => activate(moved[index]?.subject.id ?? null)}
              onOtherKey={press}
              renderRow={(each) => <MovedRow passage={each} kind={kindOf(each.subject) ?? ''} />}
            />
          </div>
          <ChosenPassage key={chosen.subject.id} passage={chosen} text={text} />
          <MovedActs
            text={text}
            onKeep={() => acts.keep(chosen)}
            onMove={() => acts.move(chosen)}
            onGone={() => onGone(chosen.subject)}
            onLater={() => leaveForLater(chosen)}
          />
        </>
      )}
    </div>
  );
}

function MovedRow({ passage, kind }: { readonly passage: MovedPassage; readonly kind: string }) {
  const { state, settled } = passage;
  return (
    <div className="moved-row">
      <p className="moved-kind">
        <Badge tone={state === 'orphan' ? 'red' : 'amber'}>{words.states[state]}</Badge>
        <span className="soft">{kind}</span>
      </p>
      <p className="moved-words">{settled.words}</p>
    </div>
  );
}

/** Both paragraphs, with the words in sight in the text beside. */
function ChosenPassage({ passage, text }: { readonly passage: MovedPassage; readonly text: TextStore }) {
  const document = useStore(text, (state) => state.document);
  const pair = useMemo(
    () => (document === null ? null : pairParagraphsOf(passage, document)),
    [passage, document],
  );
  // Once for each passage: whoever marks words for it must not lose them because the text changed.
  const bringIntoSight = useRef(() => {
    const isThere = text.getState().showPassage(passage.subject.id);
    if (!isThere && pair !== null && pair.place !== null) text.getState().editor?.showRange(pair.place);
  });
  useEffect(() => bringIntoSight.current(), []);
  return pair === null ? null : <PassagePair pair={pair} />;
}
