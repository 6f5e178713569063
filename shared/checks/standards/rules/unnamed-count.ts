import { isUnnamed } from '../../../claims/claim-rules.ts';
import type { Attribution } from '../../../claims/source.ts';
import { areDifferent } from '../../../claims/sources/attestation.ts';
import { hasWord, overlaps, passageAt, passageOf, standingClaims } from '../ledger-text.ts';
import { isSeveral } from '../source-descriptions.ts';
import type { Breach, StandardsRule } from '../standards-rule.ts';
import type { LedgerClaim, StoryLedger } from '../story-ledger.ts';

// How many unnamed sources there are, and whether they count.

function ownUnnamed({ attributions }: LedgerClaim): readonly Attribution[] {
  return attributions.filter((each) => each.hand === 'first-hand' && isUnnamed(each));
}

/** Claims of which nobody is named, and that nothing but one unnamed source stands behind. */
const U7: StandardsRule = {
  id: 'U7',
  theme: 'unnamed',
  force: 'warn',
  words: 'More than one source is the norm; one alone only if its authority makes it certain, with a reason.',
  source: 'AP; Reuters; Guardian',
  check: (ledger) =>
    standingClaims(ledger).flatMap((claim): readonly Breach[] => {
      const [only, ...others] = claim.attributions;
      if (only === undefined || others.length > 0 || claim.kind === 'opinion') return [];
      if (ownUnnamed(claim).length === 0 || isSeveral(only.source.name)) return [];
      const about = { key: `source ${only.source.id}`, words: only.source.name };
      const mend = { kind: 'add-source', claimId: claim.id } as const;
      return [{ about, says: 'a second source', passages: [passageOf(claim)], mend }];
    }),
};

const U8: StandardsRule = {
  id: 'U8',
  theme: 'unnamed',
  force: 'warn',
  words: 'Sources that are counted are independent; whoever heard it from the other adds nothing.',
  source: 'Stet, from AP',
  check: (ledger) =>
    standingClaims(ledger).flatMap((claim) => {
      const sources = ownUnnamed(claim);
      return sources.flatMap((one, index) =>
        sources.slice(index + 1).flatMap((other) => dependent(ledger, claim, [one, other])),
      );
    }),
};

function dependent(
  { attestations }: StoryLedger,
  claim: LedgerClaim,
  [one, other]: readonly [Attribution, Attribution],
): readonly Breach[] {
  const about = { key: `source ${other.source.id}`, words: other.source.name };
  const mend = { kind: 'record-grounds', claimId: claim.id, attributionId: other.id } as const;
  const breach = { about, passages: [passageOf(claim)], mend };
  if (heardFrom(one, other) || heardFrom(other, one))
    return [{ ...breach, says: `one has it from the other: ${one.source.name}` }];
  if (attestations === null)
    return [
      { ...breach, says: `nothing kept here says that ${one.source.name} is somebody else`, force: 'record' },
    ];
  return areDifferent(attestations, one.source.id, other.source.id)
    ? []
    : [{ ...breach, says: `nobody vouches that ${one.source.name} is somebody else` }];
}

function heardFrom({ grounds }: Attribution, { source }: Attribution): boolean {
  return grounds.knows === 'told' && grounds.toldBy !== '' && hasWord(grounds.toldBy, source.name);
}

const U9: StandardsRule = {
  id: 'U9',
  theme: 'unnamed',
  force: 'block',
  words: 'Sources are not cited in the plural where there is only one.',
  source: 'Reuters',
  check: (ledger) =>
    ledger.proposals.flatMap((proposal): readonly Breach[] => {
      const { source, via } = proposal;
      if (source === null || source.kind !== 'unnamed' || via !== null || !isSeveral(source.mention))
        return [];
      const claim = standingClaims(ledger).find(({ range }) => range !== null && overlaps(range, proposal));
      const recorded = claim === undefined ? [] : ownUnnamed(claim);
      const [first] = recorded;
      if (first === undefined || recorded.length > 1 || isSeveral(first.source.name)) return [];
      const about = { key: `source ${first.source.id}`, words: first.source.name };
      const says = `the text says “${source.mention}”, and one is recorded`;
      return [{ about, says, passages: [passageAt(ledger, proposal)], mend: { kind: 'change-text' } }];
    }),
};

export const unnamedCount: readonly StandardsRule[] = [U7, U8, U9];
