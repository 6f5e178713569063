import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personId } from '../people/person.ts';
import { type ChainTools, chainStart, entryText, statementText, verifyChain } from './chain.ts';
import type { Deed, DeedStatement, JournalEntry, JsonValue } from './journal-entry.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const tools: ChainTools = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  signatureHolds: (publicKey, text, signature) => {
    const key = Buffer.from(publicKey, 'base64');
    if (key.length === 0) return false;
    return verify(
      null,
      Buffer.from(text),
      { key, format: 'der', type: 'spki' },
      Buffer.from(signature, 'base64'),
    );
  },
};

const ada = personId.parse('01900000-0000-7000-8000-000000000001');
const ben = personId.parse('01900000-0000-7000-8000-000000000002');
const adasKeys = generateKeyPairSync('ed25519');
const bensKeys = generateKeyPairSync('ed25519');
type Keys = typeof adasKeys;

const keysOf = (person: string): Keys => (person === ada ? adasKeys : bensKeys);

const publicKeyOf = ({ publicKey }: Keys): string =>
  publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

interface Given {
  readonly deed: Deed;
  readonly personId?: typeof ada;
  readonly subjectId?: string;
  readonly payload?: JsonValue;
  readonly signer?: Keys | null;
}

/** Links the deeds to a chain, each signed by its person unless another signer, or none, is given. */
function chainOf(deeds: readonly Given[]): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const [index, given] of deeds.entries()) {
    const statement: DeedStatement = {
      at: 1000 + index,
      personId: given.personId ?? ada,
      deviceId: 'device',
      deed: given.deed,
      subjectKind: 'person',
      subjectId: given.subjectId ?? ada,
      storyId: null,
      payload: given.payload ?? {},
    };
    const signer = given.signer === undefined ? keysOf(statement.personId) : given.signer;
    const signature =
      signer === null
        ? null
        : sign(null, Buffer.from(statementText(statement)), signer.privateKey).toString('base64');
    const previousHash = entries.at(-1)?.hash ?? chainStart;
    const unsealed = { ...statement, seq: index + 1, personName: 'Ada', signature, previousHash };
    entries.push({ ...unsealed, hash: tools.sha256(entryText(unsealed)) });
  }
  return entries;
}

const madeAda: Given = { deed: 'person.created', payload: { publicKey: publicKeyOf(adasKeys) } };
const madeBen: Given = {
  deed: 'person.created',
  subjectId: ben,
  payload: { publicKey: publicKeyOf(bensKeys) },
};

/** A journal of some length: two people, then deeds in turn, signed and unsigned. */
function journalOf(length: number): JournalEntry[] {
  const more = Array.from({ length }, (_, index): Given => {
    const signed = index % 3 === 0;
    return {
      deed: signed ? 'story.published' : 'story.renamed',
      personId: index % 2 === 0 ? ada : ben,
      payload: { index },
      ...(signed ? {} : { signer: null }),
    };
  });
  return chainOf([madeAda, madeBen, ...more]);
}

describe('an unbroken journal', () => {
  test('holds', () => {
    const entries = journalOf(20);
    expect(verifyChain(entries, tools)).toEqual({ holds: true, entries: 22, lastHash: entries.at(-1)?.hash });
  });

  test('holds when it is empty', () => {
    expect(verifyChain([], tools)).toEqual({ holds: true, entries: 0, lastHash: chainStart });
  });
});

