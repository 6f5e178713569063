import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { DraftService } from './draft-service.ts';

export function textHandlers(drafts: DraftService): HandlerTable<CallsOf<'text'>> {
  return {
    'text:open': (input, caller) => drafts.open(input, caller),
    'text:append': (input, caller) => drafts.append(input, caller),
    'text:close': (input, caller) => drafts.close(input, caller),
  };
}
