import { compileFind, type FindQuery } from './find-query.ts';

/** A place in the lines of a text where something was found. Offsets are UTF-16 units within the line. */
export interface LineMatch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What the groups of a regular expression took, by number from 1; null for one that took no part. */
  readonly groups: readonly (string | null)[];
  /** The same by name. */
  readonly named: Readonly<Record<string, string | null>>;
}

/** What came of looking for something. */
export type FindAnswer =
  | {
      readonly kind: 'found';
      readonly matches: readonly LineMatch[];
      /** Whether there are more than were asked for. */
      readonly more: boolean;
    }
  | { readonly kind: 'bad-pattern'; readonly reason: string };

/**
 * Everything that the query finds, in order, up to `most`. Lines are looked at one by one, so nothing is found
 * across the end of a paragraph. A match without a letter, as of `x*`, is none: there would be nothing to see.
 */
export function findInLines(lines: readonly string[], query: FindQuery, most: number): FindAnswer {
  if (query.text === '') return { kind: 'found', matches: [], more: false };
  const compiled = compileFind(query);
  if (!compiled.ok) return { kind: 'bad-pattern', reason: compiled.reason };
  const matches: LineMatch[] = [];
  let more = false;
  eachFound(lines, compiled.pattern, (line, found) => {
    more = matches.length === most;
    if (!more) matches.push(toMatch(line, found));
    return !more;
  });
  return { kind: 'found', matches, more };
}

/** Visits what a pattern finds, line by line, as long as the visitor wants to see more. */
export function eachFound(
  lines: readonly string[],
  pattern: RegExp,
  visit: (line: number, found: RegExpExecArray) => boolean,
): void {
  for (const [line, text] of lines.entries()) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      if (found[0] !== '') {
        if (!visit(line, found)) return;
        continue;
      }
      // Past an empty place by a whole character, or the pattern would stand there for ever.
      pattern.lastIndex += (text.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1;
    }
  }
}

function toMatch(line: number, found: RegExpExecArray): LineMatch {
  const [words, ...groups] = found;
  const named = Object.entries(found.groups ?? {}).map(([name, taken]) => [name, taken ?? null]);
  return {
    line,
    start: found.index,
    end: found.index + words.length,
    groups: groups.map((taken) => taken ?? null),
    named: Object.fromEntries(named),
  };
}
