import { canonicalJson } from './canonical-json.ts';
import {
  bindingDeeds,
  type DeedStatement,
  type JournalEntry,
  type JsonValue,
  type Verdict,
} from './journal-entry.ts';

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

/** Picks the fields by name: what is only read along, as a person's name, is neither signed nor hashed. */
function statementValue(statement: DeedStatement): JsonValue {
  const { at, personId, deviceId, deed, subjectKind, subjectId, storyId, payload } = statement;
  return { at, personId, deviceId, deed, subjectKind, subjectId, storyId, payload };
}

/** Cryptography comes from whoever checks, because this folder knows neither Node nor a browser. */
export interface ChainTools {
  /** SHA-256 of the UTF-8 of the text, hex. */
  readonly sha256: (text: string) => string;
  /** Whether the signature (base64) over the text was made with the key (SPKI DER, base64). */
  readonly signatureHolds: (publicKey: string, text: string, signature: string) => boolean;
}

/** An entry as it is read for checking: null where the stored row makes no entry. */
export type ReadEntry = JournalEntry | null;

type Broken = Extract<Verdict, { holds: false }>;
type Fault = Broken['fault'];

/** A check that is given the entries one by one, so that a long journal need not be held at once. */
export interface ChainCheck {
  /** Answers what is wrong with the entry, which is the end of the check; null while the chain holds. */
  follow(entry: ReadEntry): Broken | null;
  /** The verdict when every entry has been followed. */
  verdict(): Verdict;
}

/**
 * Follows the chain from its start. The keys that signatures are checked with are those that the journal
 * itself names when a profile is made, so that an exported journal can be verified with nothing else at hand.
 */
export function createChainCheck(tools: ChainTools): ChainCheck {
  const publicKeys = new Map<string, string>();
  let previousHash = chainStart;
  let entries = 0;

  function faultOf(entry: JournalEntry): Fault | null {
    if (entry.seq !== entries + 1) return 'gap';
    if (entry.previousHash !== previousHash) return 'previous-hash';
    if (tools.sha256(entryText(entry)) !== entry.hash) return 'hash';
    return entry.deed === 'person.created' ? profileFault(entry) : signatureFault(entry);
  }

  /**
   * The first profile on a machine signs its own making; each further one is signed by somebody known. A key is
   * named once: whoever could name another for the same person could sign as them.
   */
  function profileFault(entry: JournalEntry): Fault | null {
    if (publicKeys.has(entry.subjectId)) return 'signature';
    const isFirst = publicKeys.size === 0;
    const fault = isFirst ? null : signatureFault(entry);
    publicKeys.set(entry.subjectId, publicKeyIn(entry.payload));
    return isFirst ? signatureFault(entry) : fault;
  }

  function signatureFault(entry: JournalEntry): Fault | null {
    const publicKey = publicKeys.get(entry.personId);
    if (publicKey === undefined) return 'unknown-person';
    // A deed that need not be signed must still have a signature that holds, if it has one.
    if (entry.signature === null) return bindingDeeds.includes(entry.deed) ? 'signature' : null;
    return tools.signatureHolds(publicKey, statementText(entry), entry.signature) ? null : 'signature';
  }

  return {
    follow(entry) {
      const fault = entry === null ? 'unreadable' : faultOf(entry);
      if (fault !== null) return { holds: false, entries, badSeq: entry?.seq ?? entries + 1, fault };
      if (entry !== null) previousHash = entry.hash;
      entries += 1;
      return null;
    },
    verdict: () => ({ holds: true, entries, lastHash: previousHash }),
  };
}

/** Follows the chain from its start and stops at the first entry that does not hold. */
export function verifyChain(entries: Iterable<ReadEntry>, tools: ChainTools): Verdict {
  const check = createChainCheck(tools);
  for (const entry of entries) {
    const broken = check.follow(entry);
    if (broken !== null) return broken;
  }
  return check.verdict();
}

/** The key in the payload of `person.created`; an empty one, which no signature fits, where it names none. */
function publicKeyIn(payload: JsonValue): string {
  if (payload === null || typeof payload !== 'object' || !('publicKey' in payload)) return '';
  return typeof payload.publicKey === 'string' ? payload.publicKey : '';
}
