import {
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  type LucideIcon,
  MessageSquareText,
  Repeat2,
  TriangleAlert,
  VenetianMask,
} from 'lucide-react';
import type { Claim } from '#shared/claims/claim.ts';
import { type ClaimStanding, claimTone } from '#shared/claims/claim-rules.ts';
import { Badge } from '../../../components/Badge.tsx';
import { anchorWords } from '../../../words/anchors.ts';
import { attributionLine, claimKindWords, claimsWords, standingWords } from '../../../words/claims.ts';
import { relationLine, relationsWords } from '../../../words/relations.ts';

export interface ClaimRowProps {
  readonly claim: Claim;
}

/** A shape for each standing, since colours alone tell some people nothing. */
const icons = {
  false: CircleX,
  disputed: TriangleAlert,
  'could-not-be-verified': CircleQuestionMark,
  verified: CircleCheck,
  'unnamed-only': VenetianMask,
  'second-hand-only': Repeat2,
  unverified: CircleDashed,
  bare: CircleDashed,
  opinion: MessageSquareText,
} satisfies Record<ClaimStanding, LucideIcon>;

/** A claim in the list: how it stands, its words, and on whose word the story has it. */
export function ClaimRow({ claim }: ClaimRowProps) {
  const { pencil, line, standing } = claimTone(claim);
  const Icon = icons[standing];
  const moved = anchorWords[claim.anchorState];
  return (
    <div className="claim-row" data-drop-evidence={claim.id}>
      <p className="claim-head">
        <Badge tone={pencil} icon={<Icon aria-hidden="true" />}>
          {standingWords[standing]}
        </Badge>
        <span className="soft">{claimKindWords[claim.kind]}</span>
      </p>
      <p className="claim-quote">
        <span className={`claim-words claim-${pencil} claim-${line}`}>{claim.quote}</span>
      </p>
      {moved !== null && (
        <p className="claim-moved">
          <TriangleAlert aria-hidden="true" /> {moved}
        </p>
      )}
      {claim.attributions.map((attribution) => (
        <p key={attribution.id} className="claim-source">
          {attributionLine(attribution)}
        </p>
      ))}
      <Disputes relations={claim.relations} />
      {claim.attributions.length === 0 && standing !== 'bare' && (
        <p className="soft">{claimsWords.noSource}</p>
      )}
    </div>
  );
}

/** More than two are read in the claim itself. */
const mostDisputes = 2;

function Disputes({ relations }: Pick<Claim, 'relations'>) {
  const disputes = relations.filter(({ kind }) => kind === 'disputes');
  const more = disputes.length - mostDisputes;
  return (
    <>
      {disputes.slice(0, mostDisputes).map((relation) => (
        <p key={relation.id} className="claim-dispute">
          {relationLine(relation)}
        </p>
      ))}
      {more > 0 && <p className="claim-dispute">{relationsWords.more(more)}</p>}
    </>
  );
}
