import type { Found, ReadText } from '../read-text.ts';
import { inWords } from '../spelled-numbers.ts';
import { beginsSentence, isCapital, type Token } from '../text-tokens.ts';

/** What newspapers count in figures however few there are, and words after which a figure is no count of things. */
const keepsFigures: ReadonlySet<string> = new Set(
  `percent percentage per cents dollar dollars million billion trillion thousand hundred noon midnight degrees degree feet foot
  inch inches mile miles yard yards meter meters kilometer kilometers mph kph knots acre acres ounce ounces pound pounds
  ton tons gallon gallons liter liters gram grams grader graders point points under over out and for from with after but
  was are were has had will would euros yen pesos`.split(/\s+/),
);

/** Words whose figure is a name: page 3, phase 2. */
const namedByFigure: ReadonlySet<string> = new Set(
  `age aged ages page pages phase chapter grade room route level type class size item step number channel version tier
  stage category day week round game act scene line lane gate pier unit form no nos top zone ward section article
  amendment proposition question measure district precinct group heat lap set hole par between figure table part volume
  season episode magnitude`.split(/\s+/),
);

/** Counts of things that should be in words. Ages, sums, measures, times, scores and names stay in figures. */
export function findSmallNumbers({ tokens }: ReadText, under: number): readonly Found[] {
  return tokens.flatMap((token, at) => {
    const isSmall = token.kind === 'number' && /^[1-9][0-9]?$/.test(token.text) && Number(token.text) < under;
    if (!isSmall || !countsThings(tokens, at)) return [];
    const words = inWords(Number(token.text));
    const replacement = beginsSentence(tokens, at) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    return [{ start: token.start, end: token.end, replacements: [replacement] }];
  });
}

/** Whether the figure stands free, before a plain word, and is not the name of something. */
function countsThings(tokens: readonly Token[], at: number): boolean {
  const [before, figure, next, beyond] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (figure === undefined || next === undefined || next.glued || next.kind !== 'word') return false;
  // Words of one or two letters are units, halves of the day, and what joins scores.
  if (!/^\p{Ll}/u.test(next.text) || next.norm.length < 3 || keepsFigures.has(next.norm)) return false;
  if (isAge(next, beyond) || (beyond?.norm === '-' && beyond.glued)) return false;
  if (before === undefined) return true;
  if (figure.glued) return before.text === '(' || before.text === '—';
  if (before.kind === 'number') return false;
  if (before.kind === 'mark') return before.text !== '.' || beginsSentence(tokens, at);
  if (namedByFigure.has(before.norm) || isRatio(tokens, at)) return false;
  return !isCapital(before) || beginsSentence(tokens, at - 1);
}

/** Votes, scores and ratios: "4 of 5", "6 to 3". */
function isRatio(tokens: readonly Token[], at: number): boolean {
  return /^(?:of|to|or|in)$/.test(tokens[at - 1]?.norm ?? '') && tokens[at - 2]?.kind === 'number';
}

function isAge(next: Token, beyond: Token | undefined): boolean {
  return /^(?:year|month|week|day)s?$/.test(next.norm) && beyond?.norm === 'old';
}
