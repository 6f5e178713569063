import { useMemo } from 'react';
import { useStore } from 'zustand';
import { coverageOf } from '#shared/claims/coverage.ts';
import { CoverageChips } from '../../features/claims/coverage/CoverageChips.tsx';
import type { ReadyCommand } from '../commands/command.ts';
import type { Stores } from '../stores.ts';

export interface StoryCoverageProps {
  readonly stores: Stores;
  readonly commands: readonly ReadyCommand[];
}

/** How well the story on the screen is covered. Each part of it is the command that shows its claims, or all again. */
export function StoryCoverage({ stores, commands }: StoryCoverageProps) {
  const claims = useStore(stores.claims, (state) => state.claims);
  const shown = useStore(stores.claims, (state) => state.shown);
  const coverage = useMemo(() => coverageOf(claims), [claims]);
  const run = (id: string) => commands.find((each) => each.id === id)?.run();
  return (
    <CoverageChips
      coverage={coverage}
      shown={shown}
      onShow={(each) => run(each === shown ? 'story.show-all-claims' : `story.show-claims-${each}`)}
    />
  );
}
