import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { CorrectionService } from './correction-service.ts';

export function correctionsHandlers(service: CorrectionService): HandlerTable<CallsOf<'corrections'>> {
  return {
    'corrections:list': (input) => service.list(input),
    'corrections:get': (input) => service.get(input),
    'corrections:take-in': (input, caller) => service.takeIn(input, caller),
    'corrections:triage': (input, caller) => service.triage(input, caller),
    'corrections:add-note': (input, caller) => service.addNote(input, caller),
    'corrections:decide': (input, caller) => service.decide(input, caller),
    'corrections:write-notice': (input, caller) => service.writeNotice(input, caller),
    'corrections:approve': (input) => service.approve(input),
    'corrections:publish': (input, caller) => service.publish(input, caller),
    'corrections:reopen': (input, caller) => service.reopen(input, caller),
    'corrections:list-log': (input) => service.listLog(input),
  };
}
