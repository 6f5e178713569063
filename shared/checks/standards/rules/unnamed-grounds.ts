import type { Proposal } from '../../../claims/detection/proposal.ts';
import type { Attribution } from '../../../claims/source.ts';
import { hasWord, passageOf } from '../ledger-text.ts';
import { recordGrounds, type SourceUse, unnamedSources, unrecorded } from '../source-uses.ts';
import type { Breach, StandardsRule } from '../standards-rule.ts';
import type { StoryLedger } from '../story-ledger.ts';

// What has to be recorded of a source that is not named: the terms, and why it is used at all.

/** One breach for each unnamed source with a use that is not as it must be. */
function each(ledger: StoryLedger, wrong: (use: SourceUse) => string | null): readonly Breach[] {
  return unnamedSources(ledger).flatMap(({ about, uses }) => {
    const broken = uses.flatMap((use) => {
      const says = wrong(use);
      return says === null ? [] : [{ use, says }];
    });
    const [first] = broken;
    if (first === undefined) return [];
    const passages = broken.map(({ use }) => passageOf(use.claim));
    return [{ about, says: first.says, passages, mend: recordGrounds(first.use) }];
  });
}

const isMissing = (says: string, missing: (attribution: Attribution) => boolean) => (ledger: StoryLedger) =>
  each(ledger, ({ attribution }) => (missing(attribution) ? says : null));

const U1: StandardsRule = {
  id: 'U1',
  theme: 'unnamed',
  force: 'block',
  words: 'An unnamed source gives information that is vital to the report, never opinion or speculation.',
  source: 'AP',
  check: (ledger) =>
    each(ledger, ({ attribution: { grounds }, claim }) => {
      if (grounds.substance === 'opinion' || claim.kind === 'opinion') return 'it gives opinion';
      return grounds.substance === null ? 'whether it gives information or opinion' : null;
    }),
};

const U2: StandardsRule = {
  id: 'U2',
  theme: 'unnamed',
  force: 'block',
  words: 'The information is not available on any other terms.',
  source: 'AP',
  check: isMissing('why it cannot be had with a name', ({ grounds }) => grounds.noOtherTerms === ''),
};

const U3: StandardsRule = {
  id: 'U3',
  theme: 'unnamed',
  force: 'block',
  words: 'The source is reliable and placed to know; how they know is recorded.',
  source: 'AP; New York Times',
  check: isMissing('how they know', ({ grounds }) => grounds.knows === null),
};

/** What tells readers why somebody is not named. */
const toldReason =
  /(?<!\p{L})(?:condition of anonymity|anonymously|ask(?:ed|s|ing)? (?:that )?(?:not to be|to remain|for)[^.]{0,30}(?:named|identified|anonym\p{L}*)|(?:their|his|her) names? not be (?:used|published)|not (?:been )?authori[sz]ed|fear(?:s|ed|ing)?|retaliation|reprisals?|because (?:they|he|she))(?!\p{L})/iu;

const U10: StandardsRule = {
  id: 'U10',
  theme: 'unnamed',
  force: 'block',
  words: 'The text says why the source asked not to be named.',
  source: 'AP; Washington Post; Journalism Trust Initiative 12.1',
  check: (ledger) =>
    each(ledger, ({ attribution: { grounds } }) => {
      if (grounds.anonymityReason === '') return 'why they asked not to be named';
      const { text } = ledger.story;
      return toldReason.test(text) || sharesWords(text, grounds.anonymityReason)
        ? null
        : 'readers are not told why';
    }),
};

/** A reason in the text in words of its own: half of its longer words stand there. */
function sharesWords(text: string, reason: string): boolean {
  const words = reason.match(/\p{L}{5,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => hasWord(text, word)).length >= words.length / 2;
}

const U11: StandardsRule = {
  id: 'U11',
  theme: 'unnamed',
  force: 'warn',
  words:
    'The reason for anonymity is specific: that somebody was not authorised to speak is not enough alone.',
  source: 'Stet, from AP and the Washington Post',
  check: (ledger) =>
    each(ledger, ({ attribution: { grounds } }) =>
      isThin(grounds.anonymityReason) ? 'the reason is only that they were not authorised' : null,
    ),
};

/** Nothing is left of the reason when the usual phrase is taken out of it. */
function isThin(reason: string): boolean {
  if (!/authori[sz]ed/i.test(reason)) return false;
  const rest = reason.replace(
    /(?:because|as|since|they|he|she|who|was|were|wasn['’]t|weren['’]t|is|are|had|has|have|not|been|authori[sz]ed|to|speak|talk|comment|discuss|publicly|on|about|the|it|this|matter|record|press|media|with|reporters|journalists)(?!\p{L})/giu,
    '',
  );
  return !/\p{L}{3,}/u.test(rest);
}

const U13: StandardsRule = {
  id: 'U13',
  theme: 'unnamed',
  force: 'warn',
  words: 'The motive or leaning of an unnamed source is told where it matters.',
  source: 'AP; New York Times; Washington Post',
  check: (ledger) =>
    each(ledger, ({ attribution: { grounds }, claim: { kind } }) =>
      grounds.motive === '' && (kind === 'allegation' || kind === 'denial' || kind === 'opinion')
        ? 'whose side they are on'
        : null,
    ),
};

const U19: StandardsRule = {
  id: 'U19',
  theme: 'unnamed',
  force: 'block',
  words: 'The ground rules are recorded, with the day they were agreed. What is off the record is not used.',
  source: 'Washington Post; AP; Reuters',
  check: (ledger) => [
    ...each(ledger, ({ attribution: { terms, grounds } }) => {
      if (terms === 'off-the-record') return null;
      if (terms === 'unnamed' || terms === 'on-the-record') return 'the ground rules';
      return grounds.agreedOn === null ? 'when the ground rules were agreed' : null;
    }),
    ...notToBeUsed(ledger),
    ...unrecorded(
      ledger,
      (proposal) => isIntroduced(ledger, proposal),
      ({ source }) => source?.name ?? '',
    ).map(({ about, passages }) => ({
      about,
      says: 'nothing is recorded of this source',
      passages,
      mend: { kind: 'propose-claims' } as const,
      force: 'warn' as const,
    })),
  ],
};

/** "The official" goes back to somebody who was introduced before, or is in the ledger. */
function isIntroduced(ledger: StoryLedger, { source, via }: Proposal): boolean {
  if (source?.kind !== 'unnamed' || via !== null) return false;
  if (!/^the\s/i.test(source.mention)) return true;
  const isKnown = unnamedSources(ledger).length > 0;
  return (
    !isKnown &&
    ledger.proposals.every(
      (other) => other.source?.kind !== 'unnamed' || /^the\s/i.test(other.source.mention),
    )
  );
}

/** What may not be used at all, or not yet, whoever it is from. */
function notToBeUsed(ledger: StoryLedger): readonly Breach[] {
  return ledger.claims.flatMap((claim) =>
    claim.attributions.flatMap((attribution) => {
      const { terms, grounds, source } = attribution;
      const isEmbargoed = grounds.embargoUntil !== null && grounds.embargoUntil > ledger.now;
      if (terms !== 'off-the-record' && !isEmbargoed) return [];
      return [
        {
          about: { key: `source ${source.id}`, words: source.name },
          says: isEmbargoed ? 'it is under embargo' : 'it was off the record',
          passages: [passageOf(claim)],
          mend: recordGrounds({ claim, attribution }),
        },
      ];
    }),
  );
}

export const unnamedGrounds: readonly StandardsRule[] = [U1, U2, U3, U10, U11, U13, U19];
