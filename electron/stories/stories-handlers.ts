import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { StoryService } from './story-service.ts';

export function storiesHandlers(stories: StoryService): HandlerTable<CallsOf<'stories'>> {
  return {
    'stories:list': (input) => stories.list(input),
    'stories:get': (input) => stories.get(input),
    'stories:create': (input, caller) => stories.create(input, caller),
    'stories:rename': (input, caller) => stories.rename(input, caller),
    'stories:archive': (input, caller) => stories.archive(input, caller),
    'stories:restore': (input, caller) => stories.restore(input, caller),
    'stories:publish': (input, caller) => stories.publish(input, caller),
    'stories:list-revisions': (input) => stories.listRevisions(input),
    'stories:get-revision': (input) => stories.getRevision(input),
  };
}
