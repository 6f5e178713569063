import { isUnnamed } from '../../claims/claim-rules.ts';
import type { Proposal } from '../../claims/detection/proposal.ts';
import type { Attribution } from '../../claims/source.ts';
import { overlaps, passageAt, passageOf, standingClaims } from './ledger-text.ts';
import type { LedgerPassage, Matter, Mend } from './standards-rule.ts';
import type { LedgerClaim, StoryLedger } from './story-ledger.ts';

/** A source behind one claim. */
export interface SourceUse {
  readonly claim: LedgerClaim;
  readonly attribution: Attribution;
}

/** Somebody or some outlet that the story has things from, with every claim that it has from them. */
export interface UsedSource {
  readonly about: Matter;
  readonly uses: readonly SourceUse[];
  readonly passages: readonly LedgerPassage[];
}

/** Whoever told us and is not named: the rules for unnamed sources are about them. */
export function unnamedSources(ledger: StoryLedger): readonly UsedSource[] {
  return usesBy(
    ledger,
    ({ attribution }) => attribution.hand === 'first-hand' && isUnnamed(attribution),
    ({ attribution: { source } }) => ({ key: `source ${source.id}`, words: source.name }),
  );
}

/** Outlets that the story has things through. */
export function outlets(ledger: StoryLedger): readonly UsedSource[] {
  return usesBy(
    ledger,
    ({ attribution }) => attribution.hand === 'second-hand' && attribution.via !== null,
    ({ attribution: { via } }) => ({ key: `outlet ${via?.id ?? ''}`, words: via?.name ?? '' }),
  );
}

function usesBy(
  ledger: StoryLedger,
  belongs: (use: SourceUse) => boolean,
  matterOf: (use: SourceUse) => Matter,
): readonly UsedSource[] {
  const found = new Map<string, { readonly about: Matter; readonly uses: SourceUse[] }>();
  for (const claim of standingClaims(ledger)) {
    for (const attribution of claim.attributions) {
      const use = { claim, attribution };
      if (!belongs(use)) continue;
      const about = matterOf(use);
      const known = found.get(about.key);
      if (known === undefined) found.set(about.key, { about, uses: [use] });
      else known.uses.push(use);
    }
  }
  return [...found.values()].map(({ about, uses }) => ({
    about,
    uses,
    passages: uses.map(({ claim }) => passageOf(claim)),
  }));
}

/** What the text has from somebody unnamed, or from an outlet, and the ledger knows nothing of, by who it is. */
export function unrecorded(
  ledger: StoryLedger,
  belongs: (proposal: Proposal) => boolean,
  nameOf: (proposal: Proposal) => string,
): readonly (Pick<UsedSource, 'about' | 'passages'> & { readonly proposals: readonly Proposal[] })[] {
  const recorded = standingClaims(ledger).filter(({ attributions }) => attributions.length > 0);
  const found = new Map<string, Proposal[]>();
  for (const proposal of ledger.proposals) {
    const isKnown = recorded.some(({ range }) => range !== null && overlaps(range, proposal));
    if (isKnown || !belongs(proposal)) continue;
    const name = nameOf(proposal);
    found.set(name, [...(found.get(name) ?? []), proposal]);
  }
  return [...found].map(([name, proposals]) => ({
    about: { key: `text ${name.toLowerCase()}`, words: name },
    proposals,
    passages: proposals.map((proposal) => passageAt(ledger, proposal)),
  }));
}

/** To put down what is missing of a use. */
export function recordGrounds({ claim, attribution }: SourceUse): Mend {
  return { kind: 'record-grounds', claimId: claim.id, attributionId: attribution.id };
}

export function approveSource({ claim, attribution }: SourceUse): Mend {
  return { kind: 'approve-source', claimId: claim.id, attributionId: attribution.id };
}

/** To have an editor vouch for a source. */
export function attest([use]: readonly SourceUse[]): Mend | null {
  return use === undefined ? null : { kind: 'attest', sourceId: use.attribution.source.id };
}
