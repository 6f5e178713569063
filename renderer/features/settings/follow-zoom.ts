import type { SettingsStore } from './settings-store.ts';

/** Keeps the size of the copy on the page, where the style sheets read it. Answers how to stop. */
export function followZoom(store: SettingsStore, page: HTMLElement): () => void {
  const apply = (zoom: number): void => page.style.setProperty('--copy-zoom', String(zoom / 100));
  apply(store.getState().settings.copy.zoom);
  return store.subscribe(({ settings }, before) => {
    if (settings.copy.zoom !== before.settings.copy.zoom) apply(settings.copy.zoom);
  });
}
