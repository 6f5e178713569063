// What the store says, read beside the running app or after it: the journeys
// check there what the screen shows.
import { join } from 'node:path';
import { Step } from 'prosemirror-transform';
import type { ReadableDatabase } from '#db/database-handles.ts';
import { openForReading } from '#db/open-database.ts';
import type { StepJson } from '#shared/text/document-json.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';

/** The store's place in the data folder. */
export function storeFile(userDataDir: string): string {
  return join(userDataDir, 'stet.db');
}

/** Asks the store something on a connection that can only read. */
export function askStore<T>(userDataDir: string, ask: (database: ReadableDatabase) => T): T {
  const database = openForReading(storeFile(userDataDir));
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

/** All rows of one query, with values bound to its question marks. */
export function rowsOf<Row>(userDataDir: string, sql: string, ...values: readonly unknown[]): readonly Row[] {
  return askStore(userDataDir, (database) => database.prepare<unknown[], Row>(sql).all(...values));
}

export interface StoredDraft {
  readonly version: number;
  /** Numbers of all changes, as they lie there. */
  readonly versions: readonly number[];
  /** How the draft reads, each block a line. */
  readonly text: string;
}

/**
 * Builds a story's draft from its first snapshot and every change since,
 * without any of the app's code for it.
 */
export function storedDraft(userDataDir: string, slug: string): StoredDraft {
  return askStore(userDataDir, (database) => {
    // The first snapshot and not the newest: a mistake in taking snapshots must not hide a lost change.
    const first = database
      .prepare<[string], { id: string; document: string }>(
        `SELECT stories.id, document FROM draft_snapshots JOIN stories ON stories.id = story_id
         WHERE slug = ? AND version = 0`,
      )
      .get(slug);
    if (first === undefined) throw new Error(`The store has no draft of ${slug}`);
    const changes = database
      .prepare<[string], { version: number; steps: string }>(
        'SELECT version, steps FROM draft_steps WHERE story_id = ? ORDER BY version',
      )
      .all(first.id);
    let document = newsSchema.nodeFromJSON(JSON.parse(first.document));
    for (const change of changes) {
      const steps: readonly StepJson[] = JSON.parse(change.steps);
      for (const step of steps) {
        const result = Step.fromJSON(newsSchema, step).apply(document);
        if (result.doc === null) throw new Error(`Change ${change.version} does not apply: ${result.failed}`);
        document = result.doc;
      }
    }
    document.check();
    const versions = changes.map((each) => each.version);
    return { version: versions.at(-1) ?? 0, versions, text: project(document, 'final').text };
  });
}
