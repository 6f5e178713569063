import { isUnnamed } from '../../../claims/claim-rules.ts';
import type { SourceId } from '../../../claims/source.ts';
import type { SourceAttestation } from '../../../claims/sources/attestation.ts';
import type { TextRange } from '../../../text/quote-anchor.ts';
import { isMainPoint, overlaps, passageAt, passageOf, sentenceOf, standingClaims } from '../ledger-text.ts';
import { isBare } from '../source-descriptions.ts';
import { attest, type UsedSource, unnamedSources } from '../source-uses.ts';
import type { Breach, StandardsRule } from '../standards-rule.ts';
import type { StoryLedger } from '../story-ledger.ts';

// What the text may say of an unnamed source, and with what.

const U12: StandardsRule = {
  id: 'U12',
  theme: 'unnamed',
  force: 'block',
  words:
    'The description establishes standing: never bare “a source”, “sources”, “insider”, “one MP”, “friends of”.',
  source: 'AP; Guardian',
  check: (ledger) =>
    ledger.proposals.flatMap((proposal): readonly Breach[] => {
      const { source, via } = proposal;
      if (source === null || source.kind !== 'unnamed' || via !== null || !isBare(source.mention)) return [];
      return [
        {
          about: { key: `text ${source.name.toLowerCase()}`, words: source.mention },
          says: 'say what they are and how they know, as “a cabinet minister with direct knowledge of the talks”',
          passages: [passageAt(ledger, proposal)],
          mend: { kind: 'change-text' },
          force: isRecorded(ledger, proposal) ? 'block' : 'warn',
        },
      ];
    }),
};

/** What only the reading of the text says may be wrong, and so does not stop anybody. */
function isRecorded(ledger: StoryLedger, range: TextRange): boolean {
  return standingClaims(ledger).some((claim) => claim.range !== null && overlaps(claim.range, range));
}

const declined =
  /(?<!\p{L})(?:declin(?:ed|es|ing) to comment|(?:did not|didn['’]t|would not) comment|refused (?:to )?comment)(?!\p{L})/iu;

/** For each unnamed source, whether somebody who knows it vouches that it is not this other one of the story. */
function unclear(ledger: StoryLedger, sources: readonly UsedSource[], says: string): readonly Breach[] {
  return sources.flatMap(({ about, uses, passages }): readonly Breach[] => {
    const { attestations } = ledger;
    const [first] = uses;
    if (first === undefined) return [];
    if (attestations === null)
      return [{ about, says: `cannot be decided: ${says}`, passages, mend: null, force: 'record' }];
    const isClear = uses.every(({ attribution }) => isVouchedFor(attestations, attribution.source.id));
    const mend = attest(uses);
    return isClear ? [] : [{ about, says: `nobody who knows them vouches that ${says}`, passages, mend }];
  });
}

function isVouchedFor(attestations: readonly SourceAttestation[], id: SourceId): boolean {
  return attestations.some(({ kind, sourceId }) => kind === 'clear-in-story' && sourceId === id);
}

const U15: StandardsRule = {
  id: 'U15',
  theme: 'unnamed',
  force: 'block',
  words: 'A story never says that somebody declined to comment who is its unnamed source.',
  source: 'AP',
  check: (ledger) =>
    declined.test(ledger.story.outside)
      ? unclear(ledger, unnamedSources(ledger), 'they are not the one who declined to comment')
      : [],
};

const U16: StandardsRule = {
  id: 'U16',
  theme: 'unnamed',
  force: 'warn',
  words: 'What is trivial, obvious or public is not had from somebody unnamed.',
  source: 'AP; New York Times',
  check: (ledger) =>
    unnamedSources(ledger).flatMap(({ about, uses }): readonly Breach[] => {
      const slight = uses.filter(({ claim }) => claim.kind === 'name' || claim.kind === 'date');
      const [first] = slight;
      if (first === undefined) return [];
      return [
        {
          about,
          says: 'a name or a date can be had from a record',
          passages: slight.map(({ claim }) => passageOf(claim)),
          mend: { kind: 'add-source', claimId: first.claim.id },
        },
      ];
    }),
};

const U17: StandardsRule = {
  id: 'U17',
  theme: 'unnamed',
  force: 'block',
  words: 'A story that rests on unnamed sources carries a byline.',
  source: 'AP',
  check: (ledger) => {
    const { blocks } = ledger.story;
    const hasByline = blocks.some(({ type, start, end }) => type === 'byline' && start < end);
    const sources = unnamedSources(ledger);
    if (hasByline || sources.length === 0) return [];
    const about = { key: 'story', words: 'The story as a whole' };
    return [{ about, says: 'it has no byline', passages: [], mend: { kind: 'change-text' } }];
  },
};

const U18: StandardsRule = {
  id: 'U18',
  theme: 'unnamed',
  force: 'block',
  words: 'Nobody is quoted on the record with the opposite of what they said on background.',
  source: 'Reuters',
  check: (ledger) => {
    const opposed = unnamedSources(ledger).filter(({ uses }) =>
      uses.some(({ claim }) => isOpposedByName(ledger, claim.relations)),
    );
    return unclear(ledger, opposed, 'they are not the one who is quoted to the contrary');
  },
};

/** Whether somebody named says the contrary in this story. */
function isOpposedByName(
  ledger: StoryLedger,
  relations: StoryLedger['claims'][number]['relations'],
): boolean {
  const opposing = relations.filter(({ kind }) => kind === 'disputes').map(({ other }) => other.id);
  return standingClaims(ledger).some(
    ({ id, attributions }) => opposing.includes(id) && attributions.some((each) => !isUnnamed(each)),
  );
}

/** Words that tell how a document came to be read. */
const obtained =
  /(?<!\p{L})(?:obtain(?:ed|s)?|seen by|reviewed by|shared with|leaked|published|released|posted|filed|made public|public records?|under the freedom|sent to|shown to|provided (?:to|by)|available)(?!\p{L})/iu;

const U20: StandardsRule = {
  id: 'U20',
  theme: 'unnamed',
  force: 'warn',
  words: 'If the story hinges on a document, it says how that was obtained, as far as possible.',
  source: 'AP Managing Editors',
  check: (ledger) =>
    standingClaims(ledger).flatMap((claim): readonly Breach[] => {
      const document = claim.attributions.find(({ source }) => source.kind === 'document');
      if (document === undefined || claim.range === null || !isMainPoint(ledger, claim.range)) return [];
      if (obtained.test(sentenceOf(ledger, claim)) || obtained.test(ledger.story.outside)) return [];
      const about = { key: `source ${document.source.id}`, words: document.source.name };
      return [
        { about, says: 'how it was obtained', passages: [passageOf(claim)], mend: { kind: 'change-text' } },
      ];
    }),
};

export const unnamedText: readonly StandardsRule[] = [U12, U15, U16, U17, U18, U20];
