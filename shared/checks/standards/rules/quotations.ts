import type { ChangedQuotation } from '../changed-quotations.ts';
import { overlaps, passageAt, passageOf, sentenceOf, standingClaims } from '../ledger-text.ts';
import type { Breach, Matter, StandardsRule } from '../standards-rule.ts';
import type { LedgerClaim, StoryLedger } from '../story-ledger.ts';

// What stands between quotation marks. That no check of style looks there (Q5) is held by the checker itself.

/** Keys have a length; quotations that begin alike for so long are answered for together. */
const keptOfWords = 250;

/** Known by its words and not by its place: the notice of a correction moves every place after it. */
function aboutQuotation({ was, now }: Pick<ChangedQuotation, 'was' | 'now'>): Matter {
  const key = `quotation ${was.slice(0, keptOfWords)}|${now.slice(0, keptOfWords)}`;
  return { key, words: now.replace(/[,.;]$/, '') };
}

const Q1: StandardsRule = {
  id: 'Q1',
  theme: 'quotations',
  force: 'block',
  words: 'Words inside quotation marks are never altered, not even their grammar; else it is a paraphrase.',
  source: 'AP',
  check: (ledger) =>
    ledger.changedQuotations.map(({ since, ...quotation }) => ({
      about: aboutQuotation(quotation),
      says: `it was “${quotation.was}”`,
      passages: [passageAt(ledger, quotation)],
      mend: { kind: 'answer-for-quotation' },
      // Two people have answered for what goes out as a correction.
      ...(since === 'publication' && ledger.noticeLabel === 'Correction' ? { force: 'record' } : {}),
    })),
};

const allQuotations = { key: 'quotations', words: 'Quotations' };

/** What a quotation has to have, as far as it is missing. */
function missingOf(ledger: StoryLedger, claim: LedgerClaim): readonly string[] {
  const { attributions, verification } = claim;
  const own = attributions.filter(({ hand }) => hand === 'first-hand');
  // What another outlet quotes, it heard; the rules for second-hand reports ask about it.
  if (attributions.length > 0 && own.length === 0) return [];
  return [
    ...(attributions.length === 0 ? ['the speaker'] : []),
    ...(own.some(({ grounds }) => grounds.medium === null) ? ['how it was said'] : []),
    ...(own.some(({ grounds }) => grounds.saidOn === null) ? ['when'] : []),
    ...(ledger.withEvidence.has(claim.id) ? [] : ['a recording or a note']),
    ...(verification === null ? ['who checked it'] : []),
  ];
}

const Q2: StandardsRule = {
  id: 'Q2',
  theme: 'quotations',
  force: 'warn',
  words:
    'Every quotation has its speaker, how and when it was said, a recording or a note, and who checked it.',
  source: 'Fact-checking practice of KSJ and TIJ',
  check: (ledger) => {
    const claims = standingClaims(ledger);
    const isSensitive = claims.some(({ kind }) => kind === 'allegation');
    const wanting = claims.flatMap((claim) => {
      const missing = claim.kind === 'quotation' ? missingOf(ledger, claim) : [];
      return missing.length === 0 ? [] : [{ claim, missing }];
    });
    const [first] = wanting;
    const passages = wanting.map(({ claim }) => passageOf(claim));
    const attribution = first?.claim.attributions[0];
    const recorded: readonly Breach[] =
      first === undefined
        ? []
        : [
            {
              about: allQuotations,
              says: [...new Set(wanting.flatMap(({ missing }) => missing))].join(', '),
              passages,
              mend:
                attribution === undefined
                  ? { kind: 'add-source', claimId: first.claim.id }
                  : { kind: 'record-grounds', claimId: first.claim.id, attributionId: attribution.id },
              ...(isSensitive && namedSpeaker(first.claim) ? { force: 'block' } : {}),
            },
          ];
    return [...recorded, ...notInLedger(ledger, isSensitive ? 'warn' : 'record')];
  },
};

