import { useEffect, useEffectEvent, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import { countUnresolved } from '#shared/text/query-rules.ts';
import { countChosen } from '../../features/claims/many/many-claims.ts';
import type { Client } from '../../ipc/client.ts';
import { commands } from '../commands.ts';
import { createHands, inspectorPane } from '../hands.ts';
import type { Stores } from '../stores.ts';
import { checksLanguage } from '../story/checks-language.ts';
import { type ReadyCommand, readyCommands, toMenuItems } from './command.ts';
import { listenForShortcuts } from './shortcuts.ts';

/**
 * The table of commands as it stands now, for whoever is signed in. It looks at narrow parts of the stores,
 * so that a key in the text makes a new table only where a command comes or goes.
 */
export function useCommands(stores: Stores, person: Person): readonly ReadyCommand[] {
  const place = useStore(stores.navigation, (state) => state.place);
  const canGoBack = useStore(stores.navigation, (state) => state.back.length > 0);
  const canGoForward = useStore(stores.navigation, (state) => state.forward.length > 0);
  const openStory = useStore(stores.story, (state) => state.story);
  const canWrite = useStore(stores.text, ({ draft }) => draft !== null && !draft.readOnly);
  const hasSelection = useStore(stores.text, ({ glance }) => glance !== null && glance.selection !== null);
  const chosenClaims = useStore(stores.claims, countChosen);
  const hasSuggestions = useStore(stores.text, ({ glance }) => (glance?.suggestions.length ?? 0) > 0);
  const hasQueries = useStore(stores.queries, ({ queries }) => countUnresolved(queries) > 0);
  const suggesting = useStore(stores.text, (state) => state.suggesting);
  const reading = useStore(stores.text, ({ mode }) => mode === 'read');
  const canCompare = useCanCompare(stores);
  const inspectorShown = useStore(
    stores.settings,
    ({ settings }) => !settings.hidden.includes(inspectorPane),
  );
  const languageChecked = useStore(stores.settings, ({ settings }) => checksLanguage(settings));
  const theme = useStore(stores.settings, ({ settings }) => settings.theme);
  const copyView = useStore(stores.settings, ({ settings }) => settings.copy);
  const hands = useMemo(() => createHands(stores), [stores]);
  return useMemo(() => {
    const isInStory = place.kind === 'story' || place.kind === 'revision' || place.kind === 'compare';
    return readyCommands(commands, {
      place,
      canGoBack,
      canGoForward,
      may: (right) => mayDo(person.roles, right),
      // The store keeps the story that was open last; it counts only where it is on the screen.
      story: isInStory && openStory?.id === place.storyId ? openStory : null,
      canWrite,
      hasSelection,
      chosenClaims,
      hasSuggestions,
      hasQueries,
      suggesting,
      languageChecked,
      reading,
      canCompare,
      inspectorShown,
      theme,
      copyView,
      hands,
    });
  }, [
    place,
    canGoBack,
    canGoForward,
    person,
    openStory,
    canWrite,
    hasSelection,
    chosenClaims,
    hasSuggestions,
    hasQueries,
    suggesting,
    languageChecked,
    reading,
    canCompare,
    inspectorShown,
    theme,
    copyView,
    hands,
  ]);
}

function useCanCompare({ story, versions }: Stores): boolean {
  const revised = useStore(story, (state) => state.revisions.length > 0);
  const kept = useStore(versions, (state) => state.versions.length > 0);
  return revised || kept;
}

/** Binds the table to the keyboard and to the native menu, as long as the frame stands. */
export function useCommandKeys(table: readonly ReadyCommand[], client: Client): void {
  const enabled = useEffectEvent(() => table.filter((command) => command.enabled));
  const run = useEffectEvent((id: string) => table.find((each) => each.enabled && each.id === id)?.run());
  useEffect(() => listenForShortcuts(document, () => enabled()), []);
  useEffect(() => client.on('settings:command', ({ id }) => run(id)), [client]);
  // As a string it can be compared: the native menu is made anew only where an entry differs, since that
  // closes a menu that is open.
  const menu = JSON.stringify(toMenuItems(table));
  useEffect(() => void client.call('settings:set-menu', { items: JSON.parse(menu) }), [client, menu]);
  // Without a frame there is nobody to whom the commands belong.
  useEffect(() => () => void client.call('settings:set-menu', { items: [] }), [client]);
}
