import { v7 } from 'uuid';
import { createSourceRecords } from '#db/claims/source-records.ts';
import { inTransaction } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import { aTime } from '#db/testing/builders.ts';
import { type SourceId, sourceId } from '#shared/claims/source.ts';
import { storeFile } from '../stored.ts';
import { seededRandom } from './copy-generator.ts';

const firsts =
  'Ada Bo Cleo Dag Edda Finn Gro Hal Ida Jon Kari Leif Mona Nils Oda Per Runa Sven Tora Ulf'.split(' ');
const starts = 'Bal Cor Dren El Far Gri Hol Is Jar Kel Lind Mor Nor Os Per Ro Stav Tor Ulv Ves'.split(' ');
const middles = 'ba de fi ga hu ki la mo ne pi ra se ti vo'.split(' ');
const ends = 'berg dal fors gren holm kvist lund mark nes rud stad sund vik'.split(' ');

/** The name of that number; about one in forty comes again in another writing. */
export function sourceName(number: number): string {
  const random = seededRandom(number % 40 === 7 ? number - 1 : number);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const name = `${pick(firsts)} ${pick(starts)}${pick(middles)}${pick(middles)}${pick(ends)}`;
  return number % 40 === 7 ? name.toUpperCase() : name;
}

/** Puts named sources into the store of a data folder whose app is closed. Answers the last one. */
export function seedSources(userDataDir: string, count: number): SourceId {
  const database = openDatabase(storeFile(userDataDir));
  try {
    const sources = createSourceRecords(database);
    return inTransaction(database, () => {
      let last = sourceId.parse(v7());
      for (let number = 0; number < count; number += 1) {
        last = sourceId.parse(v7());
        const times = { createdAt: aTime, updatedAt: aTime };
        sources.insertSource({
          id: last,
          kind: 'named',
          name: sourceName(number),
          standing: 'spokesperson',
          ...times,
        });
      }
      return last;
    });
  } finally {
    database.close();
  }
}
