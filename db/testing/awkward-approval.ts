import type { PersonId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { insert } from './builders.ts';

/** An approval of the one awkward attribution, at a time before all times. */
export function awkwardApproval(
  database: WritableDatabase,
  { personId, words }: { readonly personId: PersonId; readonly words: string },
): void {
  insert(database, 'source_approvals', {
    id: 'source-approval',
    attribution_id: 'attribution',
    level: 'masthead',
    quoting: 1,
    sha256: 'e'.repeat(64),
    person_id: personId,
    at: -1,
    signature: words,
  });
}

/** Grounds with what could break a migration in every column. */
export function awkwardGrounds({
  quoted,
  astral,
  long,
}: {
  readonly quoted: string;
  readonly astral: string;
  readonly long: string;
}) {
  return {
    agreed_on: '9999-12-31',
    embargo_until: -1,
    knows: 'told',
    told_by: quoted,
    substance: 'opinion',
    anonymity_reason: long,
    no_other_terms: astral,
    motive: quoted,
    confirmation: 'not-tried',
    copy_relied_on: astral,
    medium: 'read-out',
    said_on: '0000-01-01',
    translated: 1,
  };
}
