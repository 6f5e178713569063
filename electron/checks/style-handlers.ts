import type { styleCalls } from '#shared/ipc/style-calls.ts';
import type { HandlerTable } from '../ipc/handler-table.ts';
import type { StyleService } from './style-service.ts';
import type { TrialRunner } from './trial-runner.ts';

/** The calls about rules of style; `checks-handlers.ts` has them among its own. */
export function styleHandlers(
  style: StyleService,
  trials: TrialRunner,
): HandlerTable<keyof typeof styleCalls> {
  return {
    'checks:list-rules': () => style.list(),
    'checks:rule-history': (input) => style.history(input),
    'checks:save-rule': (input, caller) => style.save(input, caller),
    'checks:set-rule-status': (input, caller) => style.setStatus(input, caller),
    'checks:import-rules': (_, caller) => style.importRules(caller),
    'checks:export-rules': () => style.exportRules(),
    'checks:try-rule': (input) => trials.tryRule(input),
    'checks:cancel-trial': () => trials.cancel(),
  };
}
