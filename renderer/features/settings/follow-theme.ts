import type { Theme } from '#shared/settings/settings.ts';
import type { SettingsStore } from './settings-store.ts';

/**
 * Keeps the page in the chosen theme; without the attribute it follows the system. Answers how to stop.
 * Colours are the style sheet's matter; only the name of the theme is set.
 */
export function followTheme(store: SettingsStore, page: HTMLElement): () => void {
  const apply = (theme: Theme): void => {
    if (theme === 'system') delete page.dataset.theme;
    else page.dataset.theme = theme;
  };
  apply(store.getState().settings.theme);
  return store.subscribe(({ settings }, before) => {
    if (settings.theme !== before.settings.theme) apply(settings.theme);
  });
}
