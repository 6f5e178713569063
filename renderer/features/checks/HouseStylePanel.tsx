import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../components/Button.tsx';
import { styleWords as words } from '../../words/style.ts';
import type { RulesStore } from './rules-store.ts';

export interface HouseStylePanelProps {
  readonly store: RulesStore;
  readonly onOpen: () => void;
}

/** How many rules of style there are, and the way to them; a section of the settings. */
export function HouseStylePanel({ store, onOpen }: HouseStylePanelProps) {
  const { status, rules } = useStore(store);
  useEffect(() => void store.getState().load(), [store]);
  const count = (wanted: string) => rules.filter((rule) => rule.status === wanted).length;
  return (
    <section aria-labelledby="settings-style-title">
      <h2 id="settings-style-title">{words.title}</h2>
      <p className="soft">
        {words.lead} {status === 'ready' && words.summary(count('live'), count('draft'))}
      </p>
      <p className="house-style-way">
        <Button onClick={onOpen}>{words.open}</Button>
      </p>
    </section>
  );
}
