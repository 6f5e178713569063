/** A name as it is kept: one way of composing letters, single spaces, so that it looks as it compares. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** Whether two names would be read as the same one, whatever the case and the width of letters. */
export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

/**
 * Full-width letters and ligatures fall together with plain ones, which no reader could tell apart in a list.
 */
function foldName(name: string): string {
  return tidyName(name.normalize('NFKC')).toLowerCase();
}
