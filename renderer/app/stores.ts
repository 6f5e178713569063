import { v7 } from 'uuid';
import type { Failure } from '#shared/ipc/failure.ts';
import { createToastStore, type ToastAction } from '../components/toast-store.ts';
import { createChecksStore } from '../features/checks/checks-store.ts';
import { createRuleEditorStore } from '../features/checks/rule-editor-store.ts';
import { createRulesStore } from '../features/checks/rules-store.ts';
import { createStandardsSettingsStore } from '../features/checks/standards-settings-store.ts';
import { createStandardsStore } from '../features/checks/standards-store.ts';
import { createTrialStore } from '../features/checks/trial-store.ts';
import { createClaimsStore } from '../features/claims/claims-store.ts';
import { createProposalsStore } from '../features/claims/proposals-store.ts';
import { createIdentityStore } from '../features/claims/sealed/identity-store.ts';
import { createCommentsStore } from '../features/claims/sources/comments-store.ts';
import { createMergesStore } from '../features/claims/sources/merges-store.ts';
import { createSourcePageStore } from '../features/claims/sources/source-page-store.ts';
import { createSourcesStore } from '../features/claims/sources/sources-store.ts';
import { createLogStore } from '../features/corrections/log-store.ts';
import { createQueueStore } from '../features/corrections/queue-store.ts';
import { createRequestStore } from '../features/corrections/request-store.ts';
import { createStoryRequestsStore } from '../features/corrections/story-requests-store.ts';
import { createEvidenceStore } from '../features/evidence/evidence-store.ts';
import { createExportStore } from '../features/formats/export-store.ts';
import { createImportStore } from '../features/formats/import-store.ts';
import { createOriginalStore } from '../features/formats/original-store.ts';
import { createJournalStore } from '../features/journal/journal-store.ts';
import { createPeopleStore } from '../features/people/people-store.ts';
import { createDeskSearchStore } from '../features/search/desk-search-store.ts';
import { createFindStore } from '../features/search/find-store.ts';
import { createHouseStore } from '../features/settings/house-store.ts';
import { createSettingsStore } from '../features/settings/settings-store.ts';
import { createCompareStore } from '../features/stories/compare/compare-store.ts';
import { createDeskStore } from '../features/stories/desk-store.ts';
import { createRevisionStore } from '../features/stories/revision-store.ts';
import { createStoryStore } from '../features/stories/story-store.ts';
import { createVersionsStore } from '../features/stories/versions-store.ts';
import { createAnchorsStore } from '../features/text/anchors/anchors-store.ts';
import { createQueriesStore } from '../features/text/queries-store.ts';
import { createReadingPlaces, type ReadingPlaces } from '../features/text/reading-places.ts';
import { createTextStore, type TextStore } from '../features/text/text-store.ts';
import type { Client } from '../ipc/client.ts';
import { createTextComparer } from '../text/comparing/text-comparer.ts';
import { createRegexFinder } from '../text/finding/regex-finder.ts';
import { failureSentence } from '../words/failures.ts';
import { exportWords } from '../words/formats.ts';
import { pasteWords } from '../words/paste.ts';
import { proposalNote } from '../words/proposals.ts';
import { styleWords } from '../words/style.ts';
import { createNavigationStore } from './navigation-store.ts';
import { createPaletteStore } from './overlays/palette-store.ts';
import { tellingOfEvidence } from './story/telling-of-evidence.ts';
import { createWorkbenchStore } from './workbench-store.ts';

/** Every store of the window, by name, with the client and the way to tell of a deed. */
export type Stores = ReturnType<typeof createStores>;

/**
 * Makes every store of the window, once. A store meets another only here and in the hands of the commands.
 * They live as long as the window: a view that comes back finds what it left, and reads it anew.
 */
