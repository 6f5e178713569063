import { useState } from 'react';
import { checkDocument } from '#shared/text/document-check.ts';
import { type Outline, type OutlineEntry, outlineOf } from '#shared/text/outline.ts';
import { project } from '#shared/text/projection.ts';
import { OutlineDialog } from '../../features/text/OutlineDialog.tsx';
import type { Stores } from '../stores.ts';

export interface StoryOutlineProps {
  readonly stores: Stores;
  readonly onClose: () => void;
}

/** A text by its outline, and the way to a place in it. */
interface Outlined {
  readonly outline: Outline;
  readonly at: number;
  readonly go: (entry: OutlineEntry) => void;
}

/** The outline of the text on the screen. It is made when it opens: nothing is typed while it lies over the text. */
export function StoryOutline({ stores, onClose }: StoryOutlineProps) {
  const [{ outline, at, go }] = useState(() => {
    const { place } = stores.navigation.getState();
    return (place.kind === 'revision' ? ofRevision(stores) : ofDraft(stores)) ?? ofNothing;
  });
  return <OutlineDialog {...{ outline, at, onClose }} onGo={go} />;
}

const ofNothing: Outlined = { outline: { of: 'paragraphs', entries: [] }, at: 0, go: () => undefined };

/** It begins where the caret is. */
function ofDraft({ text }: Stores): Outlined | null {
  const { editor } = text.getState();
  if (editor === null) return null;
  const go = ({ position }: OutlineEntry): void => {
    editor.showRange({ from: position, to: position });
    editor.focus();
  };
  return { outline: outlineOf(editor.document()), at: editor.range().from, go };
}

/** A revision is read by its text, to whose offsets the places of its document lead. */
function ofRevision({ revision: store }: Stores): Outlined | null {
  const { revision, goTo } = store.getState();
  const checked = revision === null ? null : checkDocument(revision.document);
  if (checked === null || !checked.ok) return null;
  const { document } = checked;
  const go = (entry: OutlineEntry): void => {
    const block = project(document, 'final').blocks.find(({ position }) => position === entry.position);
    if (block !== undefined) goTo({ start: block.start, end: block.end });
  };
  return { outline: outlineOf(document), at: 0, go };
}
