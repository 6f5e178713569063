import { useEffect } from 'react';
import { useStore } from 'zustand';
import { standardsRules } from '#shared/checks/standards/check-standards.ts';
import { standardsPresets } from '#shared/checks/standards/standards-settings.ts';
import { approvalLevels } from '#shared/claims/source-approval.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { approvalWords, presetWords, standardsWords, themeWords } from '../../words/standards.ts';
import { StandardsRuleRow } from './parts/StandardsRuleRow.tsx';
import type { StandardsSettingsStore } from './standards-settings-store.ts';
import './standards.css';

export interface StandardsSettingsPanelProps {
  readonly store: StandardsSettingsStore;
  /** Whether whoever is signed in may change them; main holds the same rule. */
  readonly mayManage: boolean;
}

const words = standardsWords.settings;
const presets = standardsPresets.map((value) => ({ value, label: presetWords[value] }));
const levels = approvalLevels.map((value) => ({ value, label: approvalWords[value] }));
const themes = [...new Set(standardsRules.map(({ theme }) => theme))];

/** How strictly the house holds to the standards; a section of the settings that everybody reads. */
export function StandardsSettingsPanel({ store, mayManage }: StandardsSettingsPanelProps) {
  const settings = useStore(store, (state) => state.settings);
  const { load, change } = store.getState();
  useEffect(() => void load(), [load]);
  return (
    <section className="standards-house" aria-labelledby="settings-standards-title">
      <h2 id="settings-standards-title">{words.title}</h2>
      <p className="soft">{mayManage ? words.lead : `${words.lead} ${words.only}`}</p>
      <SelectField
        label={words.preset}
        value={settings.preset}
        options={presets}
        disabled={!mayManage}
        onChange={(preset) => void change({ preset })}
      />
      <SelectField
        label={words.approval}
        hint={words.approvalHint}
        value={settings.approval}
        options={levels}
        disabled={!mayManage}
        onChange={(approval) => void change({ approval })}
      />
      {themes.map((theme) => (
        <details key={theme} className="standards-theme">
          <summary>{themeWords[theme]}</summary>
          <ul className="standards-house-rules">
            {standardsRules
              .filter((rule) => rule.theme === theme)
              .map((rule) => (
                <StandardsRuleRow
                  key={rule.id}
                  rule={rule}
                  settings={settings}
                  mayManage={mayManage}
                  onOwn={(own) => void change({ own })}
                />
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
