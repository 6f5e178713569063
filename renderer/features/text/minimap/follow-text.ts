import type { AnchorLooks } from '../../../text/drawing/anchor-marks.ts';
import type { TextEditor } from '../../../text/text-editor.ts';
import { drawMap, type Sheet } from './draw-map.ts';
import { placesInSight } from './scroll-places.ts';
import { describeMap, storyMap } from './story-map.ts';

export interface MapTies {
  readonly editor: TextEditor;
  readonly looks: AnchorLooks;
  readonly canvas: HTMLCanvasElement;
  /** The part of the strip that is in sight; it is moved and not drawn. */
  readonly seen: HTMLElement;
  /** The box in which the copy scrolls. */
  readonly box: HTMLElement;
  readonly onDescribed: (words: string) => void;
}

/**
 * A map that is a moment behind misleads nobody; one that is drawn at each key would take the time that the
 * letter needs.
 */
const restMs = 250;

/** Keeps the map as the text is. Answers how to stop. */
export function followText({ editor, looks, canvas, seen, box, onDescribed }: MapTies): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  const draw = (): void => {
    waiting = undefined;
    // In focus mode the strip is put away, and costs nothing; when it comes back its size changes, and it is drawn.
    if (canvas.clientHeight === 0) return;
    const map = storyMap(editor, looks);
    const sheet = sheetOf(canvas);
    if (sheet !== null) drawMap(sheet, map);
    onDescribed(describeMap(map));
  };
  const showSeen = (): void => {
    frame = undefined;
    // A box without height, as one that is hidden, shows nothing.
    if (box.clientHeight === 0) return;
    const { from, to } = placesInSight(editor.view, box);
    const length = Math.max(1, editor.document().content.size);
    seen.style.top = `${(from / length) * 100}%`;
    seen.style.height = `${(Math.max(0, to - from) / length) * 100}%`;
  };
  const askToDraw = (): void => {
    waiting ??= setTimeout(() => {
      draw();
      askToShow();
    }, restMs);
  };
  const askToShow = (): void => {
    frame ??= requestAnimationFrame(showSeen);
  };
  const listening = new AbortController();
  box.addEventListener('scroll', askToShow, { signal: listening.signal, passive: true });
  const sizes = new ResizeObserver(askToDraw);
  sizes.observe(canvas);
  const themes = followThemes(askToDraw);
  const unwatch = editor.watch(askToDraw);
  draw();
  askToShow();
  return () => {
    listening.abort();
    sizes.disconnect();
    themes();
    unwatch();
    clearTimeout(waiting);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}

/** The canvas at the size that it has on the screen, cleared for a new drawing; null where it has none. */
function sheetOf(canvas: HTMLCanvasElement): Sheet | null {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null || width === 0 || height === 0) return null;
  const dots = window.devicePixelRatio;
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  context.scale(dots, dots);
  // The tokens are written with light-dark(), which only a property that is a colour resolves.
  const known = new Map<string, string>();
  const inks = (name: string): string => {
    const ink = known.get(name) ?? inkOf(canvas, name);
    known.set(name, ink);
    return ink;
  };
  return { context, width, height, inks };
}

function inkOf(canvas: HTMLCanvasElement, name: string): string {
  canvas.style.color = `var(${name})`;
  return getComputedStyle(canvas).color;
}

/** Runs the work when the theme changes, by the settings or by the system. Answers how to stop. */
function followThemes(work: () => void): () => void {
  const page = new MutationObserver(work);
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', work);
  return () => {
    page.disconnect();
    system.removeEventListener('change', work);
  };
}
