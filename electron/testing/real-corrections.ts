import { Transform } from 'prosemirror-transform';
import { v7 } from 'uuid';
import type { DecisionKind, Placement } from '#shared/corrections/decision.ts';
import type { CorrectionRequest, RequestId } from '#shared/corrections/request.ts';
import type { Announce, EventName } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { type Role, roles } from '#shared/people/rights.ts';
import type { Revision } from '#shared/stories/revision.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { newsSchema } from '#shared/text/schema.ts';
import type { CorrectionDependencies } from '../corrections/correction-desk.ts';
import { createCorrectionService } from '../corrections/correction-service.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { createPeopleService } from '../people/people-service.ts';
import { createPublisher } from '../stories/publisher.ts';
import { answered, copy, type RealDesk, realDesk } from './real-desk.ts';

export type RealCorrections = ReturnType<typeof correctionsOn>;

/** How a test's notice reads unless it says otherwise. */
export const goodNotice =
  'An earlier version of this article misstated the day on which the mayor resigned. It was Tuesday, not Monday.';

/**
 * Ann is the author of the story. The others hold every role, so that what is
 * refused is refused to the person.
 */
const names = ['Ann', 'Dan', 'Nora', 'Stella'] as const;
type Cast = Readonly<Record<(typeof names)[number], Caller>>;

/**
 * Corrections on a real desk, with a published story. Keys and signatures are real, but the keys are not
 * sealed: a passphrase is slow by design. A test of passphrases and of the whole journal takes
 * `sealedCorrections`.
 */
export function realCorrections() {
  const desk = realDesk();
  const callers = new Map<string, Caller>();
  const person = (name: string, held: readonly Role[] = roles): Caller => {
    const caller = desk.person(name, held);
    callers.set(caller.personId, caller);
    return caller;
  };
  const unlock: Unlock = async (personId, passphrase) => {
    const caller = callers.get(personId);
    if (caller === undefined) return failed({ code: 'not-found', what: 'person' });
    return passphrase === passphraseOf(caller) ? ok(caller) : failed({ code: 'wrong-passphrase' });
  };
  const [Ann, Dan, Nora, Stella] = [person('Ann'), person('Dan'), person('Nora'), person('Stella')];
  return { ...correctionsOn(desk, { Ann, Dan, Nora, Stella }, unlock), person };
}

/** The same with people whose profiles are in the journal and whose keys are sealed by their passphrases. */
export async function sealedCorrections() {
  const desk = realDesk();
  const { database, recorder, now } = desk;
  const people = createPeopleService({ database, recorder, now, newId: v7, announce: () => {} });
  let first: Caller | null = null;
  const profile = async (name: string): Promise<Caller> => {
    const passphrase = passphraseOf({ person: { name } });
    const { id } = answered(await people.create({ name, roles: [...roles], passphrase }, first));
    const caller = answered(await people.unlock(id, passphrase));
    first ??= caller;
    return caller;
  };
  const [Ann, Dan] = [await profile('Ann'), await profile('Dan')];
  const [Nora, Stella] = [await profile('Nora'), await profile('Stella')];
  return correctionsOn(desk, { Ann, Dan, Nora, Stella }, people.unlock);
}

type Unlock = CorrectionDependencies['unlock'];

function correctionsOn(desk: RealDesk, cast: Cast, unlock: Unlock) {
  const { database, recorder, drafts } = desk;
  const announced: EventName[] = [];
  const announce: Announce = (name) => {
    announced.push(name);
  };
  const publisher = createPublisher({ database, drafts, gate: desk.standards.gate, newId: v7 });
  const service = createCorrectionService({
    database,
    recorder,
    drafts,
    publisher,
    unlock,
    newId: v7,
    announce,
  });
  const storyId = aPublishedStory(desk, cast.Ann);
  return {
    desk,
    service,
    announced,
    storyId,
    ann: cast.Ann,
    dan: cast.Dan,
    nora: cast.Nora,
    stella: cast.Stella,

    /** Oldest first. */
    revisions: (): readonly Revision[] =>
      answered(desk.stories.listRevisions({ storyId }))
        .map(({ id }) => answered(desk.stories.getRevision({ revisionId: id })))
        .reverse(),

    /** Changes words of the draft as the window does: by appending a step. */
    edit(before: string, after: string, editor: Caller = cast.Ann): void {
      const { document, version } = drafts.current(storyId);
      const { from, to } = desk.passage(storyId, before);
      const change = new Transform(document).replaceWith(from, to, newsSchema.text(after));
      const changes = [{ steps: change.steps.map((step) => step.toJSON()), intent: null }];
      answered(drafts.append({ storyId, version, changes }, editor));
    },
  };
}

export function passphraseOf({ person }: { readonly person: Pick<Caller['person'], 'name'> }): string {
  return `passphrase of ${person.name}`;
}

function aPublishedStory(desk: RealDesk, author: Caller): StoryId {
  const blocks = copy(
    ['headline', 'Mayor resigns'],
    ['paragraph', 'The mayor resigned on Monday.'],
    ['paragraph', 'The council meets on Friday.'],
  );
  const story = answered(desk.stories.create({ slug: 'mayor', importId: null, blocks }, author));
  answered(desk.stories.publish({ storyId: story.id, where: 'stet.example/mayor' }, author));
  return story.id;
}

/** A person's way through a request, one verb a step; each answers the request as it stands then. */
export function requestSteps(real: RealCorrections) {
  const { service, ann, dan, nora, stella } = real;
  return {
    takeIn(quote = 'Monday', concern = 'It was Tuesday.'): CorrectionRequest {
      const revision = real.revisions().at(-1);
      if (revision === undefined) throw new Error('Nothing is published');
      const start = revision.text.indexOf(quote);
      const requester = { name: 'Rita Reader', contact: 'rita@stet.example', role: 'reader' } as const;
      const input = { revisionId: revision.id, start, end: start + quote.length, requester, concern };
      return answered(service.takeIn({ ...input, receivedAt: 1_000 }, ann));
    },

    investigate(requestId: RequestId): CorrectionRequest {
      answered(service.triage({ requestId, severity: 'medium', assigneeId: dan.personId }, ann));
      return answered(service.addNote({ requestId, body: 'The town hall says Tuesday.' }, ann));
    },

    decide(requestId: RequestId, kind: DecisionKind = 'correction', decider = dan): CorrectionRequest {
      return answered(service.decide({ requestId, kind, reason: 'The town hall confirms it.' }, decider));
    },

    write(requestId: RequestId, text = goodNotice, placement: Placement = 'foot'): CorrectionRequest {
      return answered(service.writeNotice({ requestId, text, placement }, nora));
    },

    /** Approves what stands now, unless it is said what was seen. */
    approve(requestId: RequestId, approver = stella, seen = seenOf(requestId)) {
      const passphrase = passphraseOf(approver);
      return service.approve({ requestId, approverId: approver.personId, passphrase, seen });
    },

    get: (requestId: RequestId) => answered(service.get({ requestId })),
  };

  function seenOf(requestId: RequestId) {
    const nothing = '0'.repeat(64);
    const { seen } = answered(service.get({ requestId }));
    return seen ?? { notice: nothing, change: nothing, placement: nothing };
  }
}
