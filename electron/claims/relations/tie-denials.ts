import type { Node } from 'prosemirror-model';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { pinPassage, standingOf } from '#shared/text/live-anchor.ts';
import { project } from '#shared/text/projection.ts';
import type { TextRange } from '#shared/text/quote-anchor.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import type { Recording } from '../../journal/deed-recorder.ts';
import type { Drafts } from '../../text/drafts.ts';
import type { ClaimReader } from '../claim-reader.ts';
import type { Relator } from './relator.ts';

/** A passage of a draft, as ProseMirror positions. */
export interface DeniedPassage {
  readonly from: number;
  readonly to: number;
}

/** A claim that was just made of a passage that somebody denies something by, and what that is. */
export interface Denial {
  readonly denial: ClaimId;
  readonly storyId: StoryId;
  readonly passage: DeniedPassage;
}

/** What is denied is stated by the story as a fact; on whose word, somebody has to say yet. */
const statedFact = { kind: 'fact', note: '', attribution: null, verification: null } as const;
type StatedFact = typeof statedFact & DeniedPassage;

type NotMade = 'not-found' | 'empty-passage';

/**
 * Says of the claim on the denied passage that the denial disputes it, inside the caller's transaction. Where nothing
 * is claimed there yet, the passage becomes a claim: a tie has two ends, and whoever confirms it was shown both.
 */
export function createDenialTier(parts: {
  readonly drafts: Drafts;
  readonly reader: ClaimReader;
  readonly relator: Relator;
}) {
  const { drafts, reader, relator } = parts;
  return (
    { denial, storyId, passage }: Denial,
    { caller, recording }: { readonly caller: Caller; readonly recording: Recording },
    makeClaim: (claim: StatedFact) => Result<ClaimId, NotMade>,
  ): Result<null, NotMade> => {
    const anchors = drafts.anchorsOf(storyId);
    const others = reader.list(storyId).flatMap(({ id, kind }) => {
      const anchor = anchors.get(id);
      return anchor === undefined || id === denial
        ? []
        : [{ id, kind, start: anchor.start, end: anchor.end }];
    });
    const known = deniedClaim(drafts.current(storyId).document, passage, others);
    const target = known === null ? makeClaim({ ...statedFact, ...passage }) : ok(known);
    if (!target.ok) return target;
    const ends = { from: { id: denial, storyId }, to: { id: target.value, storyId } };
    // Where the two are related already, a person has said more than the text does.
    relator.relate({ ...ends, kind: 'disputes', note: '' }, caller.personId, recording);
    return ok(null);
  };
}

/** A claim as far as it must be known to tell whether a denial is about it. */
export interface DeniableClaim extends TextRange {
  readonly id: ClaimId;
  readonly kind: Claim['kind'];
}

/**
 * The claim that stands on the words that are denied: the one that covers most of them, and at least half. Null where
 * there is none; then the words have to become a claim first. A denial is never what another denies.
 */
export function deniedClaim(
  document: Node,
  passage: DeniedPassage,
  claims: readonly DeniableClaim[],
): ClaimId | null {
  const denied = rangeOf(document, passage);
  if (denied === null) return null;
  const shared = ({ start, end }: TextRange): number =>
    Math.min(end, denied.end) - Math.max(start, denied.start);
  let best: DeniableClaim | null = null;
  for (const claim of claims) {
    if (claim.kind === 'denial' || claim.kind === 'opinion') continue;
    if (2 * shared(claim) >= denied.end - denied.start && (best === null || shared(claim) > shared(best)))
      best = claim;
  }
  return best?.id ?? null;
}

/** Any subject does: only where the words stand is asked. */
const nobody = { kind: 'claim', id: '' as ClaimId } as const;

function rangeOf(document: Node, { from, to }: DeniedPassage): TextRange | null {
  if (from > to || to > document.content.size) return null;
  const anchor = pinPassage(document, nobody, { from, to });
  return anchor === null ? null : standingOf(anchor, project(document, 'final'));
}
