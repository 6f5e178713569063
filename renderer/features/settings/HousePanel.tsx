import { useStore } from 'zustand';
import type { HouseSettings } from '#shared/settings/house-settings.ts';
import { type ChosenField, houseChoices, houseFieldWords, houseWords } from '../../words/house.ts';
import type { HouseStore } from './house-store.ts';
import { HouseChoices } from './parts/HouseChoices.tsx';

export interface HousePanelProps {
  readonly store: HouseStore;
  /** Whether whoever is signed in may change them; main holds the same rule. */
  readonly mayManage: boolean;
}

/** How the house writes; a section of the settings. Everybody reads it, because it explains what they see. */
export function HousePanel({ store, mayManage }: HousePanelProps) {
  const house = useStore(store, (state) => state.house);
  return (
    <section aria-labelledby="settings-house-title">
      <h2 id="settings-house-title">{houseWords.title}</h2>
      <p className="soft">{houseWords.lead}</p>
      {mayManage ? (
        <HouseChoices house={house} onChange={(part) => void store.getState().change(part)} />
      ) : (
        <HouseAsItIs house={house} />
      )}
    </section>
  );
}

/** Plain words rather than fields that are greyed: they can be read by everybody, and marked and copied. */
function HouseAsItIs({ house }: { readonly house: HouseSettings }) {
  return (
    <>
      <dl className="settings-about">
        {rows(house).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{houseWords.mayNot}</p>
    </>
  );
}

function rows(house: HouseSettings): readonly (readonly [name: string, value: string])[] {
  const chosen: readonly ChosenField[] = ['quotes', 'dashes', 'ellipsis', 'dialect', 'lengthUnit'];
  const lines = chosen.map((field) => {
    const choice = houseChoices[field].find(({ value }) => value === house[field]);
    return [houseFieldWords[field], choice?.label ?? house[field]] as const;
  });
  if (house.lengthUnit !== 'column-inches') return lines;
  return [...lines, [houseFieldWords.wordsPerInch, String(house.wordsPerInch)]];
}
