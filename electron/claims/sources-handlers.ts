import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { AttestationService } from './sealed/attestation-service.ts';
import type { IdentityService } from './sealed/identity-service.ts';
import type { CommentService } from './sources/comment-service.ts';
import type { MergeService } from './sources/merge-service.ts';
import type { RegistryService } from './sources/registry-service.ts';

/** The services behind the registry of sources. */
export interface SourcesServices {
  readonly registry: RegistryService;
  readonly comments: CommentService;
  readonly merges: MergeService;
  readonly identities: IdentityService;
  readonly attestations: AttestationService;
}

export function sourcesHandlers(services: SourcesServices): HandlerTable<CallsOf<'sources'>> {
  const { registry, comments, merges, identities, attestations } = services;
  return {
    'sources:list': (input) => registry.list(input),
    'sources:get': (input) => registry.get(input),
    'sources:edit-profile': (input, caller) => registry.editProfile(input, caller),
    'sources:list-duplicates': (input) => merges.duplicates(input),
    'sources:merge': (input, caller) => merges.merge(input, caller),
    'sources:unmerge': (input, caller) => merges.unmerge(input, caller),
    'sources:distinguish': (input, caller) => merges.distinguish(input, caller),
    'sources:list-requests': (input) => comments.list(input),
    'sources:ask': (input, caller) => comments.ask(input, caller),
    'sources:try-again': (input, caller) => comments.tryAgain(input, caller),
    'sources:record-answer': (input, caller) => comments.answer(input, caller),
    'sources:identity-state': (input, caller) => identities.state(input, caller),
    'sources:seal-identity': (input, caller) => identities.seal(input, caller),
    'sources:open-identity': (input, caller) => identities.open(input, caller),
    'sources:reseal-identity': (input, caller) => identities.reseal(input, caller),
    'sources:destroy-identity': (input, caller) => identities.destroy(input, caller),
    'sources:attest': (input, caller) => attestations.attest(input, caller),
    'sources:withdraw': (input, caller) => attestations.withdraw(input, caller),
  };
}
