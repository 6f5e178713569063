import type { Found, ReadText } from '../read-text.ts';
import { beginsSentence, isCapital, type Token } from '../text-tokens.ts';

/** Longest item, in words, of a series that is simple enough to do without the comma. */
const longestItem = 2;

/** Words that tell a clause or a remark from an item: "he left, he said, and never came back". */
const notItems: ReadonlySet<string> = new Set(
  `i you he she it we they who which that said says say told added too also however though although instead then first
  second third moreover meanwhile indeed nevertheless perhaps of course please yes no not is was are were be been has
  have had will would can could may might must do does did if when while where because since after before until as`.split(
    /\s+/,
  ),
);

/** The comma before "and" or "or" in a series of short, plain items. Names and ages set off by commas are left alone. */
export function findSeriesCommas({ tokens }: ReadText): readonly Found[] {
  return tokens.flatMap((comma, at) => {
    const [joint, next] = [tokens[at + 1], tokens[at + 2]];
    if (comma.text !== ',' || joint === undefined || !/^(?:and|or)$/.test(joint.norm)) return [];
    if (!isItemWord(next) || !endsSeries(tokens, at + 2)) return [];
    const before = itemBefore(tokens, at);
    if (before === null || !isFirstItem(tokens, before - 1)) return [];
    return [{ start: comma.start, end: joint.end, replacements: [` ${joint.text}`] }];
  });
}

/** The index of the comma before a short item that ends at a token; null where it is none. */
function itemBefore(tokens: readonly Token[], end: number): number | null {
  for (let at = end - 1; at >= Math.max(0, end - longestItem - 1); at -= 1) {
    const token = tokens[at];
    if (token?.text === ',') return at === end - 1 ? null : at;
    if (!isItemWord(token)) return null;
  }
  return null;
}

/** Whether the item after "and" is as short as the others: a clause would go on. */
function endsSeries(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at <= from + longestItem; at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[.;?!—)]$/.test(token.text)) return true;
    if (!isItemWord(token)) return false;
  }
  return false;
}

/** The first item may have the capital of its sentence. */
function isFirstItem(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const isPlain = token?.kind === 'word' && !notItems.has(token.norm);
  return isPlain && (!isCapital(token) || beginsSentence(tokens, at));
}

function isItemWord(token: Token | undefined): token is Token {
  return token?.kind === 'word' && !isCapital(token) && !notItems.has(token.norm);
}
