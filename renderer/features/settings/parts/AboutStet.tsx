import type { About } from '#shared/settings/settings.ts';
import { settingsWords } from '../../../words/settings.ts';

export interface AboutStetProps {
  readonly about: About;
}

/** Versions and the data folder, as a bug report needs them. They are set to be marked and copied. */
export function AboutStet({ about }: AboutStetProps) {
  const { title, dataFolderHint, ...names } = settingsWords.about;
  const lines = [
    [names.version, about.version],
    [names.electron, about.electron],
    [names.sqlite, about.sqlite],
    [names.platform, about.platform],
    [names.dataFolder, about.dataFolder],
  ] as const;
  return (
    <section aria-labelledby="settings-about-title">
      <h2 id="settings-about-title">{title}</h2>
      <dl className="settings-about">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{dataFolderHint}</p>
    </section>
  );
}
