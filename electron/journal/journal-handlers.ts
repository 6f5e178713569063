import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { JournalService } from './journal-service.ts';

export function journalHandlers(journal: JournalService): HandlerTable<CallsOf<'journal'>> {
  return {
    'journal:list': (window) => journal.list(window),
    'journal:verify': () => journal.verify(),
  };
}
