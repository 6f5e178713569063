import type { Person } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import { HouseStylePanel } from '../../features/checks/HouseStylePanel.tsx';
import { StandardsSettingsPanel } from '../../features/checks/StandardsSettingsPanel.tsx';
import { VerifyJournal } from '../../features/journal/VerifyJournal.tsx';
import { PeoplePanel } from '../../features/people/PeoplePanel.tsx';
import { HousePanel } from '../../features/settings/HousePanel.tsx';
import { SettingsView } from '../../features/settings/SettingsView.tsx';
import type { Stores } from '../stores.ts';

export interface SettingsScreenProps {
  readonly stores: Stores;
  readonly person: Person;
  /** To the rules of style. */
  readonly onStyle: () => void;
}

/** The settings with the sections that other features bring. */
export function SettingsScreen({ stores, person, onStyle }: SettingsScreenProps) {
  return (
    <SettingsView
      store={stores.settings}
      house={
        <>
          <HousePanel store={stores.house} mayManage={mayDo(person.roles, 'house.manage')} />
          <StandardsSettingsPanel
            store={stores.standardsSettings}
            mayManage={mayDo(person.roles, 'standards.manage')}
          />
        </>
      }
      style={<HouseStylePanel store={stores.rules} onOpen={onStyle} />}
      people={<PeoplePanel store={stores.people} />}
      journal={<VerifyJournal store={stores.journal} />}
    />
  );
}
