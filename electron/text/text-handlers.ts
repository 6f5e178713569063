import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { AnchorService } from './anchor-service.ts';
import type { DraftService } from './draft-service.ts';
import type { PlaceKeeper } from './place-keeper.ts';
import type { QueryService } from './query-service.ts';

export interface TextServices {
  readonly drafts: DraftService;
  readonly anchors: AnchorService;
  readonly queries: QueryService;
  readonly places: PlaceKeeper;
}

export function textHandlers({
  drafts,
  anchors,
  queries,
  places,
}: TextServices): HandlerTable<CallsOf<'text'>> {
  return {
    'text:open': (input, caller) => drafts.open(input, caller),
    'text:append': (input, caller) => drafts.append(input, caller),
    'text:place': (input, { personId }) => places.get(input, personId),
    'text:keep-place': (input, { personId }) => places.keep(input, personId),
    'text:close': (input, caller) => drafts.close(input, caller),
    'text:settle-anchor': (input, caller) => anchors.settle(input, caller),
    'text:unsettle-anchor': (input, caller) => anchors.unsettle(input, caller),
    'text:list-queries': (input) => queries.list(input),
    'text:ask-query': (input, caller) => queries.ask(input, caller),
    'text:reply-to-query': (input, caller) => queries.reply(input, caller),
    'text:address-query': (input, caller) => queries.address(input, caller),
    'text:resolve-query': (input, caller) => queries.resolve(input, caller),
    'text:reopen-query': (input, caller) => queries.reopen(input, caller),
  };
}
