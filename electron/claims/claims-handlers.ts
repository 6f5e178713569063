import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { ClaimService } from './claim-service.ts';
import type { ProposalService } from './proposal-service.ts';
import type { RelationService } from './relations/relation-service.ts';
import type { SourceService } from './source-service.ts';

export function claimsHandlers(
  claims: ClaimService,
  sources: SourceService,
  proposals: ProposalService,
  relations: RelationService,
): HandlerTable<CallsOf<'claims'>> {
  return {
    'claims:list': (input) => claims.list(input),
    'claims:add': (input, caller) => claims.add(input, caller),
    'claims:propose': (input) => proposals.propose(input),
    'claims:confirm': (input, caller) => claims.confirm(input, caller),
    'claims:refuse': (input, caller) => proposals.refuse(input, caller),
    'claims:edit': (input, caller) => claims.edit(input, caller),
    'claims:attribute': (input, caller) => claims.attribute(input, caller),
    'claims:detach': (input, caller) => claims.detach(input, caller),
    'claims:verify': (input, caller) => claims.verify(input, caller),
    'claims:remove': (input, caller) => claims.remove(input, caller),
    'claims:relate': (input, caller) => relations.relate(input, caller),
    'claims:unrelate': (input, caller) => relations.unrelate(input, caller),
    'claims:find': (input) => relations.find(input),
    'claims:list-sources': (input) => sources.list(input),
    'claims:edit-source': (input, caller) => sources.edit(input, caller),
  };
}