function namedSpeaker({ attributions }: LedgerClaim): boolean {
  return attributions.some(({ source }) => source.kind === 'named');
}

/** Quotations that nobody has made a claim of. */
function notInLedger(ledger: StoryLedger, force: 'warn' | 'record'): readonly Breach[] {
  const known = standingClaims(ledger);
  const missing = ledger.proposals.filter(
    (proposal) =>
      proposal.kind === 'quotation' &&
      !known.some(({ range }) => range !== null && overlaps(range, proposal)),
  );
  if (missing.length === 0) return [];
  const passages = missing.map((proposal) => passageAt(ledger, proposal));
  const mend = { kind: 'propose-claims' } as const;
  return [{ about: allQuotations, says: 'some are in no claim', passages, mend, force }];
}

/** How a text says that words were not simply said to us. */
const told = {
  written:
    /(?<!\p{L})(?:statement|wrote|writ(?:es|ing|ten)|letter|e-?mails?|emailed|post(?:ed|s)?|tweet(?:ed)?|message|memo|text(?:ed)?|published)(?!\p{L})/iu,
  'read-out': /(?<!\p{L})(?:read(?:ing)?(?: out| from)?|prepared remarks|teleprompter)(?!\p{L})/iu,
  spokesperson:
    /(?<!\p{L})(?:spokes\p{L}+|through (?:a|his|her|their) (?:lawyer|attorney|aide|representative))(?!\p{L})/iu,
} as const;
const translatedTold =
  /(?<!\p{L})(?:translat\p{L}+|interpreter|in (?:\p{Lu}\p{Ll}+(?:ish|ese|ian|ic|man)|French|Dutch|Hindi|Urdu|Thai|Greek))(?!\p{L})/u;

const Q3: StandardsRule = {
  id: 'Q3',
  theme: 'quotations',
  force: 'warn',
  words: 'The text says if a quotation is translated, read out, written, or through a spokesperson.',
  source: 'Stet',
  check: (ledger) =>
    standingClaims(ledger).flatMap((claim) =>
      claim.kind !== 'quotation'
        ? []
        : claim.attributions.flatMap(({ grounds: { medium, translated } }): readonly Breach[] => {
            const sentence = sentenceOf(ledger, claim);
            const unsaid = [
              ...(medium !== null && medium !== 'said' && !told[medium].test(sentence)
                ? [mediumNames[medium]]
                : []),
              ...(translated && !translatedTold.test(sentence) ? ['translated'] : []),
            ];
            if (unsaid.length === 0) return [];
            const says = `readers are not told that it was ${unsaid.join(' and ')}`;
            const about = { key: `claim ${claim.id}`, words: claim.quote };
            return [{ about, says, passages: [passageOf(claim)], mend: { kind: 'change-text' } }];
          }),
    ),
};

const mediumNames = {
  written: 'written',
  'read-out': 'read out',
  spokesperson: 'through a spokesperson',
} as const;

const Q4: StandardsRule = {
  id: 'Q4',
  theme: 'quotations',
  force: 'block',
  words: 'A quotation that is changed after publication is always a correction, never a silent fix.',
  source: 'Guardian; Reuters',
  check: ({ noticeLabel, changedQuotations, ...ledger }) =>
    changedQuotations
      .filter(({ since }) => since === 'publication')
      .map((quotation) => ({
        about: aboutQuotation(quotation),
        says: `readers saw “${quotation.was}”: this goes out as a correction`,
        passages: [passageAt({ ...ledger, noticeLabel, changedQuotations }, quotation)],
        mend: { kind: 'answer-for-quotation' } as const,
        // Nothing but an approved request changes a published story; what is left to see is that it is no clarification.
        ...(noticeLabel === null || noticeLabel === 'Correction' ? ({ force: 'record' } as const) : {}),
      })),
};

export const quotations: readonly StandardsRule[] = [Q1, Q2, Q3, Q4];