export function createStores(client: Client) {
  const toasts = createToastStore();
  const report = (failure: Failure): void => {
    // A person who stopped something knows it, and where nobody is signed in the door says so.
    // The report of a failure is a toast, because the form or the view that asked may be gone by then.
    const said = failure.code === 'not-signed-in' && people.getState().session === null;
    if (said || failure.code === 'cancelled') return;
    toasts.getState().show({ tone: 'failure', text: failureSentence(failure), action: null });
  };
  // For deeds whose success cannot be seen where the person is looking; with the undo, where there is one.
  const onDone = (text: string, action: ToastAction | null = null): void =>
    toasts.getState().show({ tone: 'done', text, action });
  const tools = { client, report };
  const text = createTextStore({
    ...tools,
    onLeftOut(leftOut) {
      const sentence = pasteWords.leftOut(leftOut);
      if (sentence !== null) onDone(sentence);
    },
  });
  const places = createReadingPlaces(client);
  const people = createPeopleStore({ ...tools, beforeLeaving: () => saveAll(text, places) });
  return {
    client,
    onDone,
    toasts,
    navigation: createNavigationStore(),
    workbench: createWorkbenchStore(),
    palette: createPaletteStore(tools),
    people,
    settings: createSettingsStore(tools),
    house: createHouseStore(tools),
    rules: createRulesStore({
      ...tools,
      onImported: (taken) => onDone(styleWords.imported(taken)),
      onExported: (count) => onDone(styleWords.exported(count)),
    }),
    ruleEditor: createRuleEditorStore(tools),
    trials: createTrialStore(tools),
    desk: createDeskStore(tools),
    story: createStoryStore(tools),
    revision: createRevisionStore(tools),
    versions: createVersionsStore(tools),
    compare: createCompareStore({ ...tools, comparer: createTextComparer() }),
    text,
    places,
    deskSearch: createDeskSearchStore(tools),
    find: createFindStore({ findRegex: createRegexFinder() }),
    claims: createClaimsStore(tools),
    proposals: createProposalsStore({ ...tools, noteOf: proposalNote }),
    evidence: createEvidenceStore({ ...tools, ...tellingOfEvidence(toasts), newId: v7 }),
    ...storesOfChecks({ ...tools, onDone }),
    anchors: createAnchorsStore(tools),
    queries: createQueriesStore(tools),
    sources: createSourcesStore(tools),
    sourcePage: createSourcePageStore(tools),
    comments: createCommentsStore(tools),
    merges: createMergesStore(tools),
    identities: createIdentityStore(client, report),
    queue: createQueueStore(tools),
    request: createRequestStore(tools),
    storyRequests: createStoryRequestsStore(tools),
    log: createLogStore(tools),
    /** The journal of everything, and that of the story that is open. */
    journal: createJournalStore(tools),
    history: createJournalStore(tools),
    imports: createImportStore(tools),
    exports: createExportStore({ ...tools, onWritten: (file) => onDone(exportWords.written(file)) }),
    original: createOriginalStore(tools),
  };
}

/**
 * Saves and seals every draft; answers what kept one from it. Sealed, so that the revision of a draft's
 * history carries the right person's name.
 */
async function saveAll(text: TextStore, places: ReadingPlaces): Promise<Failure | null> {
  // While the person still has the seat: afterwards it would be another's place.
  await places.flush();
  if (await text.getState().closeAll()) return null;
  const { saving } = text.getState();
  // A draft that was left unsaved and is not on the screen waits for the disk: nothing else keeps one back
  // for long.
  return saving?.kind === 'unsaved' ? saving.failure : { code: 'disk-full' };
}

/** Lets keys, clicks and drawing have their turn. */
function nextTask(): Promise<void> {
  return new Promise((done) => void setTimeout(done));
}

/** What the checks of style and language find, what the standards find, and how strictly the house holds to those. */
function storesOfChecks(tools: Omit<Parameters<typeof createChecksStore>[0], 'pause'>) {
  return {
    checks: createChecksStore({ ...tools, pause: nextTask }),
    standards: createStandardsStore(tools),
    standardsSettings: createStandardsSettingsStore(tools),
  };
}
