import { z } from 'zod';
import { type Grounds, grounds, noGrounds } from './grounds.ts';
import type { SourceApproval } from './source-approval.ts';

export const sourceId = z.uuid().brand<'SourceId'>();
export type SourceId = z.infer<typeof sourceId>;
export const attributionId = z.uuid().brand<'AttributionId'>();
export type AttributionId = z.infer<typeof attributionId>;

/** Where a claim can come from. An unnamed person is known by a description only; no name is kept here. */
export const sourceKinds = [
  'named',
  'unnamed',
  'organisation',
  'document',
  'outlet',
  'own-observation',
  'data-set',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Whether a source of the kind speaks to us and so on terms; a document or an outlet is what it is. */
export function speaksOnTerms(kind: SourceKind): boolean {
  return kind === 'named' || kind === 'unnamed' || kind === 'organisation';
}

/**
 * The terms that the source spoke on. On background: to be used, without the name. Deep background: to be used, and
 * attributed to nobody. Off the record: not to be used at all. Unnamed: without the name, and more is not recorded.
 */
export const attributionTerms = [
  'on-the-record',
  'on-background',
  'deep-background',
  'off-the-record',
  'unnamed',
] as const;
export type AttributionTerms = (typeof attributionTerms)[number];

/** First-hand: told, shown or seen by us. Second-hand: through another outlet. */
export const hands = ['first-hand', 'second-hand'] as const;
export type Hand = (typeof hands)[number];

export interface Source {
  readonly id: SourceId;
  readonly kind: SourceKind;
  /** The name, or for an unnamed person the description, as in "a senior administration official". */
  readonly name: string;
  /** Office, affiliation or standing. */
  readonly standing: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A source as the registry lists it. */
export interface SourceSummary extends Source {
  /** Claims that it backs itself, and those that came second-hand through it. */
  readonly claims: number;
  readonly stories: number;
}

/** The link between a claim and a source. */
export interface Attribution {
  readonly id: AttributionId;
  readonly source: Source;
  readonly terms: AttributionTerms;
  readonly hand: Hand;
  /** The outlet it came through, where it is second-hand. */
  readonly via: Source | null;
  readonly grounds: Grounds;
  /** Every approval that was given, oldest first, those that have fallen among them. */
  readonly approvals: readonly SourceApproval[];
}

/** A source to be entered in the registry. */
export const newSource = z.object({
  kind: z.enum(sourceKinds),
  name: z.string().trim().min(1).max(200),
  standing: z.string().trim().max(300),
});
export type NewSource = z.infer<typeof newSource>;

/** A source from the registry, or one to be entered in it. */
export const sourceChoice = z.union([z.object({ sourceId }), z.object({ create: newSource })]);
export type SourceChoice = z.infer<typeof sourceChoice>;

/** How a source stands behind a claim: all of an attribution but who it is. */
const ways = z.object({
  terms: z.enum(attributionTerms),
  hand: z.enum(hands),
  /** The outlet that it came through; without one, nobody could ever ask where it came from. */
  via: sourceChoice.nullable(),
  grounds: grounds.default(noGrounds),
});

const namesItsOutlet = {
  path: ['via'],
  message: 'what is second-hand names the outlet that it came through',
};

/**
 * What a claim is to rest on. Both sources may be entered with it, so that marking a claim takes one step.
 */
export const newAttribution = z
  .object({ source: sourceChoice, ...ways.shape })
  .refine(({ hand, via }) => hand === 'first-hand' || via !== null, namesItsOutlet);
export type NewAttribution = z.output<typeof newAttribution>;

/** An attribution as it is to be from now on; the source stays who it is. */
export const editedAttribution = ways.refine(
  ({ hand, via }) => hand === 'first-hand' || via !== null,
  namesItsOutlet,
);
export type EditedAttribution = z.output<typeof editedAttribution>;
