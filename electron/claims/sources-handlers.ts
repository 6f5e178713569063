import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { CommentService } from './sources/comment-service.ts';
import type { RegistryService } from './sources/registry-service.ts';

/** The services behind the registry of sources. */
export interface SourcesServices {
  readonly registry: RegistryService;
  readonly comments: CommentService;
}

export function sourcesHandlers({ registry, comments }: SourcesServices): HandlerTable<CallsOf<'sources'>> {
  return {
    'sources:list': (input) => registry.list(input),
    'sources:get': (input) => registry.get(input),
    'sources:edit-profile': (input, caller) => registry.editProfile(input, caller),
    'sources:list-requests': (input) => comments.list(input),
    'sources:ask': (input, caller) => comments.ask(input, caller),
    'sources:try-again': (input, caller) => comments.tryAgain(input, caller),
    'sources:record-answer': (input, caller) => comments.answer(input, caller),
  };
}
