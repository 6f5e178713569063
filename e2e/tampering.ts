// The store defends itself by triggers, and the journal by its hashes. Tests of the second must first get
// past the first, from one place, because it knows the name of the trigger.
import Sqlite from 'better-sqlite3';
import { storeFile } from './stored.ts';

/** What somebody can do who has the file and a database tool: take the guard away, then change an entry. */
export function tamperWithEntry(userDataDir: string, seq: number): void {
  const database = new Sqlite(storeFile(userDataDir));
  // A plain connection: the one that the journeys read with cannot write.
  database.exec('DROP TRIGGER journal_is_append_only_update');
  const { changes } = database.prepare('UPDATE journal SET at = at + 1 WHERE seq = ?').run(seq);
  database.close();
  if (changes !== 1) throw new Error(`The journal has no entry ${seq}`);
}
