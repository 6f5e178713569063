// The journal: one chain of entries for the whole desk, each holding the hash of the one before it. Here
// entries are put at its end, read and checked; what a deed is and when it is recorded is for the services.
import type { WritableDatabase } from '#db/database-handles.ts';
import { createJournalRecords, type JournalRecords } from '#db/journal/journal-records.ts';
import { sha256 } from '#db/sha256.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { ok } from '#shared/ipc/result.ts';
import { chainStart, createChainCheck, entryText, statementText } from '#shared/journal/chain.ts';
import {
  bindingDeeds,
  type DeedStatement,
  type JournalEntry,
  type Verdict,
} from '#shared/journal/journal-entry.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { createChainTools } from './chain-tools.ts';
import type { AppendEntry } from './deed-recorder.ts';

/** Entries read at once for checking: about a millisecond of reading. */
const readAtOnce = 50;

/** How long checking may hold the main process before it lets others go on; typing may wait 8 ms in all. */
const sliceMs = 4;

export interface JournalDependencies {
  readonly database: WritableDatabase;
  /** This machine, as every entry names it. */
  readonly deviceId: string;
  readonly announce: Announce;
}

export interface JournalService {
  /** For the recorder of deeds alone: it stands inside the deed's transaction. */
  readonly appendEntry: AppendEntry;
  /** One page, the newest first: of one story or of all, before an entry's number or from the end. */
  list(window: {
    readonly storyId: StoryId | null;
    readonly before: number | null;
    readonly limit: number;
  }): { readonly ok: true; readonly value: readonly JournalEntry[] };
  /** Checks the whole chain, in slices that others can come between. */
  verify(): Promise<{ readonly ok: true; readonly value: Verdict }>;
}

export function createJournalService({ database, deviceId, announce }: JournalDependencies): JournalService {
  const records = createJournalRecords(database);
  const announceOnce = createAnnouncement(announce);

  const appendEntry: AppendEntry = (author, deed, at) => {
    const { binds, ...done } = deed;
    // What the author signs is the deed itself, without its place in the chain, which they cannot know.
    const statement: DeedStatement = { at, personId: author.personId, deviceId, ...done };
    const signature =
      binds || bindingDeeds.includes(deed.deed) ? author.sign(statementText(statement)) : null;
    // Asked inside the transaction, which holds the only right to write: no other entry can take this place.
    const last = records.getLastLink();
    const seq = (last?.seq ?? 0) + 1;
    const unsealed = { ...statement, seq, signature, previousHash: last?.hash ?? chainStart };
    const hash = sha256(entryText(unsealed));
    records.insertEntry({ ...unsealed, hash });
    announceOnce();
    return { seq, hash, signature };
  };

  return {
    appendEntry,
    list: (window) => ok(records.listEntries(window)),
    verify: async () => ok(await verifyInSlices(records)),
  };
}

/**
 * Announces that the journal grew once for all entries of a turn, when the turn is over: then the transaction
 * that wrote them is too. One that was undone is announced for nothing, which costs the window one question.
 */
function createAnnouncement(announce: Announce): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      announce('journal:changed', null);
    });
  };
}

/** Entries that are written while this goes on are checked too: each page is read when its turn comes. */
async function verifyInSlices(records: JournalRecords): Promise<Verdict> {
  const check = createChainCheck(createChainTools());
  let sliceEnd = performance.now() + sliceMs;
  let after = 0;
  for (;;) {
    const rows = records.listForChecking(after, readAtOnce);
    if (rows.length === 0) return check.verdict();
    for (const { seq, entry } of rows) {
      const broken = check.follow(entry);
      if (broken !== null) return broken;
      after = seq;
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setImmediate(resolve));
      sliceEnd = performance.now() + sliceMs;
    }
  }
}
