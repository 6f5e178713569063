import { noGrounds } from '../grounds.ts';
import type { NewAttribution } from '../source.ts';
import type { Proposal } from './proposal.ts';

/** A proposal with where it stands in the draft, as ProseMirror positions of the version that was read. */
export interface ListedProposal extends Proposal {
  readonly from: number;
  readonly to: number;
  /** Where the words stand that it denies. */
  readonly deniedAt: { readonly from: number; readonly to: number } | null;
}

/** The limits that a source's name and standing have in the registry. */
const longestName = 200;
const longestStanding = 300;

/** What a claim made of a proposal rests on; null where the text does not say whose word it is. */
export function attributionOf({ source, via }: Pick<Proposal, 'source' | 'via'>): NewAttribution | null {
  if (source === null || source.name === '') return null;
  const { kind, name, standing, terms } = source;
  const create = { kind, name: name.slice(0, longestName), standing: standing.slice(0, longestStanding) };
  const outlet =
    via === null
      ? null
      : { create: { kind: 'outlet', name: via.slice(0, longestName), standing: '' } as const };
  const hand = outlet === null ? 'first-hand' : 'second-hand';
  return { source: { create }, terms, hand, via: outlet, grounds: noGrounds };
}
