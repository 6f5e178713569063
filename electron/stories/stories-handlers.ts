import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { StoryService } from './story-service.ts';
import type { VersionService } from './version-service.ts';

export function storiesHandlers(
  stories: StoryService,
  versions: VersionService,
): HandlerTable<CallsOf<'stories'>> {
  return {
    'stories:list': (input, caller) => stories.list(input, caller),
    'stories:get': (input) => stories.get(input),
    'stories:create': (input, caller) => stories.create(input, caller),
    'stories:rename': (input, caller) => stories.rename(input, caller),
    'stories:archive': (input, caller) => stories.archive(input, caller),
    'stories:restore': (input, caller) => stories.restore(input, caller),
    'stories:publish': (input, caller) => stories.publish(input, caller),
    'stories:list-revisions': (input) => stories.listRevisions(input),
    'stories:get-revision': (input) => stories.getRevision(input),
    'stories:list-versions': (input) => versions.list(input),
    'stories:read-version': (input) => versions.read(input),
    'stories:keep-version': (input, caller) => versions.keep(input, caller),
    'stories:name-version': (input, caller) => versions.name(input, caller),
  };
}
