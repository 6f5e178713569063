import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';
import './tabs.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  /** The name of a tab, and of the whole row of them further down. */
  readonly label: string;
  /** Stands for the label of a tab that is not chosen, where the tabs have little room. */
  readonly icon?: ReactNode;
  /** What the pointer is told of it, where only its icon is seen. */
  readonly hint?: string | undefined;
  /** A number beside the label: how much there is behind it. Nothing is shown for none. */
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/**
 * Sheets behind one another. Only the chosen one is drawn, so what a form on another holds must be kept
 * elsewhere to outlast a change of tab.
 */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  const choose = (chosen: string) => {
    const tab = tabs.find((each) => each.id === chosen);
    if (tab !== undefined) onChange(tab.id);
  };
  return (
    <RadixTabs.Root className="tabs" value={value} onValueChange={choose}>
      <RadixTabs.List className="tabs-list" aria-label={label}>
        {tabs.map(({ id, label: name, icon, hint, count }) => (
          <RadixTabs.Trigger key={id} value={id} className="tabs-tab" title={hint}>
            {icon}
            <span className={icon === undefined ? undefined : 'tabs-label'}>{name}</span>
            {count !== undefined && count > 0 && <span className="tabs-count">{count}</span>}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {tabs.map(({ id, content }) => (
        <RadixTabs.Content key={id} value={id} className="tabs-panel">
          {content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}
