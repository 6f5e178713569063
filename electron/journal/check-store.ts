import type { ReadableDatabase } from '#db/database-handles.ts';
import { createBindingRecords } from '#db/journal/binding-records.ts';
import { createJournalRecords, type JournalRecords } from '#db/journal/journal-records.ts';
import { sha256 } from '#db/sha256.ts';
import { type ReadEntry, verifyChain } from '#shared/journal/chain.ts';
import { verdictSentence } from '#shared/journal/verdict-words.ts';
import { createChainTools } from './chain-tools.ts';

/** Entries read at once; nobody types while a shell waits. */
const readAtOnce = 1000;

/** What came of the check of a whole store, as `stet verify` prints it. */
export interface StoreCheck {
  readonly holds: boolean;
  /** One line: what holds, or the first thing that does not. */
  readonly sentence: string;
}

/**
 * Checks the journal, and that every published revision and every approval still is what the journal signed.
 */
export function checkStore(database: ReadableDatabase): StoreCheck {
  const verdict = verifyChain(everyEntry(createJournalRecords(database)), createChainTools());
  if (!verdict.holds) return { holds: false, sentence: verdictSentence(verdict) };
  // Only a chain that holds can bear witness: what the journal says of texts and
  // approvals is looked at after it.
  const bound = createBindingRecords(database);
  let revisions = 0;
  for (const { slug, number, document, ...hashes } of bound.eachRevision()) {
    // Both: somebody who can change a text can change the hash beside it, but not the one that was signed.
    if (sha256(document) !== hashes.sha256 || hashes.journaledSha256 !== hashes.sha256)
      return { holds: false, sentence: `Revision ${number} of ${slug} is not the text that was published.` };
    revisions += 1;
  }
  let approvals = 0;
  for (const { slug, isBound } of bound.eachApproval()) {
    if (!isBound)
      return { holds: false, sentence: `An approval of ${slug} is not in the journal as it was signed.` };
    approvals += 1;
  }
  const counts = `${count(revisions, 'published revision')} and ${count(approvals, 'approval')}`;
  return { holds: true, sentence: `${verdictSentence(verdict)}; ${counts} as signed.` };
}

/** Reads in pages, so that a journal of any length is checked in little memory. */
function* everyEntry(records: JournalRecords): Iterable<ReadEntry> {
  let after = 0;
  for (;;) {
    const rows = records.listForChecking(after, readAtOnce);
    if (rows.length === 0) return;
    for (const { seq, entry } of rows) {
      yield entry;
      after = seq;
    }
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
