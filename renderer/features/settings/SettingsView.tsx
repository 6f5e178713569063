import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { settingsWords } from '../../words/settings.ts';
import { AboutStet } from './parts/AboutStet.tsx';
import { ThemeChoice } from './parts/ThemeChoice.tsx';
import type { SettingsStore } from './settings-store.ts';
import './settings.css';

export interface SettingsViewProps {
  readonly store: SettingsStore;
  /** How the house writes. */
  readonly house: ReactNode;
  /** The rules of style, and the way to them. */
  readonly style: ReactNode;
  /** The section of the people of this computer. */
  readonly people: ReactNode;
  /** What there is to say and do about the journal. */
  readonly journal: ReactNode;
}

/**
 * The settings: how the window looks, how the house writes, who works here, the journal, what Stet is. Other features bring their
 * sections, so that this one knows of no people and no journal.
 */
export function SettingsView({ store, house, style, people, journal }: SettingsViewProps) {
  const theme = useStore(store, (state) => state.settings.theme);
  const setTheme = useStore(store, (state) => state.setTheme);
  const about = useStore(store, (state) => state.about);
  return (
    <div className="settings">
      <div className="settings-column">
        <h1>{settingsWords.title}</h1>
        <section aria-labelledby="settings-appearance-title">
          <h2 id="settings-appearance-title">{settingsWords.appearance}</h2>
          <ThemeChoice theme={theme} onChoose={setTheme} />
        </section>
        {house}
        {style}
        {people}
        <section aria-labelledby="settings-journal-title">
          <h2 id="settings-journal-title">{settingsWords.journal}</h2>
          {journal}
        </section>
        {about !== null && <AboutStet about={about} />}
      </div>
    </div>
  );
}
