/** What a web site's guard against address gatherers leaves of an e-mail address in copied text. */
const placeholder = /\[email\s+protected\]/i;

export function hidesAddress(text: string): boolean {
  return placeholder.test(text);
}

/**
 * The address that such a guard put into the HTML: hexadecimal bytes, each combined with the first one. Null where
 * it is not one, so that nothing is invented.
 */
export function decodeAddress(hex: string): string | null {
  // No address is longer, and an odd number of digits is no row of bytes.
  if (hex.length > 1000 || !/^([0-9a-f]{2}){2,}$/i.test(hex)) return null;
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [key = 0, ...hidden] = bytes;
  const address = new TextDecoder().decode(Uint8Array.from(hidden, (byte) => byte ^ key));
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}

/** The hidden bytes in a link such as `/cdn-cgi/l/email-protection#6a0f…`; null for any other link. */
export function hiddenAddressInLink(href: string): string | null {
  return /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i.exec(href)?.[1] ?? null;
}
