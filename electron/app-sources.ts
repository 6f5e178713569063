import type { WritableDatabase } from '#db/database-handles.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { createAttestationService } from './claims/sealed/attestation-service.ts';
import { createIdentityService } from './claims/sealed/identity-service.ts';
import { createCommentService } from './claims/sources/comment-service.ts';
import { createMergeService } from './claims/sources/merge-service.ts';
import { createRegistryService } from './claims/sources/registry-service.ts';
import type { SourcesServices } from './claims/sources-handlers.ts';
import type { DeedRecorder } from './journal/deed-recorder.ts';
import type { SealingKeys } from './people/sealing-keys.ts';

export interface SourcesSurroundings {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly keys: SealingKeys;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** The services of the registry of sources, requests for comment and sealed identities. */
export function composeSources(surroundings: SourcesSurroundings): SourcesServices {
  return {
    registry: createRegistryService(surroundings),
    comments: createCommentService(surroundings),
    merges: createMergeService(surroundings),
    identities: createIdentityService(surroundings),
    attestations: createAttestationService(surroundings),
  };
}
