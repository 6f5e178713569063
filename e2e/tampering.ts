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

/** The same for what is stored of drafts: the triggers go first. */
export function tamperWithDraft(userDataDir: string, sql: string): void {
  const database = new Sqlite(storeFile(userDataDir));
  database.exec(
    'DROP TRIGGER IF EXISTS draft_steps_are_append_only_update; PRAGMA ignore_check_constraints = ON',
  );
  const { changes } = database.prepare(sql).run();
  database.close();
  if (changes === 0) throw new Error(`There was nothing to tamper with: ${sql}`);
}
