import { isSafeAddress } from '../text/schema.ts';

/** As long as the contract lets a link be. */
const longestLink = 4000;

/** A link's address made absolute, or null where it leads nowhere that a reader may be sent. */
export function safeLink(address: string, base: string | null): string | null {
  try {
    const url = new URL(address, base ?? undefined);
    if (!isSafeAddress(url.href) || url.href.length > longestLink) return null;
    return url.href;
  } catch {
    // Not an address, or one relative to a page that is not known.
    return null;
  }
}
