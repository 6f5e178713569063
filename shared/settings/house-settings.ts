import { z } from 'zod';
import type { JsonValue } from '../journal/journal-entry.ts';

/** How quotation marks are typed. */
export const quoteForms = ['curly', 'straight'] as const;

/** How a dash in a sentence is set: "word — word", "word—word", "word – word", or as it is typed. */
export const dashForms = ['spaced-em', 'closed-em', 'spaced-en', 'off'] as const;

/** What three dots become: the one sign "…", or three dots as they are typed. */
export const ellipsisForms = ['sign', 'dots'] as const;

/** Whose English the copy is written in, for checks of spelling and language. */
export const dialects = ['american', 'british', 'australian', 'canadian', 'indian'] as const;

/** In what the length of copy is told beside its words: minutes of reading, or inches of a column. */
export const lengthUnits = ['minutes', 'column-inches'] as const;

/**
 * How this house writes. One word for everybody who works on this store: a change is a deed of the journal.
 * Not to be confused with `settings.ts`, which is how the window looks to one pair of eyes.
 */
export const houseSettings = z.object({
  /** Quotation marks and apostrophes, as they are typed. */
  quotes: z.enum(quoteForms),
  /** What two hyphens become. */
  dashes: z.enum(dashForms),
  /** What three dots become. */
  ellipsis: z.enum(ellipsisForms),
  /** Read by the checks of spelling and language. */
  dialect: z.enum(dialects),
  /** How the status line tells the length of copy. */
  lengthUnit: z.enum(lengthUnits),
  /** Words that fill one inch of the house's column, where length is told in inches. */
  wordsPerInch: z.int().min(5).max(100),
});
export type HouseSettings = z.infer<typeof houseSettings>;

/** What a house that has said nothing does: as the Associated Press does, which most of the trade knows. */
export const defaultHouseSettings: HouseSettings = {
  quotes: 'curly',
  dashes: 'spaced-em',
  ellipsis: 'dots',
  dialect: 'american',
  lengthUnit: 'minutes',
  // A column of about two inches in nine-point type.
  wordsPerInch: 30,
};

/**
 * Reads what a store has kept, field by field: a field that it lacks, or holds in a form that is unknown
 * here, is the default, and the others stay as the house has set them.
 */
export function readHouseSettings(kept: unknown): HouseSettings {
  const fields = z.record(z.string(), z.unknown()).safeParse(kept);
  const read = Object.entries(houseSettings.shape).map(([name, field]) => {
    const value = field.safeParse(fields.success ? fields.data[name] : undefined);
    return [name, value.success ? value.data : Reflect.get(defaultHouseSettings, name)];
  });
  return houseSettings.parse(Object.fromEntries(read));
}

/** The fields in which two settings differ, each with what it was and what it is; for the journal. */
export function changedFields(before: HouseSettings, after: HouseSettings): Record<string, JsonValue> {
  const names = Object.keys(houseSettings.shape).filter(
    (name) => Reflect.get(before, name) !== Reflect.get(after, name),
  );
  return Object.fromEntries(
    names.map((name) => [name, { from: Reflect.get(before, name), to: Reflect.get(after, name) }]),
  );
}
