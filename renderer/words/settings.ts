import type { Theme } from '#shared/settings/settings.ts';

/** Sentences of the settings; people and journal bring their own. */
export const settingsWords = {
  title: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  about: {
    title: 'About Stet',
    version: 'Stet',
    electron: 'Electron',
    sqlite: 'SQLite',
    platform: 'System',
    dataFolder: 'Data folder',
    dataFolderHint: 'Everything that you keep in Stet lies in this folder, and nowhere else.',
  },
  journal: 'Journal',
} as const;

export const themeWords: { readonly [T in Theme]: string } = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};
