import { useRef, useState } from 'react';
import type { Claim } from '#shared/claims/claim.ts';
import type { RelatedClaim } from '#shared/claims/relation.ts';

export type FindClaims = (text: string) => Promise<readonly RelatedClaim[]>;

/** A claim to choose, and whether it is of the story that is open. */
export interface ClaimHit {
  readonly id: RelatedClaim['id'];
  readonly quote: string;
  readonly kind: RelatedClaim['kind'];
  /** Null for a claim of the story that is open. */
  readonly slug: string | null;
}

/**
 * Claims that have the words that are typed: those of this story at once, those of others when they were found. An
 * answer that comes late is dropped.
 */
export function useClaimHits(own: readonly Claim[], find: FindClaims) {
  const [text, setText] = useState('');
  const [others, setOthers] = useState<readonly RelatedClaim[]>([]);
  const latest = useRef('');
  const ask = async (typed: string) => {
    latest.current = typed;
    setText(typed);
    const found = typed.trim() === '' ? [] : await find(typed);
    if (latest.current === typed) setOthers(found);
  };
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hits: readonly ClaimHit[] = [
    ...own
      .filter(({ quote }) => typed.every((word) => quote.toLowerCase().includes(word)))
      .map(({ id, quote, kind }) => ({ id, quote, kind, slug: null })),
    ...others,
  ];
  return { text, hits, ask };
}
