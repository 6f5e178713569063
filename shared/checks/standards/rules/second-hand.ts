import { isUnnamed } from '../../../claims/claim-rules.ts';
import { blockOf, names, passageOf, sentenceOf, standingClaims } from '../ledger-text.ts';
import { outlets, recordGrounds, type SourceUse, type UsedSource, unrecorded } from '../source-uses.ts';
import type { Breach, StandardsRule } from '../standards-rule.ts';
import type { LedgerClaim, StoryLedger } from '../story-ledger.ts';

// What came through another outlet.

/** One breach for each outlet with a use that is not as it must be. */
function each(
  ledger: StoryLedger,
  wrong: (use: SourceUse, outlet: UsedSource) => string | null,
  mendOf: (use: SourceUse) => Breach['mend'] = recordGrounds,
): readonly Breach[] {
  return outlets(ledger).flatMap((outlet) => {
    const broken = outlet.uses.flatMap((use) => {
      const says = wrong(use, outlet);
      return says === null ? [] : [{ use, says }];
    });
    const [first] = broken;
    if (first === undefined) return [];
    const passages = broken.map(({ use }) => passageOf(use.claim));
    return [{ about: outlet.about, says: first.says, passages, mend: mendOf(first.use) }];
  });
}

const inText = () => ({ kind: 'change-text' }) as const;

/** Whether nothing of our own stands behind a claim. */
function isOnlyTheirs({ attributions, verification }: LedgerClaim): boolean {
  return verification?.state !== 'verified' && attributions.every(({ hand }) => hand === 'second-hand');
}

/** How a text goes on to speak of an outlet that it has named. */
const outletAgain =
  /(?<!\p{L})(?:the|that|its) (?:news )?(?:outlet|paper|newspaper|network|magazine|broadcaster|agency|site|website|station|publication|report)(?!\p{L})/iu;

const S1: StandardsRule = {
  id: 'S1',
  theme: 'second-hand',
  force: 'block',
  words: 'What we did not witness, gather or confirm ourselves is attributed in the same sentence.',
  source: 'AP',
  check: (ledger) => [
    ...each(
      ledger,
      ({ claim, attribution: { source, via } }) => {
        if (!isOnlyTheirs(claim)) return null;
        const sentence = sentenceOf(ledger, claim);
        const isSaid =
          names(sentence, via?.name ?? '') ||
          names(sentence, source.name) ||
          names(sentence, source.standing) ||
          outletAgain.test(sentence);
        return isSaid ? null : 'a sentence has it as our own';
      },
      inText,
    ),
    ...unrecorded(
      ledger,
      ({ via, source }) => via !== null && source !== null,
      ({ via }) => via ?? '',
    ).map(({ about, passages }) => ({
      about,
      says: 'nothing is recorded of what came through it',
      passages,
      mend: { kind: 'propose-claims' } as const,
      force: 'warn' as const,
    })),
  ],
};

const S2: StandardsRule = {
  id: 'S2',
  theme: 'second-hand',
  force: 'block',
  words: 'The text names the outlet, whoever it is; a link at the end is not enough.',
  source: 'AP, 2010',
  check: (ledger) =>
    each(
      ledger,
      (_, { about }) => (names(ledger.story.outside, about.words) ? null : 'the text does not name it'),
      inText,
    ),
};

const S3: StandardsRule = {
  id: 'S3',
  theme: 'second-hand',
  force: 'warn',
  words: 'What is ours and what is theirs are kept apart.',
  source: 'AP, 2010',
  check: (ledger) => {
    const own = standingClaims(ledger).filter(({ attributions }) =>
      attributions.some(({ hand }) => hand === 'first-hand'),
    );
    return each(
      ledger,
      ({ claim }, { about }) => {
        if (claim.range === null || !isOnlyTheirs(claim)) return null;
        const at = blockOf(ledger, claim.range);
        const block = ledger.story.blocks[at];
        const beside = own.some(({ range }) => range !== null && blockOf(ledger, range) === at);
        if (!beside || block === undefined) return null;
        return names(ledger.story.text.slice(block.start, block.end), about.words)
          ? null
          : 'a paragraph has it beside our own and does not say which is whose';
      },
      inText,
    );
  },
};

const S4: StandardsRule = {
  id: 'S4',
  theme: 'second-hand',
  force: 'warn',
  words: 'Whoever broke the news is credited, also when we have matched it.',
  source: 'AP, 2010',
  check: (ledger) =>
    each(
      ledger,
      ({ claim }, { about }) =>
        !isOnlyTheirs(claim) && !names(ledger.story.outside, about.words)
          ? 'it broke this and is not credited'
          : null,
      inText,
    ),
};

/** Words by which a text says that it could not, or did not, confirm something. */
const notConfirmed =
  /(?<!\p{L})(?:(?:could|can|has|have|did|was|were)(?: ?n[o’']t)[^.]{0,40}(?:confirm|verif|corroborat|match)\p{L}*|unconfirmed|unverified|not immediately (?:confirm|verif)\p{L}*)/iu;

const S5: StandardsRule = {
  id: 'S5',
  theme: 'second-hand',
  force: 'warn',
  words:
    'The text says whether we confirmed it: confirmed, tried and could not. What nobody tried to confirm is not a fact.',
  source: 'Stet, from AP and Reuters',
  check: (ledger) =>
    each(ledger, ({ claim, attribution: { grounds } }) => {
      if (!isOnlyTheirs(claim) || grounds.confirmation === 'confirmed') return null;
      if (grounds.confirmation === null) return 'whether we confirmed it';
      if (grounds.confirmation === 'not-tried') return 'nobody tried to confirm it';
      return notConfirmed.test(ledger.story.outside)
        ? null
        : 'readers are not told that we could not confirm it';
    }),
};

/** Words that carry it over to readers that the other outlet's sources are not named. */
const carriedOver =
  /(?<!\p{L})(?:unnamed|anonymous|unidentified|not (?:be )?(?:named|identified)|citing|officials?|sources?|people (?:familiar|close|with))(?!\p{L})/iu;

const S6: StandardsRule = {
  id: 'S6',
  theme: 'second-hand',
  force: 'warn',
  words: 'If their story rests on unnamed sources, ours says so.',
  source: 'Stet, from AP',
  check: (ledger) =>
    each(
      ledger,
      ({ claim, attribution }) =>
        isUnnamed(attribution) && !carriedOver.test(sentenceOf(ledger, claim))
          ? 'readers are not told that its sources are unnamed'
          : null,
      inText,
    ),
};

const S7: StandardsRule = {
  id: 'S7',
  theme: 'second-hand',
  force: 'record',
  words:
    'We keep a copy of the report that we relied on, with its time and version, and watch for its correction.',
  source: 'Stet, from the Star-Telegram’s case (Nieman Lab, 2019)',
  check: (ledger) =>
    each(ledger, ({ claim, attribution: { grounds } }) =>
      grounds.copyReliedOn === '' && !ledger.withEvidence.has(claim.id)
        ? 'the report that we relied on'
        : null,
    ),
};

export const secondHand: readonly StandardsRule[] = [S1, S2, S3, S4, S5, S6, S7];
