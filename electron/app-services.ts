import type { WritableDatabase } from '#db/database-handles.ts';
import type { CallName } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { About } from '#shared/settings/settings.ts';
import { composeChecks } from './app-checks.ts';
import { dialogsOfSeat } from './app-dialogs.ts';
import { composeEvidence } from './app-evidence.ts';
import { composeSources } from './app-sources.ts';
import { composeStandards } from './app-standards.ts';
import { checksHandlers } from './checks/checks-handlers.ts';
import { createAttributionService } from './claims/attribution-service.ts';
import { createClaimService } from './claims/claim-service.ts';
import { claimsHandlers } from './claims/claims-handlers.ts';
import { createDetectionThread } from './claims/detection-thread.ts';
import { createProposalService } from './claims/proposal-service.ts';
import { createRelationService } from './claims/relations/relation-service.ts';
import { createSourceService } from './claims/source-service.ts';
import { sourcesHandlers } from './claims/sources-handlers.ts';
import { createCorrectionService } from './corrections/correction-service.ts';
import { correctionsHandlers } from './corrections/corrections-handlers.ts';
import { evidenceHandlers } from './evidence/evidence-handlers.ts';
import { createAnnotatedExport } from './formats/annotated-export.ts';
import { createExportService } from './formats/export-service.ts';
import { formatsHandlers } from './formats/formats-handlers.ts';
import { createImportService } from './formats/import-service.ts';
import { createOriginalKeeper } from './formats/original-keeper.ts';
import { createPasteService } from './formats/paste-service.ts';
import { createPendingImports } from './formats/pending-imports.ts';
import { createPasteReader, createWorkerReader } from './formats/worker-reader.ts';
import type { Caller, HandlerTable } from './ipc/handler-table.ts';
import { joinHandlers } from './ipc/handlers.ts';
import { createDeedRecorder } from './journal/deed-recorder.ts';
import { journalHandlers } from './journal/journal-handlers.ts';
import { createJournalService } from './journal/journal-service.ts';
import { peopleHandlers } from './people/people-handlers.ts';
import { createPeopleService } from './people/people-service.ts';
import { searchHandlers } from './search/search-handlers.ts';
import { createSearchService } from './search/search-service.ts';
import type { DeskSearcher } from './search/search-thread.ts';
import { deviceIdOf } from './settings/device-id.ts';
import { createHouseService } from './settings/house-service.ts';
import { settingsHandlers, type WindowActions } from './settings/settings-handlers.ts';
import { createSettingsService } from './settings/settings-service.ts';
import { createPublisher } from './stories/publisher.ts';
import { storiesHandlers } from './stories/stories-handlers.ts';
import { createStoryService } from './stories/story-service.ts';
import { createVersionService } from './stories/version-service.ts';
import { createAnchorService } from './text/anchor-service.ts';
import { createDraftService } from './text/draft-service.ts';
import { createPlaceKeeper } from './text/place-keeper.ts';
import { createQueryService } from './text/query-service.ts';
import { textHandlers } from './text/text-handlers.ts';
import type { FileDialogs } from './window/file-dialogs.ts';
import type { ForkedProcess } from './window/fork-process.ts';

