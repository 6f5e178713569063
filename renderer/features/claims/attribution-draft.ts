import { isUnnamed } from '#shared/claims/claim-rules.ts';
import { type Grounds, noGrounds } from '#shared/claims/grounds.ts';
import {
  type Attribution,
  type AttributionTerms,
  type Hand,
  type NewAttribution,
  type NewSource,
  type Source,
  type SourceChoice,
  speaksOnTerms,
} from '#shared/claims/source.ts';

/** A source as it is being chosen: not yet, from the registry, or new. */
export type SourceDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly source: Source }
  | { readonly kind: 'new'; readonly source: NewSource };

/** A source for a claim, as a form holds it. */
export interface AttributionDraft {
  readonly source: SourceDraft;
  readonly terms: AttributionTerms;
  readonly hand: Hand;
  readonly via: SourceDraft;
  readonly grounds: Grounds;
}

export const emptyAttribution: AttributionDraft = {
  source: { kind: 'none' },
  terms: 'on-the-record',
  hand: 'first-hand',
  via: { kind: 'none' },
  grounds: noGrounds,
};

/** An attribution that is there, to be changed. */
export function draftOf({ source, terms, hand, via, grounds }: Attribution): AttributionDraft {
  return {
    source: { kind: 'known', source },
    terms,
    hand,
    via: via === null ? { kind: 'none' } : { kind: 'known', source: via },
    grounds,
  };
}

/** Whether readers will not be told who it is. */
export function isUnnamedDraft({ source, terms }: AttributionDraft): boolean {
  return source.kind !== 'none' && isUnnamed({ source: source.source, terms });
}

/** Puts a source in; the terms follow its kind until a person says otherwise. */
export function withSource(draft: AttributionDraft, source: SourceDraft): AttributionDraft {
  const kind = kindOf(source);
  if (kind === kindOf(draft.source) || kind === null) return { ...draft, source };
  if (kind === 'unnamed') return { ...draft, source, terms: 'unnamed' };
  // Terms belong to people who speak; a document is on the record by its nature.
  const keeps = speaksOnTerms(kind) && draft.terms !== 'unnamed';
  return { ...draft, source, terms: keeps ? draft.terms : 'on-the-record' };
}

/** What kind of source is chosen; null for none yet. */
export function kindOf(draft: SourceDraft): Source['kind'] | null {
  return draft.kind === 'none' ? null : draft.source.kind;
}

/** What is still missing of an attribution. */
export type AttributionProblem = 'source' | 'via' | null;

/** What to say beside the form; second-hand, it takes the outlet as well. */
export function problemOf(draft: AttributionDraft): AttributionProblem {
  if (toSourceChoice(draft.source) === null) return 'source';
  return draft.hand === 'second-hand' && toSourceChoice(draft.via) === null ? 'via' : null;
}

/** The attribution to be sent; null while something is missing. */
export function toNewAttribution(draft: AttributionDraft): NewAttribution | null {
  const source = toSourceChoice(draft.source);
  if (source === null || problemOf(draft) !== null) return null;
  const { terms, hand, grounds } = draft;
  return { source, terms, hand, via: hand === 'second-hand' ? toSourceChoice(draft.via) : null, grounds };
}

/** The source as the contract wants it; null where it is none, or a new one without a name. */
export function toSourceChoice(draft: SourceDraft): SourceChoice | null {
  switch (draft.kind) {
    case 'none':
      return null;
    case 'known':
      return { sourceId: draft.source.id };
    case 'new':
      return draft.source.name.trim() === '' ? null : { create: draft.source };
  }
}
