import { type ApprovalLevel, reachesLevel } from '../../../claims/source-approval.ts';
import { knowersOf } from '../../../claims/sources/attestation.ts';
import { isMainPoint, passageOf } from '../ledger-text.ts';
import { approveSource, attest, type SourceUse, unnamedSources } from '../source-uses.ts';
import type { Breach, StandardsRule } from '../standards-rule.ts';
import type { StoryLedger } from '../story-ledger.ts';

// Who has to know an unnamed source, and who has to say yes to it.

const U4: StandardsRule = {
  id: 'U4',
  theme: 'unnamed',
  force: 'block',
  words: 'At least one editor knows who the source is; who and since when is recorded, never the name.',
  source: 'AP; Washington Post; New York Times',
  check: ({ attestations, ...ledger }) =>
    unnamedSources({ attestations, ...ledger }).flatMap(({ about, uses, passages }): readonly Breach[] => {
      if (attestations === null)
        return [{ about, says: 'no editor’s word is kept here yet', passages, mend: null, force: 'record' }];
      const ids = uses.map(({ attribution }) => attribution.source.id);
      const known = knowersOf(attestations).some(({ sourceId }) => ids.includes(sourceId));
      const mend = attest(uses);
      return known ? [] : [{ about, says: 'an editor who knows who it is', passages, mend }];
    }),
};

/** The uses of unnamed sources that an approval is missing for, one breach for each source. */
function unapproved(ledger: StoryLedger, missing: (use: SourceUse) => string | null): readonly Breach[] {
  return unnamedSources(ledger).flatMap(({ about, uses }) => {
    const wanting = uses.flatMap((use) => {
      const says = missing(use);
      return says === null ? [] : [{ use, says }];
    });
    const [first] = wanting;
    if (first === undefined) return [];
    return [
      {
        about,
        says: first.says,
        passages: wanting.map(({ use }) => passageOf(use.claim)),
        mend: approveSource(first.use),
      },
    ];
  });
}

function isApproved({ attribution }: SourceUse, level: ApprovalLevel, quoting: boolean): boolean {
  return attribution.approvals.some(
    (approval) => approval.stands && reachesLevel(approval.level, level) && (approval.quoting || !quoting),
  );
}

/** Whether the story's main point has nobody behind it who is named. */
function carriesTheStory(ledger: StoryLedger, { claim }: SourceUse): boolean {
  const others = claim.attributions.filter(({ terms }) => terms === 'on-the-record');
  return claim.range !== null && isMainPoint(ledger, claim.range) && others.length === 0;
}

const U5: StandardsRule = {
  id: 'U5',
  theme: 'unnamed',
  force: 'block',
  words: 'Each use of an unnamed source is approved; by the masthead where the main point rests on it.',
  source: 'AP; New York Times, 2016',
  check: (ledger) =>
    unapproved(ledger, (use) => {
      const level = carriesTheStory(ledger, use) ? 'masthead' : ledger.house.approval;
      if (isApproved(use, level, false)) return null;
      return level === 'masthead' ? 'the standards editor’s approval' : 'an editor’s approval';
    }),
};

const U6: StandardsRule = {
  id: 'U6',
  theme: 'unnamed',
  force: 'block',
  words: 'A direct quotation of an unnamed source is rare and needs that approval again.',
  source: 'New York Times, 2016',
  check: (ledger) =>
    unapproved(ledger, (use) =>
      use.claim.kind === 'quotation' && !isApproved(use, ledger.house.approval, true)
        ? 'an approval that covers the quotation'
        : null,
    ),
};

/** Words that run somebody down. */
const pejorative =
  /(?<!\p{L})(?:liars?|l(?:ied|ying)|corrupt\p{L}*|incompeten\p{L}*|idiots?|idiotic|crooks?|crooked|thugs?|cowards?|cowardly|disgrac\p{L}*|clowns?|stupid\p{L}*|frauds?|fraudulent|lunatics?|unhinged|bull(?:y|ies)|toxic|racists?|sexists?|pathetic|shameless|useless|vindictive|narcissis\p{L}*|dishonest\p{L}*|unfit|drunks?|abusive|monsters?|criminals?)(?!\p{L})/iu;

const U14: StandardsRule = {
  id: 'U14',
  theme: 'unnamed',
  force: 'block',
  words:
    'Nobody attacks from behind anonymity; a pejorative quotation runs only after the most senior editor of the day.',
  source: 'Guardian; New York Times; Reuters',
  check: (ledger) =>
    unapproved(ledger, (use) =>
      use.claim.kind === 'quotation' && pejorative.test(use.claim.quote) && !isApproved(use, 'masthead', true)
        ? 'the standards editor’s yes to words that run somebody down'
        : null,
    ),
};

export const unnamedApproval: readonly StandardsRule[] = [U4, U5, U6, U14];
