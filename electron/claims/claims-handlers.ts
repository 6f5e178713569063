import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { AttributionService } from './attribution-service.ts';
import type { ClaimService } from './claim-service.ts';
import type { ProposalService } from './proposal-service.ts';
import type { RelationService } from './relations/relation-service.ts';
import type { SourceService } from './source-service.ts';

/** The services behind the calls of claims and sources. */
export interface ClaimsServices {
  readonly claims: ClaimService;
  readonly sources: SourceService;
  readonly proposals: ProposalService;
  readonly relations: RelationService;
  readonly attributions: AttributionService;
}

export function claimsHandlers({
  claims,
  sources,
  proposals,
  relations,
  attributions,
}: ClaimsServices): HandlerTable<CallsOf<'claims'>> {
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
    'claims:put-back': (input, caller) => claims.putBack(input, caller),
    'claims:change-many': (input, caller) => claims.changeMany(input, caller),
    'claims:remove': (input, caller) => claims.remove(input, caller),
    'claims:relate': (input, caller) => relations.relate(input, caller),
    'claims:unrelate': (input, caller) => relations.unrelate(input, caller),
    'claims:find': (input) => relations.find(input),
    'claims:edit-attribution': (input, caller) => attributions.edit(input, caller),
    'claims:approve-source': (input, caller) => attributions.approve(input, caller),
    'claims:list-sources': (input) => sources.list(input),
    'claims:edit-source': (input, caller) => sources.edit(input, caller),
  };
}
