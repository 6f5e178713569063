/** Words that tell nothing of what a story is about. */
const smallWords = new Set(
  `a an and are as at be been by for from has have he her his in into is it its of off on or our over she that the
  their they this to up was we were what when where which who whose why will with would you your says said`.split(
    /\s+/,
  ),
);
/** Five words tell stories apart and fit on a line of the desk; a person may make it longer. */
const mostWords = 5;
const mostCharacters = 50;
const withoutWords = 'untitled';

/** A short name for a story, from its headline: `dhs-identifies-400-migrants-brought`. */
export function proposeSlug(headline: string): string {
  const words =
    headline
      .slice(0, 1000)
      .normalize('NFC')
      .replace(/['’]/g, '')
      .toLowerCase()
      .match(/[\p{Ll}\p{N}]+/gu) ?? [];
  // A headline of small words alone ("Who we are") is better named by them than not at all.
  const telling = words.filter((word) => !smallWords.has(word));
  let slug = '';
  for (const word of (telling.length > 0 ? telling : words).slice(0, mostWords)) {
    const longer = slug === '' ? word.slice(0, mostCharacters) : `${slug}-${word}`;
    if (longer.length > mostCharacters) break;
    slug = longer;
  }
  return slug === '' ? withoutWords : slug;
}
