import type { LineMatch } from './find-in-lines.ts';

/** What is put in place of what is found. */
export interface Replacing {
  readonly text: string;
  /** `$1`, `$<name>`, `$&` and `$$` mean what they mean in a regular expression's replacement. */
  readonly regex: boolean;
  /** Capitals are carried over: "PORT" to "HARBOUR", "Port" to "Harbour". */
  readonly keepCase: boolean;
}

/** The words that are put in for one match. */
export function replacementText(replacing: Replacing, found: string, match: LineMatch): string {
  const text = replacing.regex ? filledIn(replacing.text, found, match) : replacing.text;
  return replacing.keepCase ? withCaseOf(found, text) : text;
}

/** A sign of the replacement that stands for something: two digits before one, as everywhere. */
const sign = /\$(?:(?<plain>[$&])|(?<number>\d{1,2})|<(?<name>[^>]*)>)/gu;

/** A number or name that the pattern does not have stays as it was typed. */
function filledIn(text: string, found: string, { groups, named }: LineMatch): string {
  return text.replace(sign, (typed, ...rest) => {
    const { plain, number, name }: Record<string, string | undefined> = rest.at(-1) ?? {};
    if (plain !== undefined) return plain === '$' ? '$' : found;
    if (name !== undefined) return Object.keys(named).length === 0 ? typed : (named[name] ?? '');
    return byNumber(number ?? '', groups) ?? typed;
  });
}

/** `$12` is the twelfth group, or the first and a 2 where there are not so many. */
function byNumber(digits: string, groups: readonly (string | null)[]): string | null {
  const taken = (length: number) => {
    const index = Number(digits.slice(0, length));
    const group = index === 0 ? undefined : groups[index - 1];
    return group === undefined ? null : (group ?? '') + digits.slice(length);
  };
  return taken(digits.length) ?? (digits.length === 2 ? taken(1) : null);
}

/** All capitals where all of it was, and more than one letter; a first capital where there was one. */
function withCaseOf(found: string, text: string): string {
  const letters = found.replace(/\P{L}/gu, '');
  const isUpper = (part: string) => part !== part.toLowerCase() && part === part.toUpperCase();
  if (letters.length > 1 && isUpper(letters)) return text.toUpperCase();
  const [first = ''] = letters;
  if (!isUpper(first)) return text;
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
