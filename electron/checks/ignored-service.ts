import { createIgnoredFindingRecords } from '#db/checks/ignored-finding-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { type IgnoredFinding, ignoredId } from '#shared/checks/ignored-finding.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { DeedRecorder } from '../journal/deed-recorder.ts';

export interface IgnoredServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** Findings that somebody said no to. Each is a deed: a rule that is passed over is passed over by somebody. */
export interface IgnoredService {
  /** Those that count for a person in a story. */
  list(storyId: StoryId, person: PersonId): readonly IgnoredFinding[];
  /** For the whole house only by who manages it; always, for oneself or the house, only with a reason. */
  ignore(input: ParsedInput<'checks:ignore'>, caller: Caller): HandledResult<'checks:ignore'>;
  /** By whoever ignored it, or for the house by who manages it. */
  takeBack(input: ParsedInput<'checks:take-back'>, caller: Caller): HandledResult<'checks:take-back'>;
}

/** The oldest beyond these show again; nobody has said no so often. */
const mostIgnored = 5000;

export function createIgnoredService(dependencies: IgnoredServiceDependencies): IgnoredService {
  const { database, recorder, newId, announce } = dependencies;
  const records = createIgnoredFindingRecords(database);
  const stories = createStoryRecords(database);
  const managesHouse = ({ person }: Caller): boolean => mayDo(person.roles, 'house.manage');
  const notAllowed = failed({ code: 'not-allowed', right: 'house.manage' });

  return {
    list: (storyId, person) => records.listIgnored(storyId, person, mostIgnored),

    ignore(input, caller) {
      if (input.scope === 'house' && !managesHouse(caller)) return notAllowed;
      if (input.scope !== 'once' && input.reason === '') return failed({ code: 'reason-missing' });
      if (stories.getStory(input.storyId) === null) return failed({ code: 'not-found', what: 'story' });
      const ignored = recorder.perform<IgnoredFinding, never>(caller, ({ at, record }) => {
        const made = { ...input, id: ignoredId.parse(newId()), personId: caller.personId, at };
        records.saveIgnored(made);
        record(deedOf('finding.ignored', made));
        return ok(made);
      });
      announce('checks:changed', null);
      return ignored;
    },

    takeBack(input, caller) {
      const ignored = records.getIgnored(input.ignoredId);
      if (ignored === null) return failed({ code: 'not-found', what: 'ignored' });
      // One occurrence in a story is everybody's who works on it; a person's own list is theirs alone.
      if (ignored.scope === 'house' && !managesHouse(caller)) return notAllowed;
      if (ignored.scope === 'mine' && ignored.personId !== caller.personId)
        return failed({ code: 'not-found', what: 'ignored' });
      const taken = recorder.perform<null, never>(caller, ({ at, record }) => {
        records.markTakenBack(ignored.id, at);
        record(deedOf('finding.taken-back', ignored));
        return ok(null);
      });
      announce('checks:changed', null);
      return taken;
    },
  };
}

/** What stands round the words stays out of the journal: the rule and the words say what was ignored. */
function deedOf(deed: 'finding.ignored' | 'finding.taken-back', ignored: IgnoredFinding) {
  const { scope, storyId, ruleId, words, reason } = ignored;
  return {
    deed,
    subjectKind: 'story',
    subjectId: storyId,
    storyId,
    payload: { scope, ruleId, words, reason },
    binds: false,
  } as const;
}
