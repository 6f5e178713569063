import type { WritableDatabase } from '#db/database-handles.ts';
import { createSettingRecords } from '#db/settings/setting-records.ts';
import { readStandards, type StandardsSettings } from '#shared/checks/standards/standards-settings.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import type { Author, DeedRecorder } from '../journal/deed-recorder.ts';

export interface StandardsDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly announce: Announce;
}

/** How strictly the house holds to the standards, for the checks, the gate and the window. */
export interface StandardsKeeper {
  current(): StandardsSettings;
  /** Takes the place of all of them; the journal keeps both. Where nothing differs, nothing is done. */
  save(wanted: StandardsSettings, author: Author): Result<StandardsSettings, never>;
}

export function createStandardsKeeper({
  database,
  recorder,
  announce,
}: StandardsDependencies): StandardsKeeper {
  const records = createSettingRecords(database);
  const current = (): StandardsSettings => readStandards(records.getSetting('standards'));
  return {
    current,
    save(wanted, author) {
      const [before, after] = [asJson(current()), asJson(wanted)];
      if (canonicalJson(before) === canonicalJson(after)) return ok(wanted);
      const saved = recorder.perform<StandardsSettings, never>(author, ({ record }) => {
        records.saveSetting('standards', after);
        record({
          deed: 'standards.changed',
          subjectKind: 'house',
          subjectId: 'house',
          storyId: null,
          payload: { before, after },
          binds: false,
        });
        return ok(wanted);
      });
      announce('settings:standards-changed', null);
      return saved;
    },
  };
}

function asJson({ preset, own, approval }: StandardsSettings): JsonValue {
  const rules = Object.entries(own).flatMap(([rule, said]) =>
    said === undefined ? [] : [[rule, said] as const],
  );
  return { preset, approval, own: Object.fromEntries(rules) };
}
