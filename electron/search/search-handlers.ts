import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { SearchService } from './search-service.ts';

export function searchHandlers(search: SearchService): HandlerTable<CallsOf<'search'>> {
  return {
    'search:find': (input) => search.find(input),
    'search:cancel': () => search.cancel(),
  };
}