describe('a broken journal is found at the right entry', () => {
  const entries = journalOf(20);
  const anyIndex = fc.nat({ max: entries.length - 1 });
  const verdictOf = (changed: readonly (JournalEntry | null)[]) => verifyChain(changed, tools);

  const changes: readonly ((entry: JournalEntry) => JournalEntry)[] = [
    (entry) => ({ ...entry, at: entry.at + 1 }),
    (entry) => ({ ...entry, personId: entry.personId === ada ? ben : ada }),
    (entry) => ({ ...entry, deviceId: 'another' }),
    (entry) => ({ ...entry, deed: 'story.archived' }),
    (entry) => ({ ...entry, subjectKind: 'log' }),
    (entry) => ({ ...entry, subjectId: 'another' }),
    (entry) => ({ ...entry, payload: { changed: true } }),
    (entry) => ({ ...entry, signature: entry.signature === null ? 'AA==' : null }),
    (entry) => ({ ...entry, hash: 'f'.repeat(64) }),
  ];

  test('where anything of it was changed', () => {
    fc.assert(
      fc.property(anyIndex, fc.constantFrom(...changes), (index, change) => {
        const changed = entries.map((entry, at) => (at === index ? change(entry) : entry));
        expect(verdictOf(changed)).toEqual({
          holds: false,
          entries: index,
          badSeq: index + 1,
          fault: 'hash',
        });
      }),
    );
  });

  test('where an entry was removed, by the one after it', () => {
    fc.assert(
      fc.property(fc.nat({ max: entries.length - 2 }), (index) => {
        const removed = entries.filter((_, at) => at !== index);
        expect(verdictOf(removed)).toEqual({ holds: false, entries: index, badSeq: index + 2, fault: 'gap' });
      }),
    );
  });

  test('where one was removed and the rest numbered anew', () => {
    fc.assert(
      fc.property(fc.nat({ max: entries.length - 2 }), (index) => {
        const renumbered = entries
          .filter((_, at) => at !== index)
          .map((entry, at) => ({ ...entry, seq: at + 1 }));
        expect(verdictOf(renumbered)).toMatchObject({
          holds: false,
          badSeq: index + 1,
          fault: 'previous-hash',
        });
      }),
    );
  });

  test('where two were swapped', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (one, other) => {
        fc.pre(one < other);
        const swapped = entries
          .with(one, entries[other] as JournalEntry)
          .with(other, entries[one] as JournalEntry);
        expect(verdictOf(swapped)).toMatchObject({
          holds: false,
          entries: one,
          badSeq: other + 1,
          fault: 'gap',
        });
      }),
    );
  });

  test('where one was inserted', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const inserted = entries.toSpliced(index, 0, entries[index] as JournalEntry);
        expect(verdictOf(inserted)).toMatchObject({ holds: false, entries: index + 1, fault: 'gap' });
      }),
    );
  });

  test('where a row cannot be read', () => {
    expect(verdictOf(entries.map((entry, at) => (at === 4 ? null : entry)))).toEqual({
      holds: false,
      entries: 4,
      badSeq: 5,
      fault: 'unreadable',
    });
  });
});

describe('a signature', () => {
  test.each<[string, readonly Given[], number, string]>([
    [
      'of somebody else is found',
      [madeAda, madeBen, { deed: 'story.published', personId: ben, signer: adasKeys }],
      3,
      'signature',
    ],
    ['is missed on a deed that binds', [madeAda, { deed: 'notice.approved', signer: null }], 2, 'signature'],
    [
      'needs a profile in the journal',
      [madeAda, { deed: 'story.renamed', personId: ben }],
      2,
      'unknown-person',
    ],
    ['is checked with the key that the journal names', [{ ...madeAda, signer: bensKeys }], 1, 'signature'],
    [
      'does not make another key a known person’s',
      [madeAda, madeBen, { ...madeAda, payload: { publicKey: publicKeyOf(bensKeys) }, signer: bensKeys }],
      3,
      'signature',
    ],
    ['of a second profile is not its own', [madeAda, { ...madeBen, personId: ben }], 2, 'unknown-person'],
    ['does not fit a profile without a key', [{ deed: 'person.created', payload: {} }], 1, 'signature'],
  ])('%s', (_, deeds, badSeq, fault) => {
    expect(verifyChain(chainOf(deeds), tools)).toEqual({ holds: false, entries: badSeq - 1, badSeq, fault });
  });
});
