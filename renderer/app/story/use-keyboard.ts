import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { Place } from '../navigation-store.ts';
import type { Stores } from '../stores.ts';

/**
 * Who has the keyboard in a story. Whoever comes to a story came for its copy: the copy has the keyboard unless
 * something else took it. A command gives it to the inspector and back.
 */
export function useKeyboard(stores: Stores, place: Place): void {
  const editor = useStore(stores.text, (state) => state.editor);
  const asked = useStore(stores.workbench, (state) => state.keyboardAsked);
  // What was asked for in a story that was open before is no wish of now.
  const [askedBefore] = useState(asked);
  const toCopy = useEffectEvent(() => focusCopy(stores));
  const revision = useStore(stores.revision, (state) => state.revision?.id ?? null);
  const isDrawn =
    place.kind === 'story'
      ? editor !== null
      : place.kind === 'compare' || (place.kind === 'revision' && place.revisionId === revision);
  useEffect(() => {
    if (place !== null && isDrawn && isIdle()) toCopy();
  }, [place, isDrawn]);
  const answer = useEffectEvent((pane: 'copy' | 'inspector') => {
    if (pane === 'copy') focusCopy(stores);
    // A tab that was chosen by the same press draws its contents one step after itself.
    else requestAnimationFrame(focusInspector);
  });
  useEffect(() => {
    if (asked !== null && asked !== askedBefore) answer(asked.pane);
  }, [asked, askedBefore]);
}

/** Whether the keyboard is in what stands beside the copy. */
export function isInInspector(): boolean {
  return document.activeElement?.closest(inspector) != null;
}

/** The inspector, and the changes that stand in its place beside a comparison. */
const inspector = '.story-inspector, .changes';

/**
 * The page itself, or the work as a whole, which the frame gave it to after a change of place; or the draft that has
 * just gone behind a comparison.
 */
function isIdle(): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  return activeElement.matches('main') || activeElement.closest('[hidden]') !== null;
}

/** To the draft where it is on the screen, or to the text that is read, so that keys scroll it. */
function focusCopy({ text, navigation }: Stores): void {
  const { editor } = text.getState();
  if (navigation.getState().place.kind === 'story') editor?.focus();
  else document.querySelector<HTMLElement>('.story-screen [data-read]')?.focus({ preventScroll: true });
}

/** To what a person does there first: a form that is open, or the list, or else whatever takes keys. */
function focusInspector(): void {
  const beside = document.querySelector(inspector);
  const pane = beside?.querySelector('[role="tabpanel"][data-state="active"]') ?? beside;
  const first = ['form textarea, form input', '[role="listbox"]', 'button:enabled, select, [tabindex="0"]']
    .map((wanted) => pane?.querySelector<HTMLElement>(wanted))
    .find((found) => found != null);
  first?.focus();
}
