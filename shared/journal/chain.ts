import { canonicalJson } from './canonical-json.ts';
import type { DeedStatement, JournalEntry, JsonValue, Verdict } from './journal-entry.ts';

/** What stands before the first entry. */
export const chainStart = '0'.repeat(64);

/** The text that a person signs for a deed that binds, and that the hash covers. */
export function statementText(statement: DeedStatement): string {
  return canonicalJson(statementValue(statement));
}

/** The text whose SHA-256 is the entry's hash. */
export function entryText(entry: Omit<JournalEntry, 'hash' | 'personName'>): string {
  return canonicalJson({
    previousHash: entry.previousHash,
    seq: entry.seq,
    signature: entry.signature,
    statement: statementValue(entry),
  });
}

function statementValue(statement: DeedStatement): JsonValue {
  const { at, personId, deviceId, deed, subjectKind, subjectId, storyId, payload } = statement;
  return { at, personId, deviceId, deed, subjectKind, subjectId, storyId, payload };
}

export interface ChainTools {
  /** SHA-256 of the UTF-8 of the text, hex. */
  readonly sha256: (text: string) => string;
  /** Whether the signature (base64) over the text is that person's; null for a person who is not known. */
  readonly signatureHolds: (personId: string, text: string, signature: string) => boolean | null;
}

/** Follows the chain from its start and stops at the first entry that does not hold. */
export function verifyChain(entries: Iterable<JournalEntry>, tools: ChainTools): Verdict {
  let previousHash = chainStart;
  let checked = 0;
  for (const entry of entries) {
    const fault = faultOf(entry, checked + 1, previousHash, tools);
    if (fault !== null) return { holds: false, entries: checked, badSeq: entry.seq, fault };
    previousHash = entry.hash;
    checked += 1;
  }
  return { holds: true, entries: checked, lastHash: previousHash };
}

type Fault = Extract<Verdict, { holds: false }>['fault'];

function faultOf(entry: JournalEntry, seq: number, previousHash: string, tools: ChainTools): Fault | null {
  if (entry.seq !== seq) return 'gap';
  if (entry.previousHash !== previousHash) return 'previous-hash';
  if (tools.sha256(entryText(entry)) !== entry.hash) return 'hash';
  if (entry.signature === null) return null;
  const holds = tools.signatureHolds(entry.personId, statementText(entry), entry.signature);
  if (holds === null) return 'unknown-person';
  return holds ? null : 'signature';
}
