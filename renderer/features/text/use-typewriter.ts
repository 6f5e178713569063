import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { afterPaint } from '../../text/drawing/after-paint.ts';
import type { TextStore } from './text-store.ts';

/** Where the line that is written stands, as a part of the height from the top: a little over the middle. */
const writingHeight = 0.42;

/**
 * Keeps the line of the caret at one height while keys are pressed. A press of the mouse moves nothing: what
 * somebody points at must not run away from under the hand.
 */
export function useTypewriter(store: TextStore, scroller: RefObject<HTMLElement | null>, on: boolean): void {
  const editor = useStore(store, (state) => state.editor);
  useEffect(() => {
    const box = scroller.current;
    return on && editor !== null && box !== null ? keepSteady(editor.view, box) : undefined;
  }, [editor, scroller, on]);
}

/** Answers how to stop. */
function keepSteady(view: EditorView, box: HTMLElement): () => void {
  let byKey = true;
  const steady = afterPaint(() => {
    if (!byKey || !view.hasFocus() || !view.state.selection.empty) return;
    const wanted = box.getBoundingClientRect().top + box.clientHeight * writingHeight;
    box.scrollTop += view.coordsAtPos(view.state.selection.head).top - wanted;
  });
  const listening = new AbortController();
  const { signal } = listening;
  const noteHand = (isKey: boolean) => () => {
    byKey = isKey;
  };
  box.addEventListener('keydown', noteHand(true), { signal, capture: true });
  box.addEventListener('pointerdown', noteHand(false), { signal, capture: true });
  // The browser tells of every move of the caret, by keys that write and by keys that only move.
  document.addEventListener('selectionchange', () => steady.ask(), { signal });
  steady.ask();
  return () => {
    listening.abort();
    steady.stop();
  };
}
