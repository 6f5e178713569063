import type { WritableDatabase } from '#db/database-handles.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { PersonId } from '#shared/people/person.ts';
import { createEvidenceFolder } from './evidence/evidence-folder.ts';
import type { EvidenceServices } from './evidence/evidence-handlers.ts';
import { createEvidenceLedger } from './evidence/evidence-ledger.ts';
import { createEvidenceReader } from './evidence/evidence-reader.ts';
import { createEvidenceService } from './evidence/evidence-service.ts';
import { createFileIntake } from './evidence/file-intake.ts';
import { createHashThread } from './evidence/hash-thread.ts';
import { fileErrorCode } from './formats/file-error.ts';
import type { DeedRecorder } from './journal/deed-recorder.ts';
import type { FileDialogs } from './window/file-dialogs.ts';

export interface EvidenceSurroundings {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly announce: Announce;
  readonly newId: () => string;
  readonly files: FileDialogs;
  readonly seat: () => PersonId | null;
  /** Where the bytes of files are kept, beside the store. */
  readonly evidenceFolder: string;
  readonly hashWorker: URL;
  readonly openOutside: (path: string) => Promise<boolean>;
}

/** The services of evidence, joined. What an earlier run left unfinished in its folder is taken away. */
export function composeEvidence(surroundings: EvidenceSurroundings): EvidenceServices {
  const ledger = createEvidenceLedger(surroundings);
  const folder = createEvidenceFolder(surroundings.evidenceFolder);
  folder.tidy();
  const hash = createHashThread(surroundings.hashWorker);
  const { askForEvidence } = surroundings.files;
  return {
    evidence: createEvidenceService(ledger, folder),
    intake: createFileIntake({ ...surroundings, ledger, folder, hash, askForEvidence, fileErrorCode }),
    reader: createEvidenceReader({ ...surroundings, ledger, folder, hash }),
  };
}
