import type { WordMap } from './map-words.ts';

/** How far on either side of a word its company is looked for, and how much nearer or farther it may stand now. */
const reach = 5;
const drift = 4;
const leastCompany = 2;

/**
 * Takes apart words that were matched alone: a “harbour” none of whose neighbours came along is a mention of its own.
 * Where there are too few words around to tell, as in a short headline, they stay.
 */
export function dropLonely({ before, matches }: WordMap): void {
  const lonely: number[] = [];
  before.forEach(({ paragraph }, place) => {
    const there = matches.after(place);
    if (there === null) return;
    let [company, around] = [0, 0];
    for (let other = place - reach; other <= place + reach; other += 1) {
      if (other === place || before[other]?.paragraph !== paragraph) continue;
      around += 1;
      const partner = matches.after(other);
      if (partner !== null && Math.abs(partner - there - (other - place)) <= drift) company += 1;
    }
    if (around >= reach && company < leastCompany) lonely.push(place);
  });
  for (const place of lonely) matches.drop(place);
}
