import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoryId } from '#shared/stories/story.ts';
import { placeOf, positionsOf, type ReadingPlace } from '#shared/text/reading-place.ts';
import { keepAligned } from '../../text/drawing/bring-into-sight.ts';
import { placesInSight } from './minimap/scroll-places.ts';
import type { ReadingPlaces } from './reading-places.ts';
import type { TextStore } from './text-store.ts';

interface Recalled {
  readonly storyId: StoryId;
  readonly place: ReadingPlace | null;
}

/**
 * Brings somebody back to where they were in a story, and notes where they are. Whether the place is known:
 * until then the text is not drawn, because it would jump.
 */
export function useReadingPlace(
  store: TextStore,
  storyId: StoryId,
  places: ReadingPlaces,
  scroller: RefObject<HTMLElement | null>,
): boolean {
  const editor = useStore(store, (state) => state.editor);
  const [recalled, setRecalled] = useState<Recalled | null>(null);
  useEffect(() => {
    let isWanted = true;
    void places.recall(storyId).then((place) => isWanted && setRecalled({ storyId, place }));
    return () => {
      isWanted = false;
    };
  }, [places, storyId]);
  const place = recalled?.storyId === storyId ? recalled.place : null;
  // In the layout phase, so that the text is first painted where it was left.
  useLayoutEffect(() => {
    const box = scroller.current;
    const personId = store.getState().draft?.hand;
    if (editor === null || box === null || personId === undefined) return;
    const { view } = editor;
    const forget = place === null ? null : goTo(view, box, place);
    const note = () => places.note({ storyId, personId }, () => placeIn(view, box));
    const unwatch = editor.watch(note);
    box.addEventListener('scroll', note, { passive: true });
    return () => {
      forget?.();
      unwatch();
      box.removeEventListener('scroll', note);
      void places.flush();
    };
  }, [store, storyId, places, scroller, editor, place]);
  return recalled?.storyId === storyId;
}

function placeIn(view: EditorView, box: HTMLElement): ReadingPlace {
  const { doc, selection } = view.state;
  return placeOf(doc, selection.head, placesInSight(view, box).from);
}

/**
 * Puts the caret and the scroll where they were, and leaves it to others to bring the keyboard. The browser would put the caret at the start when Tab brings the keyboard; answers how to forget that.
 */
function goTo(view: EditorView, box: HTMLElement, place: ReadingPlace): () => void {
  const putCaret = () => {
    const { doc, tr } = view.state;
    const { caret } = positionsOf(doc, place);
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(caret))).setMeta('addToHistory', false));
  };
  putCaret();
  const align = () => {
    // Asked anew each time: the text may have changed in the meantime.
    const { top } = positionsOf(view.state.doc, place);
    box.scrollTop += view.coordsAtPos(top).top - box.getBoundingClientRect().top;
  };
  // At the very beginning there is more than text above the first line.
  const isBelow = positionsOf(view.state.doc, place).top > 1;
  const hold = () => (isBelow ? keepAligned(view.dom, align) : () => undefined);
  let letGo = hold();
  const listening = new AbortController();
  const { signal } = listening;
  view.dom.addEventListener('pointerdown', () => listening.abort(), { signal });
  view.dom.addEventListener('keydown', () => listening.abort(), { signal });
  view.dom.addEventListener(
    'focus',
    () => {
      listening.abort();
      const putAgain = () => {
        if (view.isDestroyed) return;
        putCaret();
        view.focus();
        // The browser scrolls to the start of what it gives the keyboard to.
        letGo = hold();
      };
      putAgain();
      // Whether the browser has put its own caret by now, or does so next, is not said anywhere.
      setTimeout(putAgain);
    },
    { signal },
  );
  return () => {
    listening.abort();
    letGo();
  };
}
