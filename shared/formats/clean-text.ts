/**
 * Characters that no copy needs and that would harm it: control characters, marks of byte order, soft hyphens and
 * zero-width spaces, which hide in words and keep a search from finding them. A lone surrogate becomes U+FFFD.
 */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\p{NChar}\u00AD\u200B\uFEFF]/gu, keepWhitespace).replace(/\p{Cs}/gu, '\uFFFD');
}

function keepWhitespace(character: string): string {
  return /\s/.test(character) && character !== '\uFEFF' ? character : '';
}

/** Line ends, tabs and spaces to single spaces. A no-break space stays, unless an ordinary space stands beside it. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, (space) => (/^\u00A0+$/.test(space) ? space : ' '));
}

/** What two lines are compared by: quotation marks, spaces, case and marks at the end do not make them different. */
export function sameWordsKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛ʼ′`"“”„‟″«»]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_#'-]+|[\s*_.,:;'-]+$/g, '');
}

/** Whether two titles are the same, give or take the site's name or a subtitle. */
export function isSameTitle(one: string, other: string): boolean {
  const keys = [sameWordsKey(one.slice(0, 500)), sameWordsKey(other.slice(0, 500))];
  const [short = '', long = ''] = keys.sort((a, b) => a.length - b.length);
  // A title of few letters stands in many lines; one that is a small part of the other is a phrase, not the
  // title.
  return short.length >= 10 && long.includes(short) && short.length * 3 >= long.length;
}
