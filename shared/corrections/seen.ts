import { canonicalJson } from '../journal/canonical-json.ts';
import type { Placement } from './decision.ts';
import type { SeenHashes } from './request.ts';

/** What lies before an approver. */
export interface Seen {
  readonly label: string;
  readonly text: string;
  readonly placement: Placement;
  /** SHA-256 of the published revision that the change is a change of. */
  readonly revisionSha256: string;
  /** Canonical form of the draft as it would be published. */
  readonly draft: string;
}

/**
 * The texts whose SHA-256 an approval binds. Each names what it is, so that the hash of one can never be given
 * for another; the draft goes in by its own hash, so that an approval can be checked without the whole text.
 */
export function seenTexts(
  seen: Seen,
  sha256: (text: string) => string,
): Readonly<Record<keyof SeenHashes, string>> {
  const { label, text, placement, revisionSha256, draft } = seen;
  return {
    notice: canonicalJson({ notice: { label, text } }),
    change: canonicalJson({ change: { revision: revisionSha256, draft: sha256(draft) } }),
    placement: canonicalJson({ placement }),
  };
}

/** The hashes that an approver signs. */
export function seenHashesOf(seen: Seen, sha256: (text: string) => string): SeenHashes {
  const texts = seenTexts(seen, sha256);
  return {
    notice: sha256(texts.notice),
    change: sha256(texts.change),
    placement: sha256(texts.placement),
  };
}

/** The first thing that is not what was seen; null where everything is. */
export function whatChanged(seen: SeenHashes, now: SeenHashes): keyof SeenHashes | null {
  const parts = ['notice', 'placement', 'change'] as const;
  return parts.find((part) => seen[part] !== now[part]) ?? null;
}
