import { v7 } from 'uuid';
import type { WritableDatabase } from '#db/database-handles.ts';
import { aTime } from '#db/testing/builders.ts';
import { memoryDatabase } from '#db/testing/memory-database.ts';
import type { EventName } from '#shared/ipc/events.ts';
import { createDeedRecorder } from '../journal/deed-recorder.ts';
import { createJournalService } from '../journal/journal-service.ts';
import { createPeopleService } from '../people/people-service.ts';

/**
 * Journal and people over a store in memory, joined as in the app, with a clock that a test moves by hand.
 */
export function realPeople(database: WritableDatabase = memoryDatabase()) {
  const clock = { time: aTime };
  const now = () => clock.time;
  const announced: EventName[] = [];
  const announce = (name: EventName) => {
    announced.push(name);
  };
  const journal = createJournalService({ database, deviceId: v7(), announce });
  const recorder = createDeedRecorder(database, journal.appendEntry, now);
  const people = createPeopleService({ database, recorder, now, newId: () => v7(), announce });
  return { database, clock, announced, announce, journal, recorder, people };
}
