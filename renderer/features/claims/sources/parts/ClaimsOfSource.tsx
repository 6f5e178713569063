import type { ClaimId } from '#shared/claims/claim.ts';
import { verificationPencil } from '#shared/claims/claim-rules.ts';
import type { SourceClaim } from '#shared/claims/sources/source-claim.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { Badge } from '../../../../components/Badge.tsx';
import { VirtualList } from '../../../../components/VirtualList.tsx';
import { claimKindWords, termsWords, verificationWords } from '../../../../words/claims.ts';
import { sourcesWords } from '../../../../words/sources.ts';

export interface ClaimsOfSourceProps {
  readonly claims: readonly SourceClaim[];
  readonly active: number;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (storyId: StoryId, claimId: ClaimId) => void;
}

const words = sourcesWords.page;

/** Pixels: badges, a line of the words, and the story under them. */
const rowHeight = 78;

/** What a source says in all stories, with how far each is known. Enter goes to the words. */
export function ClaimsOfSource({ claims, active, onActivate, onOpen }: ClaimsOfSourceProps) {
  return (
    <section className="source-claims" aria-label={words.claims(0)}>
      <h2>{words.claims(claims.length)}</h2>
      {claims.length === 0 ? (
        <p className="soft">{words.noClaims}</p>
      ) : (
        <VirtualList
          label={words.claimList}
          count={claims.length}
          itemAt={(index) => claims[index]}
          rowKey={({ claimId, asOutlet }) => `${claimId}-${asOutlet}`}
          renderRow={(claim) => <ClaimOfSource claim={claim} />}
          rowHeight={rowHeight}
          varying
          active={active}
          onActivate={onActivate}
          onOpen={(index) => {
            const claim = claims[index];
            if (claim !== undefined) onOpen(claim.storyId, claim.claimId);
          }}
        />
      )}
    </section>
  );
}

function ClaimOfSource({ claim }: { readonly claim: SourceClaim }) {
  const { slug, kind, quote, state, terms, asOutlet } = claim;
  return (
    <div className="source-claim">
      <div className="claim-head">
        <Badge tone={verificationPencil(state)}>{verificationWords[state]}</Badge>
        <span className="soft">
          {claimKindWords[kind]}, {asOutlet ? words.asOutlet : termsWords[terms].toLowerCase()}
        </span>
      </div>
      <blockquote className="claim-quote">{quote}</blockquote>
      <span className="mono soft">{slug}</span>
    </div>
  );
}
