import { createClaimRecords } from '#db/claims/claim-records.ts';
import { createClaimSearchRecords } from '#db/claims/claim-search-records.ts';
import { createRelationRecords } from '#db/claims/relation-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import type { DeedRecorder } from '../../journal/deed-recorder.ts';
import { refusalIn } from '../claim-access.ts';
import { createRelator } from './relator.ts';

export interface RelationServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** What claims are to each other. Both claims show a relation, in whichever story they are. */
export interface RelationService {
  /** For whoever may work on the claims of one of the two stories: what another desk's claim says concerns both. */
  relate(input: ParsedInput<'claims:relate'>, caller: Caller): HandledResult<'claims:relate'>;
  /** The same people may take it back, whoever made it. */
  unrelate(input: ParsedInput<'claims:unrelate'>, caller: Caller): HandledResult<'claims:unrelate'>;
  find(input: ParsedInput<'claims:find'>): HandledResult<'claims:find'>;
}

export function createRelationService(dependencies: RelationServiceDependencies): RelationService {
  const { database, recorder, newId, announce } = dependencies;
  const claims = createClaimRecords(database);
  const stories = createStoryRecords(database);
  const relations = createRelationRecords(database);
  const search = createClaimSearchRecords(database);
  const relator = createRelator(database, newId);
  const endsOf = (from: ClaimId, to: ClaimId) => {
    const [one, other] = [claims.getClaim(from), claims.getClaim(to)];
    return one === null || other === null ? null : { from: one, to: other };
  };
  type Ends = NonNullable<ReturnType<typeof endsOf>>;
  const refusalOf = ({ from, to }: Ends, caller: Caller) => {
    const refusal = refusalIn(stories, from.storyId, caller);
    const mayByOther = refusalIn(stories, to.storyId, caller) === null;
    return mayByOther ? null : refusal;
  };
  const tell = ({ from, to }: Ends): void => {
    for (const storyId of new Set<StoryId>([from.storyId, to.storyId])) {
      announce('claims:changed', { storyId });
      // The desk's list says how the claims of a story are covered.
      announce('stories:changed', { storyId });
    }
  };
  return {
    relate({ from, to, kind, note }, caller) {
      const ends = endsOf(from, to);
      if (ends === null) return failed({ code: 'not-found', what: 'claim' });
      const refusal = refusalOf(ends, caller);
      if (refusal !== null) return refusal;
      const related = recorder.perform(caller, (recording) =>
        relator.relate({ ...ends, kind, note }, caller.personId, recording),
      );
      if (related.ok) tell(ends);
      return related;
    },

    unrelate({ relationId }, caller) {
      const relation = relations.getRelation(relationId);
      const ends = relation === null ? null : endsOf(relation.from, relation.to);
      if (relation === null || ends === null) return failed({ code: 'not-found', what: 'relation' });
      const refusal = refusalOf(ends, caller);
      if (refusal !== null) return refusal;
      const takenBack = recorder.perform<null, never>(caller, ({ at, record }) => {
        relations.markTakenBack(relationId, caller.personId, at);
        record({
          deed: 'claim.unrelated',
          subjectKind: 'claim',
          subjectId: relation.from,
          storyId: ends.from.storyId,
          payload: { relationId, kind: relation.kind, otherId: relation.to },
          binds: false,
        });
        return ok(null);
      });
      if (takenBack.ok) tell(ends);
      return takenBack;
    },

    find: ({ text, besides, limit }) => ok(search.listClaimsWith(text, besides, limit)),
  };
}
