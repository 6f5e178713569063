import type { Confirmation, Grounds, Medium, Substance, WayOfKnowing } from '#shared/claims/grounds.ts';

/** The columns of an attribution that hold its grounds. */
export interface GroundsRow {
  readonly agreed_on: string | null;
  readonly embargo_until: number | null;
  readonly knows: WayOfKnowing | null;
  readonly told_by: string;
  readonly substance: Substance | null;
  readonly anonymity_reason: string;
  readonly no_other_terms: string;
  readonly motive: string;
  readonly confirmation: Confirmation | null;
  readonly copy_relied_on: string;
  readonly medium: Medium | null;
  readonly said_on: string | null;
  readonly translated: number;
}

const names = [
  'agreed_on',
  'embargo_until',
  'knows',
  'told_by',
  'substance',
  'anonymity_reason',
  'no_other_terms',
  'motive',
  'confirmation',
  'copy_relied_on',
  'medium',
  'said_on',
  'translated',
] as const satisfies readonly (keyof GroundsRow)[];

/** The columns to read, of `attributions` under the name `a`. */
export const groundsColumns = names.map((name) => `a.${name}`).join(', ');
/** The columns to write, and the parameters that fill them. */
export const groundsNames = names.join(', ');
export const groundsValues = names.map((name) => `:${name}`).join(', ');
export const groundsSettings = names.map((name) => `${name} = :${name}`).join(', ');

export function toGrounds(row: GroundsRow): Grounds {
  return {
    agreedOn: row.agreed_on,
    embargoUntil: row.embargo_until,
    knows: row.knows,
    toldBy: row.told_by,
    substance: row.substance,
    anonymityReason: row.anonymity_reason,
    noOtherTerms: row.no_other_terms,
    motive: row.motive,
    confirmation: row.confirmation,
    copyReliedOn: row.copy_relied_on,
    medium: row.medium,
    saidOn: row.said_on,
    translated: row.translated === 1,
  };
}

export function toGroundsRow(grounds: Grounds): GroundsRow {
  return {
    agreed_on: grounds.agreedOn,
    embargo_until: grounds.embargoUntil,
    knows: grounds.knows,
    told_by: grounds.toldBy,
    substance: grounds.substance,
    anonymity_reason: grounds.anonymityReason,
    no_other_terms: grounds.noOtherTerms,
    motive: grounds.motive,
    confirmation: grounds.confirmation,
    copy_relied_on: grounds.copyReliedOn,
    medium: grounds.medium,
    said_on: grounds.saidOn,
    translated: grounds.translated ? 1 : 0,
  };
}
