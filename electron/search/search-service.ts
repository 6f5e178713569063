import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { DeskSearcher } from './search-thread.ts';

export interface SearchServiceDependencies {
  readonly searchDesk: DeskSearcher;
  readonly announce: Announce;
}

/** Looks for words in all stories, one search at a time. Nothing is stored. */
export interface SearchService {
  /** `cancelled` where another search took its place or a person had enough. */
  find(input: ParsedInput<'search:find'>): Promise<HandledResult<'search:find'>>;
  cancel(): HandledResult<'search:cancel'>;
}

export function createSearchService({ searchDesk, announce }: SearchServiceDependencies): SearchService {
  let current: AbortController | null = null;
  return {
    async find(order) {
      current?.abort();
      const search = new AbortController();
      current = search;
      const onProgress = (done: number): void => announce('search:progress', { done });
      const found = await searchDesk(order, { signal: search.signal, onProgress });
      return found === null ? failed({ code: 'cancelled' }) : ok(found);
    },
    cancel() {
      current?.abort();
      return ok(null);
    },
  };
}
