/**
 * What commands do. A hand may touch several stores, because it belongs to no feature: here is the one
 * place, besides `tie-stores.ts`, where stores meet.
 */

import { textWords } from '../words/text.ts';
import type { Hands } from './commands/command-context.ts';
import { comparingHands } from './hands/hands-of-comparing.ts';
import { handsOfEvidence } from './hands/hands-of-evidence.ts';
import { handsOfKeyboard } from './hands/hands-of-keyboard.ts';
import { handsOfQueries } from './hands/hands-of-queries.ts';
import { handsOfSearch } from './hands/hands-of-search.ts';
import { handsOnStories } from './hands/hands-on-stories.ts';
import type { Stores } from './stores.ts';
import { proposeClaims } from './story/tie-proposals.ts';
import type { InspectorTab } from './workbench-store.ts';

/** The pane beside the copy, as the settings name it. */
export const inspectorPane = 'inspector';

/** What commands set going, done on the stores. */
export function createHands(stores: Stores): Hands {
  const { navigation, workbench, desk, settings, exports, imports, onDone } = stores;
  const showInspector = (shown: boolean): void => {
    // Who asks for it wants to see it, and in focus mode it would stay out of sight.
    if (shown) settings.getState().setCopyView({ focus: false });
    settings.getState().setHidden(inspectorPane, !shown);
  };
  // A tab that is asked for by name is meant to be seen, so the inspector comes back for it.
  const chooseTab = (tab: InspectorTab): void => {
    showInspector(true);
    workbench.getState().chooseTab(tab);
  };
  return {
    go: (place) => navigation.getState().go(place),
    goBack: () => navigation.getState().goBack(),
    goForward: () => navigation.getState().goForward(),
    show: (overlay) => workbench.getState().show(overlay),
    showOriginal: ({ id }) => void stores.original.getState().open(id),
    searchDesk: () => {
      navigation.getState().go({ kind: 'desk' });
      desk.getState().askForSearch();
    },
    importSample: () => {
      navigation.getState().go({ kind: 'import' });
      void imports.getState().openSample();
    },
    showInspector,
    chooseTab,
    ...handsOfKeyboard(stores, { showInspector, chooseTab }),
    ...handsOnClaims(stores, chooseTab),
    ...handsOfEvidence(stores, chooseTab),
    ...handsOfQueries(stores, chooseTab),
    runInText: (name) => stores.text.getState().run(name),
    setSuggesting: (on) => stores.text.getState().setSuggesting(on),
    setReading: (on) => stores.text.getState().setReading(on),
    settleShown: (verdict) => stores.text.getState().settleShown(verdict),
    settleAtCaret: (verdict) => stores.text.getState().settleAtCaret(verdict),
    showSuggestion: (which) => stores.text.getState().showSuggestion(which),
    makeHouseStyle: () => {
      const places = stores.text.getState().editor?.makeHouseStyle();
      if (places !== undefined) onDone(textWords.houseStyle(places));
    },
    ...handsOnChecks(stores),
    nextView: () => stores.text.getState().nextView(),
    ...handsOfSearch(stores),
    ...comparingHands(stores),
    startRequest: (story) => {
      const { place, go } = navigation.getState();
      const [newest] = stores.story.getState().revisions;
      // A request is about words that readers saw, so the draft gives way to the newest revision.
      if (place.kind !== 'revision' && newest !== undefined)
        go({ kind: 'revision', storyId: story.id, revisionId: newest.id });
      workbench.getState().askForRequest(true);
    },
    ...handsOnStories(stores),
    exportLog: (format) => void exports.getState().exportLog(format),
    setCopyView: (part) => settings.getState().setCopyView(part),
    setTheme: (theme) => settings.getState().setTheme(theme),
    signOut: () => void stores.people.getState().signOut(),
  };
}

function handsOnClaims(
  stores: Stores,
  chooseTab: (tab: InspectorTab) => void,
): Pick<
  Hands,
  | 'startClaim'
  | 'proposeClaims'
  | 'relateClaim'
  | 'chooseAllClaims'
  | 'actOnClaims'
  | 'showClass'
  | 'showMovedPassages'
> {
  return {
    startClaim: () => {
      chooseTab('claims');
      stores.claims.getState().startAdding();
    },
    showClass: (shown) => {
      chooseTab('claims');
      stores.claims.getState().showClass(shown);
    },
    relateClaim: () => {
      chooseTab('claims');
      stores.claims.getState().startRelating();
    },
    chooseAllClaims: () => {
      chooseTab('claims');
      stores.claims.getState().pickAll();
    },
    actOnClaims: (act) => {
      chooseTab('claims');
      stores.claims.getState().startActing(act);
    },
    showMovedPassages: () => {
      chooseTab('claims');
      stores.anchors.getState().open();
    },
    proposeClaims: () => {
      chooseTab('claims');
      stores.anchors.getState().close();
      void proposeClaims(stores);
    },
  };
}

/** The pane of the checks comes up with them: a finding is seen there with what can be done about it. */
function handsOnChecks({
  settings,
  workbench,
  checks,
}: Stores): Pick<Hands, 'stepFinding' | 'checkLanguage'> {
  const showPane = (): void => {
    settings.getState().setHidden(inspectorPane, false);
    workbench.getState().chooseTab('checks');
  };
  return {
    stepFinding: (by) => {
      showPane();
      checks.getState().step(by);
    },
    checkLanguage: (on) => {
      settings.getState().setLanguageCheck(on);
      if (on) showPane();
    },
  };
}
