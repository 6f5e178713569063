import type { Node } from 'prosemirror-model';
import { overlapsAny } from '../../checks/quotations.ts';
import { factsIn } from '../facts.ts';
import { type ProjectedBlock, type Projection, project } from '../projection.ts';
import type { TextRange } from '../quote-anchor.ts';
import type { SuggestedPlace, Suggestion } from './list-suggestions.ts';

/**
 * What a suggestion is about: something that can be wrong (a figure, a name, a date, a quotation, a claim), the rest
 * of the wording, or only the look.
 */
export const suggestionThemes = ['facts', 'style', 'formatting'] as const;
export type SuggestionTheme = (typeof suggestionThemes)[number];

/** Where claims stand, in ProseMirror positions of the document. */
export interface ClaimPlace {
  readonly from: number;
  readonly to: number;
}

/**
 * Tells the theme of the suggestions of one document. Words put in are looked at where they will stand, words struck
 * where they stood, so a figure is touched whichever way it changes.
 */
export function themesIn(
  document: Node,
  claims: readonly ClaimPlace[],
): (suggestion: Suggestion) => SuggestionTheme {
  const touchesFact = {
    ins: factToucher(project(document, 'final')),
    del: factToucher(project(document, 'original')),
  };
  const touchesClaim = ({ from, to }: SuggestedPlace): boolean =>
    claims.some((claim) => from < claim.to && to > claim.from);
  return ({ places }) => {
    let theme: SuggestionTheme = 'formatting';
    for (const place of places) {
      const { kind } = place;
      if (kind !== 'ins' && kind !== 'del') continue;
      if (touchesClaim(place) || touchesFact[kind](place)) return 'facts';
      theme = 'style';
    }
    return theme;
  };
}

/** Answers for one reading of the text; what a block states is read once, and only where somebody asks. */
function factToucher({ text, blocks, toOffset }: Projection): (place: SuggestedPlace) => boolean {
  const known = new Map<ProjectedBlock, readonly TextRange[]>();
  const factsOf = (block: ProjectedBlock): readonly TextRange[] => {
    const facts =
      known.get(block) ?? apart(factsIn({ type: block.type, text: text.slice(block.start, block.end) }));
    known.set(block, facts);
    return facts;
  };
  return ({ from, to }) => {
    const [start, end] = [toOffset(from), toOffset(to)];
    return blocks
      .filter((block) => block.start <= end && block.end >= start)
      .some((block) => overlapsAny({ start: start - block.start, end: end - block.start }, factsOf(block)));
  };
}

/** Facts within a quotation are part of it. */
function apart(facts: readonly TextRange[]): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const fact of facts) {
    const last = found.at(-1);
    if (last !== undefined && fact.start < last.end) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, fact.end) };
    } else found.push(fact);
  }
  return found;
}
