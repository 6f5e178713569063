import type { ClaimRelation, RelationKind } from '#shared/claims/relation.ts';

/** What can be said of a claim and another, from the side of the one that is looked at. */
export const relationChoices = [
  'disputes',
  'disputed-by',
  'supports',
  'supported-by',
  'same-as',
] as const satisfies readonly (RelationKind | 'disputed-by' | 'supported-by')[];
export type RelationChoice = (typeof relationChoices)[number];

const choiceWords: Readonly<Record<RelationChoice, string>> = {
  disputes: 'Disputes',
  'disputed-by': 'Disputed by',
  supports: 'Supports',
  'supported-by': 'Supported by',
  'same-as': 'Same as',
};

/** "Disputed by", of the claim that has the relation. */
export function relationWord({ kind, towards }: Pick<ClaimRelation, 'kind' | 'towards'>): string {
  if (kind === 'same-as' || towards === 'other') return choiceWords[kind];
  return choiceWords[kind === 'disputes' ? 'disputed-by' : 'supported-by'];
}

/** "Disputed by “40 piers”"; a quotation has its marks already, and marks within ours are single ones. */
export function relationLine(relation: Pick<ClaimRelation, 'kind' | 'towards' | 'other'>): string {
  const { quote } = relation.other;
  const isQuoted = /^[“”„"«»‘’']/u.test(quote);
  return `${relationWord(relation)} ${isQuoted ? quote : `“${quote.replaceAll('“', '‘').replaceAll('”', '’')}”`}`;
}

/** Sentences about what claims are to each other. */
export const relationsWords = {
  relate: 'Relate to…',
  title: 'Relate the claim to another',
  about: 'This claim',
  how: 'This claim…',
  choices: {
    disputes: 'disputes the other one',
    'disputed-by': 'is disputed by the other one',
    supports: 'supports the other one',
    'supported-by': 'is supported by the other one',
    'same-as': 'says the same as the other one',
  } satisfies Record<RelationChoice, string>,
  which: 'The other claim',
  whichHint: 'Type words of it. Arrow keys choose; claims of other stories come after those of this one.',
  found: 'Claims to choose from',
  inThisStory: 'In this story',
  noneYet: 'This story has no other claim. Type words to find claims of other stories.',
  noneFound: 'No claim has these words.',
  missing: 'Choose the other claim.',
  note: 'Note',
  submit: 'Relate the claims',
  list: 'What other claims are to it',
  open: (quote: string) => `Go to the claim “${quote}”`,
  takeBack: (word: string, quote: string) => `Take back: ${word.toLowerCase()} “${quote}”`,
  takenBack: 'The two claims are not related any more. That they were stays in the journal.',
  more: (count: number) => `and ${count} more`,
  said: (person: string) => `${person}, `,
} as const;
