import type { ReadableDatabase } from '#db/database-handles.ts';
import { createBindingRecords } from '#db/journal/binding-records.ts';
import { createJournalRecords, type JournalRecords } from '#db/journal/journal-records.ts';
import { sha256 } from '#db/sha256.ts';
import { createDraftRecords } from '#db/text/draft-records.ts';
import { hashOfChanges } from '#db/text/hash-of-changes.ts';
import { type ReadEntry, verifyChain } from '#shared/journal/chain.ts';
import { verdictSentence } from '#shared/journal/verdict-words.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import type { DocumentJson } from '#shared/text/document-json.ts';
import { project } from '#shared/text/projection.ts';
import { createChainTools } from './chain-tools.ts';

/** Entries read at once; nobody types while a shell waits. */
const readAtOnce = 1000;

type Bindings = ReturnType<typeof createBindingRecords>;

/** What came of the check of a whole store, as `stet verify` prints it. */
export interface StoreCheck {
  readonly holds: boolean;
  /** One line: what holds, or the first thing that does not. */
  readonly sentence: string;
}

/**
 * Checks the journal, and that everything it binds still is what it says: published revisions and how they read,
 * approvals, notices, decisions with their reasons, and the log of each draft as far as it was sealed.
 */
export function checkStore(database: ReadableDatabase): StoreCheck {
  const verdict = verifyChain(everyEntry(createJournalRecords(database)), createChainTools());
  if (!verdict.holds) return { holds: false, sentence: verdictSentence(verdict) };
  // Only a chain that holds can bear witness: what the journal says of texts and
  // approvals is looked at after it.
  const bound = createBindingRecords(database);
  let revisions = 0;
  for (const { slug, number, document, text, ...hashes } of bound.eachRevision()) {
    // Both: somebody who can change a text can change the hash beside it, but not the one that was signed.
    if (sha256(document) !== hashes.sha256 || hashes.journaledSha256 !== hashes.sha256)
      return { holds: false, sentence: `Revision ${number} of ${slug} is not the text that was published.` };
    if (!readsAs(document, text))
      return { holds: false, sentence: `Revision ${number} of ${slug} does not read as it was published.` };
    revisions += 1;
  }
  let approvals = 0;
  for (const { slug, isBound } of bound.eachApproval()) {
    if (!isBound)
      return { holds: false, sentence: `An approval of ${slug} is not in the journal as it was signed.` };
    approvals += 1;
  }
  const stray = strayOf(bound);
  if (stray !== null) return { holds: false, sentence: stray };
  const stretch = brokenStretch(database, bound);
  if (stretch !== null) return { holds: false, sentence: stretch };
  const counts = `${count(revisions, 'published revision')} and ${count(approvals, 'approval')}`;
  return { holds: true, sentence: `${verdictSentence(verdict)}; ${counts} as signed.` };
}

/** Whether a published document reads as it says beside it. One that a newer Stet published is left to that one. */
function readsAs(document: string, text: string): boolean {
  // The hash has just shown that these are the bytes that were published.
  const json: DocumentJson = JSON.parse(document);
  const checked = checkDocument(json);
  return !checked.ok || project(checked.document, 'final').text === text;
}

/** A notice or a decision that is not as the journal has it. */
function strayOf(bound: Bindings): string | null {
  const notice = bound.findForeignNotice();
  if (notice !== null) return `A notice of ${notice} is not in the journal as it stands in the store.`;
  const decision = bound.findForeignDecision();
  return decision === null
    ? null
    : `A decision about ${decision} is not in the journal as it stands in the store.`;
}

/** A sealed stretch of a draft whose changes or text are not those that were sealed. */
function brokenStretch(database: ReadableDatabase, bound: Bindings): string | null {
  const drafts = createDraftRecords(database);
  for (const { slug, storyId, after, upTo, ...sealed } of bound.eachSeal()) {
    const isSame =
      hashOfChanges(drafts, storyId, { after, upTo }) === sealed.stepsSha256 &&
      (sealed.snapshotSha256 ?? sealed.documentSha256) === sealed.documentSha256;
    if (!isSame)
      return `Changes ${after + 1} to ${upTo} of the draft of ${slug} are not those that were sealed.`;
  }
  return null;
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
