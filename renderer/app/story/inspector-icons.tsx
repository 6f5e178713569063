import { CircleQuestionMark, FileWarning, History, PenLine, Quote, SpellCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TabItem } from '../../components/Tabs.tsx';
import type { InspectorTab } from '../workbench-store.ts';

/** What stands for a tab of the inspector where there is no room for its name. */
const icons: Readonly<Record<InspectorTab, ReactNode>> = {
  claims: <Quote aria-hidden="true" />,
  suggestions: <PenLine aria-hidden="true" />,
  queries: <CircleQuestionMark aria-hidden="true" />,
  checks: <SpellCheck aria-hidden="true" />,
  corrections: <FileWarning aria-hidden="true" />,
  history: <History aria-hidden="true" />,
};

/** The tabs with their icons, which say their names to the pointer. */
export function withIcons(tabs: readonly TabItem<InspectorTab>[]): readonly TabItem<InspectorTab>[] {
  return tabs.map((tab) => ({ ...tab, icon: icons[tab.id], hint: tab.label }));
}
