import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { createDraftRecords } from '#db/text/draft-records.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { createLedgerReader } from './checks/standards/ledger-reader.ts';
import { createPublishGate, type PublishGate } from './checks/standards/publish-gate.ts';
import { createStandardsService, type StandardsService } from './checks/standards/standards-service.ts';
import { refusalIn } from './claims/claim-access.ts';
import { createClaimReader } from './claims/claim-reader.ts';
import type { ClaimDetector } from './claims/detection-thread.ts';
import type { DeedRecorder } from './journal/deed-recorder.ts';
import { createStandardsKeeper, type StandardsKeeper } from './settings/standards-keeper.ts';
import type { Drafts } from './text/drafts.ts';
import { readVersion } from './text/read-version.ts';

export interface StandardsSurroundings {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly detect: ClaimDetector;
  readonly now: () => number;
  readonly announce: Announce;
}

/** Everything that holds stories against the rules of the trade. */
export interface Standards {
  readonly keeper: StandardsKeeper;
  readonly gate: PublishGate;
  readonly service: StandardsService;
}

export function composeStandards(surroundings: StandardsSurroundings): Standards {
  const keeper = createStandardsKeeper(surroundings);
  const { database, drafts } = surroundings;
  const stories = createStoryRecords(database);
  const log = createDraftRecords(database);
  const claims = createClaimReader(database, drafts);
  const ledgers = createLedgerReader({
    ...surroundings,
    house: keeper.current,
    listClaims: claims.list,
    readVersion: (storyId, version) => readVersion(log, storyId, version),
  });
  return {
    keeper,
    gate: createPublishGate(ledgers),
    service: createStandardsService({
      ...surroundings,
      ledgers,
      refusalIn: (storyId, caller) => refusalIn(stories, storyId, caller),
    }),
  };
}
