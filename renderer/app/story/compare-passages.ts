import type { Node } from 'prosemirror-model';
import type { Claim } from '#shared/claims/claim.ts';
import type { RequestSummary } from '#shared/corrections/request.ts';
import type { TextRef } from '#shared/stories/text-ref.ts';
import { type PlacedPassage, placesOfQuote } from '#shared/text/compare/touched-passages.ts';
import { type LiveAnchor, standingOf } from '#shared/text/live-anchor.ts';
import { project } from '#shared/text/projection.ts';
import { describeQuote, findQuote, type Quote, type TextRange } from '#shared/text/quote-anchor.ts';
import type { TouchedSubject } from '../../features/stories/compare/ChangesPanel.tsx';
import type { Compared } from '../../features/stories/compare/compare-store.ts';

/** What is pinned to the draft, and what was said of what readers saw. */
export interface PassageSources {
  readonly draft: Node | null;
  readonly anchors: readonly LiveAnchor[];
  readonly claims: readonly Claim[];
  readonly requests: readonly RequestSummary[];
}

const sides = ['before', 'after'] as const;

/**
 * Where claims and correction requests stand in two compared texts. In the draft a claim stands where it is pinned, in
 * another text where its words are found again; a request is about its words wherever they are.
 */
export function comparePassages(
  compared: Compared,
  refs: Readonly<Record<'before' | 'after', TextRef>>,
  { draft, anchors, claims, requests }: PassageSources,
): readonly PlacedPassage<TouchedSubject>[] {
  const subjects = new Map(
    claims.map(({ id, quote }): [string, TouchedSubject] => [id, { kind: 'claim', id, quote }]),
  );
  const pinned = draft === null ? [] : pinnedIn(draft, anchors);
  return sides.flatMap((side) => {
    const { text } = compared[side];
    const ofClaims = pinned.flatMap(({ id, range, quote }) => {
      const subject = subjects.get(id);
      const place = refs[side].kind === 'draft' ? range : findQuote(text, quote, range?.start);
      return subject === undefined || place === null ? [] : [{ side, subject, ...place }];
    });
    const ofRequests = requests.flatMap(({ id, quote }) => {
      const subject: TouchedSubject = { kind: 'request', id, quote };
      return placesOfQuote(text, quote).map((place) => ({ side, subject, ...place }));
    });
    return [...ofClaims, ...ofRequests];
  });
}

interface Pinned {
  readonly id: string;
  /** Null where its words are gone from the draft. */
  readonly range: TextRange | null;
  readonly quote: Quote;
}

function pinnedIn(draft: Node, anchors: readonly LiveAnchor[]): readonly Pinned[] {
  const projection = project(draft, 'final');
  return anchors.map((anchor) => {
    const { id } = anchor.subject;
    if (anchor.lost !== null) return { id, range: null, quote: anchor.lost };
    const { start, end } = standingOf(anchor, projection);
    return { id, range: { start, end }, quote: describeQuote(projection.text, { start, end }) };
  });
}
