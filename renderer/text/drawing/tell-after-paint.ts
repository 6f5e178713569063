import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type EditorGlance, glanceAt, isSameGlance } from '../editor-glance.ts';
import { afterPaint } from './after-paint.ts';

interface TellOptions {
  /** The text to begin with, which is known and need not be told. */
  readonly document: Node;
  readonly onGlance: (glance: EditorGlance) => void;
  readonly onText: (document: Node) => void;
}

/**
 * Tells after the next frame what stands at the selection and how the text reads, where either is new. Whoever
 * watches is told of every frame that followed a change of whatever kind.
 */
export function tellAfterPaint(state: () => EditorState, { document: known, onGlance, onText }: TellOptions) {
  let told: EditorGlance | null = null;
  let text = known;
  const watchers = new Set<() => void>();
  const paint = afterPaint(() => {
    const now = state();
    for (const watcher of watchers) watcher();
    if (now.doc !== text) {
      text = now.doc;
      onText(text);
    }
    const seen = glanceAt(now);
    if (told !== null && isSameGlance(told, seen)) return;
    told = seen;
    onGlance(seen);
  });
  return {
    ...paint,
    watch(listener: () => void) {
      watchers.add(listener);
      return () => {
        watchers.delete(listener);
      };
    },
  };
}
