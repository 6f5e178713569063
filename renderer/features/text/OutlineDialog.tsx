import { useEffect, useRef, useState } from 'react';
import { entryAt, type Outline, type OutlineEntry } from '#shared/text/outline.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { nextPaint } from '../../text/drawing/after-paint.ts';
import { outlineWords as words } from '../../words/outline.ts';
import './outline.css';

export interface OutlineDialogProps {
  readonly outline: Outline;
  /** The position in the text where the person is. */
  readonly at: number;
  readonly onGo: (entry: OutlineEntry) => void;
  readonly onClose: () => void;
}

/** A text by its headings, or by how its paragraphs begin, to go to one of them. */
export function OutlineDialog({ outline, at, onGo, onClose }: OutlineDialogProps) {
  const [active, setActive] = useState(() => entryAt(outline, at));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(), []);
  const go = async (index: number) => {
    const entry = outline.entries[index];
    onClose();
    if (entry === undefined) return;
    // A dialog that closes gives the keyboard back to where the caret was; only then may the caret move.
    await nextPaint();
    onGo(entry);
  };
  return (
    <Dialog title={words.title} open onClose={onClose} size="medium">
      <p className="soft">{words.lead[outline.of]}</p>
      <div className="outline" ref={list}>
        {outline.entries.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <VirtualList
            label={words.title}
            count={outline.entries.length}
            itemAt={(index) => outline.entries[index]}
            rowKey={({ position }) => String(position)}
            renderRow={(entry) => <OutlineRow entry={entry} />}
            rowHeight={32}
            active={active}
            onActivate={setActive}
            onOpen={(index) => void go(index)}
          />
        )}
      </div>
    </Dialog>
  );
}

function OutlineRow({ entry: { level, words: text } }: { readonly entry: OutlineEntry }) {
  return (
    <div className="outline-row" data-level={level}>
      {text}
    </div>
  );
}
