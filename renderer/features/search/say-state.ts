import { assertNever } from '#shared/language/assert-never.ts';
import { findWords as words } from '../../words/find.ts';
import type { FindResult, FindValues, Replaced } from './find-state.ts';

/** What the bar says under its fields. */
export interface Said {
  readonly text: string;
  readonly tone: 'plain' | 'wrong';
}

/** What went wrong, or what was replaced; how many there are stands beside the field. */
export function sayState({ result, replaced, markFirst }: FindValues, suggesting: boolean): Said {
  if (markFirst) return { text: words.markFirst, tone: 'wrong' };
  if (result.kind === 'bad-pattern') return { text: words.badPattern(result.reason), tone: 'wrong' };
  if (result.kind === 'too-slow') return { text: words.tooSlow, tone: 'wrong' };
  return { text: replaced === null ? '' : sayReplaced(replaced, suggesting), tone: 'plain' };
}

/** How many there are and which is looked at. */
export function sayPlace(result: FindResult): string {
  switch (result.kind) {
    case 'nothing':
    case 'bad-pattern':
    case 'too-slow':
      return '';
    case 'searching':
      return words.searching;
    case 'found':
      return result.count === 0 ? words.none : words.place(result.current, result.count, result.more);
    default:
      return assertNever(result);
  }
}

function sayReplaced({ count, printed, more }: Replaced, suggesting: boolean): string {
  return [
    (suggesting ? words.suggested : words.replaced)(count),
    ...(printed > 0 ? [words.printed(printed)] : []),
    ...(more ? [words.more] : []),
  ].join(' ');
}
