import { ok } from '#shared/ipc/result.ts';
import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { PeopleService } from './people-service.ts';

export function peopleHandlers(people: PeopleService): HandlerTable<CallsOf<'people'>> {
  return {
    'people:list': () => people.list(),
    'people:session': () => ok(people.session()),
    'people:create': (input, caller) => people.create(input, caller),
    'people:sign-in': (input) => people.signIn(input),
    'people:sign-out': () => people.signOut(),
  };
}
