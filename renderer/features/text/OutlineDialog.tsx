import { useEffect, useRef, useState } from 'react';
import { entryAt, type Outline, type OutlineEntry, outlineOf } from '#shared/text/outline.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { nextPaint } from '../../text/drawing/after-paint.ts';
import { outlineWords as words } from '../../words/outline.ts';
import type { TextStore } from './text-store.ts';
import './outline.css';

export interface OutlineDialogProps {
  readonly store: TextStore;
  readonly onClose: () => void;
}

/** Of no text. */
const nothing: Outline = { of: 'paragraphs', entries: [] };

/**
 * The text by its headings, or by how its paragraphs begin, to go to one of them. It begins where the caret
 * is, and is made when it opens: nothing is typed while it lies over the text.
 */
export function OutlineDialog({ store, onClose }: OutlineDialogProps) {
  const { editor } = store.getState();
  const [outline] = useState(() => (editor === null ? nothing : outlineOf(editor.document())));
  const [active, setActive] = useState(() => entryAt(outline, editor?.range().from ?? 0));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(), []);
  const go = async (index: number) => {
    const place = outline.entries[index];
    onClose();
    if (place === undefined || editor === null) return;
    // A dialog that closes gives the keyboard back to where the caret was; only then may the caret move.
    await nextPaint();
    editor.showRange({ from: place.position, to: place.position });
    editor.focus();
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