/** What the services cannot make themselves: the process, the window and the clock round them. */
export interface ServiceSurroundings {
  readonly database: WritableDatabase;
  readonly announce: Announce;
  readonly window: WindowActions;
  readonly about: Omit<About, 'sqlite'>;
  readonly files: FileDialogs;
  /** The built worker that reads copy beside the main thread. */
  readonly importWorker: URL;
  /** Where the store lies, for the worker that reads it beside this connection. */
  readonly storeFile: string;
  /** Where the bytes of evidence are kept. */
  readonly evidenceFolder: string;
  /** The built worker that hashes files. */
  readonly hashWorker: URL;
  /** Prints a page that stands alone as a PDF. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  /** Hands a file to the program that the system has for it; answers whether there was one. */
  readonly openOutside: (path: string) => Promise<boolean>;
  /** The built worker that holds all stories against a rule. */
  readonly trialWorker: URL;
  /** The built worker that finds what claims a draft suggests. */
  readonly detectionWorker: URL;
  /** Starts the process that checks language. */
  readonly forkLanguage: () => ForkedProcess;
  /** Searches all stories beside the main thread. */
  readonly searchDesk: DeskSearcher;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface AppServices {
  readonly handlers: HandlerTable<CallName>;
  readonly caller: () => Caller | null;
  /** Signs out whoever is signed in; the last deed before the store is closed. */
  readonly close: () => void;
}

/**
 * Builds every service over the store and joins their handlers. A service meets
 * another only as a parameter here.
 */
export function composeServices(surroundings: ServiceSurroundings): AppServices {
  const { database, announce, window, about, now, newId } = surroundings;
  const journal = createJournalService({ database, deviceId: deviceIdOf(database, newId), announce });
  const recorder = createDeedRecorder(database, journal.appendEntry, now);
  const people = createPeopleService({ database, recorder, now, newId, announce });
  const drafts = createDraftService({ database, recorder, now, announce });
  const detect = createDetectionThread(surroundings.detectionWorker);
  const standards = composeStandards({ database, recorder, drafts, detect, now, announce });
  const publisher = createPublisher({ database, drafts, gate: standards.gate, newId });
  const imports = createPendingImports();
  const desk = { database, recorder, drafts, newId, announce };
  const keepOriginal = createOriginalKeeper(database);
  const stories = createStoryService({ ...desk, publisher, imports, keepOriginal });
  const corrections = createCorrectionService({ ...desk, publisher, unlock: people.unlock });
  const claims = createClaimService(desk);
  const proposals = createProposalService({ ...desk, detect });
  const relations = createRelationService(desk);
  const attributions = createAttributionService(desk);
  const queries = createQueryService(desk);
  const sources = createSourceService({ database, recorder, announce });
  const search = createSearchService({ searchDesk: surroundings.searchDesk, announce });
  const settings = createSettingsService({ database, about });
  const house = createHouseService({ database, recorder, announce });
  const seat = () => people.currentCaller()?.personId ?? null;
  const files = dialogsOfSeat(surroundings.files, seat);
  const { askForFile, askWhereToSave } = files;
  const checks = composeChecks({ ...surroundings, files, recorder, drafts, house });
  const readInWorker = createWorkerReader(surroundings.importWorker);
  const copyIn = createImportService({ database, imports, readInWorker, askForFile, newId, announce });
  const pastes = createPasteService(createPasteReader(surroundings.importWorker));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const copyOut = createExportService({ recorder, drafts, stories, corrections, askWhereToSave, timeZone });
  const evidence = composeEvidence({ ...surroundings, files, recorder, seat });
  const registry = composeSources({ ...desk, keys: people.sealing });
  const { comments } = registry;
  const annotated = createAnnotatedExport({
    ...surroundings,
    ...{ recorder, drafts, stories, claims, comments, queries, askWhereToSave, timeZone },
    evidence: evidence.evidence,
  });
  return {
    handlers: joinHandlers({
      people: peopleHandlers(people),
      stories: storiesHandlers(stories, createVersionService(desk)),
      text: textHandlers({
        drafts,
        anchors: createAnchorService(desk),
        queries,
        places: createPlaceKeeper(database),
      }),
      claims: claimsHandlers({ claims, sources, proposals, relations, attributions }),
      sources: sourcesHandlers(registry),
      evidence: evidenceHandlers(evidence),
      corrections: correctionsHandlers(corrections),
      checks: checksHandlers(checks, standards.service),
      journal: journalHandlers(journal),
      formats: formatsHandlers(copyIn, copyOut, pastes, annotated),
      search: searchHandlers(search),
      settings: settingsHandlers({ settings, house, standards: standards.keeper, window }),
    }),
    caller: people.currentCaller,
    close: () => {
      checks.language.release();
      if (people.currentCaller() !== null) people.signOut();
    },
  };
}
