import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AnchorLooks } from '../../../text/drawing/anchor-marks.ts';
import type { TextStore } from '../text-store.ts';
import { followText } from './follow-text.ts';
import { positionAt, scrollTo } from './scroll-places.ts';
import './minimap.css';

export interface MinimapProps {
  readonly store: TextStore;
  readonly looks: AnchorLooks;
  /** The box in which the copy scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/**
 * The whole story on a slim strip: where claims, suggestions, queries and finds stand, and which part is in
 * sight. A press or a drag goes there. It is a picture, with its contents in words; what it does can be done
 * by the lists and by the keys that step from mark to mark, so that it takes no stop of the Tab key.
 */
export function Minimap({ store, looks, scroller }: MinimapProps) {
  const editor = useStore(store, (state) => state.editor);
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLDivElement>(null);
  const [label, setLabel] = useState('');
  useEffect(() => {
    if (editor === null || canvas.current === null || seen.current === null || scroller.current === null)
      return;
    return followText({
      editor,
      looks,
      canvas: canvas.current,
      seen: seen.current,
      box: scroller.current,
      onDescribed: setLabel,
    });
  }, [editor, looks, scroller]);
  const go = (event: PointerEvent<HTMLElement>) => {
    if (editor === null || (event.type === 'pointermove' && event.buttons !== 1)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    scrollTo(editor.view, positionAt(editor.document(), (event.clientY - top) / height));
  };
  return (
    <div
      className="minimap"
      role="img"
      aria-label={label}
      // Until the text was read once there is nothing to say of it.
      aria-hidden={label === '' || undefined}
      title={label}
      onPointerDown={go}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <div className="minimap-seen" ref={seen} />
    </div>
  );
}
