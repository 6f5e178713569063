import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { ChecksServices } from './checks/checks-handlers.ts';
import { createIgnoredService } from './checks/ignored-service.ts';
import { createLanguageService } from './checks/language-service.ts';
import { storyNames } from './checks/story-names.ts';
import { createStyleService } from './checks/style-service.ts';
import { createTrialRunner } from './checks/trial-runner.ts';
import { createWordListService } from './checks/word-list-service.ts';
import { fileErrorCode } from './formats/file-error.ts';
import { writeWholeFile } from './formats/whole-file.ts';
import type { DeedRecorder } from './journal/deed-recorder.ts';
import type { HouseService } from './settings/house-service.ts';
import type { Drafts } from './text/drafts.ts';
import type { FileDialogs } from './window/file-dialogs.ts';
import type { ForkedProcess } from './window/fork-process.ts';

export interface ChecksSurroundings {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly house: HouseService;
  readonly announce: Announce;
  readonly newId: () => string;
  readonly now: () => number;
  readonly files: FileDialogs;
  readonly forkLanguage: () => ForkedProcess;
  readonly storeFile: string;
  readonly trialWorker: URL;
}

/** The services of the checks, joined. */
export function composeChecks(surroundings: ChecksSurroundings): ChecksServices {
  const { database, drafts, house, files, forkLanguage } = surroundings;
  const stories = createStoryRecords(database);
  const names = storyNames(database, drafts);
  const { askForWordList, askForRules, askWhereToSave } = files;
  return {
    language: createLanguageService({ fork: forkLanguage, dialect: () => house.current().dialect }),
    words: createWordListService({
      ...surroundings,
      askForWordList,
      askWhereToSave,
      writeWholeFile,
      fileErrorCode,
    }),
    ignored: createIgnoredService(surroundings),
    style: createStyleService({
      ...surroundings,
      askForRules,
      askWhereToSave,
      writeWholeFile,
      fileErrorCode,
    }),
    trials: createTrialRunner(surroundings),
    namesIn: (storyId) => (stories.getStory(storyId) === null ? null : names(storyId)),
  };
}
