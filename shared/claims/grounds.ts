import { z } from 'zod';

/**
 * How a source comes to know what it says (standards U3). Whoever was told by another adds nothing to that
 * other's word (U8).
 */
export const waysOfKnowing = ['saw', 'took-part', 'read-document', 'told'] as const;
export type WayOfKnowing = (typeof waysOfKnowing)[number];

/** What a source gives us: only information may rest on somebody who is not named (U1). */
export const substances = ['information', 'opinion'] as const;
export type Substance = (typeof substances)[number];

/** What we did about a report of another outlet (S5). */
export const confirmations = ['confirmed', 'could-not', 'not-tried'] as const;
export type Confirmation = (typeof confirmations)[number];

/** How words that are quoted were said (Q2, Q3): readers are told of all but those said to us. */
export const mediums = ['said', 'written', 'read-out', 'spokesperson'] as const;
export type Medium = (typeof mediums)[number];

/** Room for a paragraph; what is longer belongs into a note. */
const words = z.string().trim().max(2000);
/** A day of the calendar, wherever on the earth it was. */
const day = z.iso.date().nullable();

/**
 * What stands behind the use of a source: what the rules for unnamed and second-hand sources and for quotations ask.
 * Nothing of it is printed by Stet. Null and the empty string both say that nobody has said yet.
 */
export const grounds = z.object({
  /** When the ground rules were agreed with the source (U19). */
  agreedOn: day,
  /** Not to be published before, in UTC milliseconds. */
  embargoUntil: z.int().nullable(),
  knows: z.enum(waysOfKnowing).nullable(),
  /** Whom they have it from, where they were told: a name of the registry, or a description. */
  toldBy: z.string().trim().max(200),
  substance: z.enum(substances).nullable(),
  /** Why the source asked not to be named (U10). */
  anonymityReason: words,
  /** Why it cannot be had on other terms, and what was tried (U2). */
  noOtherTerms: words,
  /** What the source stands to gain, or which side they are on (U13). */
  motive: words,
  confirmation: z.enum(confirmations).nullable(),
  /** The page, time and version of another outlet's report that we relied on (S7). */
  copyReliedOn: words,
  medium: z.enum(mediums).nullable(),
  saidOn: day,
  translated: z.boolean(),
});
export type Grounds = z.infer<typeof grounds>;

/** What is known of the grounds of a source that was only just named. */
export const noGrounds: Grounds = {
  agreedOn: null,
  embargoUntil: null,
  knows: null,
  toldBy: '',
  substance: null,
  anonymityReason: '',
  noOtherTerms: '',
  motive: '',
  confirmation: null,
  copyReliedOn: '',
  medium: null,
  saidOn: null,
  translated: false,
};
