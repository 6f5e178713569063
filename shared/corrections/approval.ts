import type { Person, PersonId } from '../people/person.ts';
import { mayDo } from '../people/rights.ts';

/** Everybody whose work an approval would pass. */
export interface Involved {
  readonly decidedBy: PersonId;
  readonly noticeWrittenBy: PersonId;
  readonly storyAuthorId: PersonId;
}

export type InvolvedAs = 'decider' | 'notice-writer' | 'story-author';

/**
 * The two-person rule (C18): nobody approves their own decision, notice or story. It is about the person and
 * never about the role: somebody who holds every role is refused like everybody else. Null: no objection.
 */
export function involvementOf(approver: PersonId, involved: Involved): InvolvedAs | null {
  if (approver === involved.decidedBy) return 'decider';
  if (approver === involved.noticeWrittenBy) return 'notice-writer';
  if (approver === involved.storyAuthorId) return 'story-author';
  return null;
}

/** Who of these people could approve: by right and by not being involved. */
export function possibleApprovers(people: readonly Person[], involved: Involved): readonly Person[] {
  return people.filter(
    (person) => mayDo(person.roles, 'request.approve') && involvementOf(person.id, involved) === null,
  );
}
