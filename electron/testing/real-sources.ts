import { v7 } from 'uuid';
import type { WritableDatabase } from '#db/database-handles.ts';
import { aClaim, aSource, aStory, insert } from '#db/testing/builders.ts';
import type { SourceId } from '#shared/claims/source.ts';
import type { Role } from '#shared/people/rights.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { composeSources } from '../app-sources.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered } from './real-desk.ts';
import { realPeople } from './real-people.ts';

/** The passphrase of everybody in these tests. */
export const everyonesPassphrase = 'four calm words here';

/** The registry of sources with people who have real keys. */
export function realSources(database?: WritableDatabase) {
  const desk = realPeople(database);
  const { people, recorder, announce } = desk;
  const services = composeSources({
    database: desk.database,
    recorder,
    keys: people.sealing,
    newId: () => v7(),
    announce,
  });
  return {
    ...desk,
    ...services,

    /** Makes a profile and takes the seat with it. */
    async somebody(name: string, roles: Role[]): Promise<Caller> {
      const caller = people.currentCaller();
      const made = answered(await people.create({ name, roles, passphrase: everyonesPassphrase }, caller));
      return answered(await people.unlock(made.id, everyonesPassphrase));
    },

    /** An unnamed source that a story of this person rests on. */
    unnamedSourceOf(reporter: Caller, name = 'a senior official'): { sourceId: SourceId; storyId: StoryId } {
      const sourceId = aSource(desk.database, { kind: 'unnamed', name });
      const storyId = aStory(desk.database, { authorId: reporter.personId });
      this.attribute(sourceId, storyId, 'unnamed');
      return { sourceId, storyId };
    },

    attribute(sourceId: SourceId, storyId: StoryId, terms: 'unnamed' | 'on-the-record'): void {
      insert(desk.database, 'attributions', {
        id: v7(),
        claim_id: aClaim(desk.database, { storyId }),
        source_id: sourceId,
        terms,
        hand: 'first-hand',
        created_at: 1,
      });
    },
  };
}
