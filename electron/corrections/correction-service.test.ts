import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { aTime } from '#db/testing/builders.ts';
import { requestId } from '#shared/corrections/request.ts';
import { personId } from '#shared/people/person.ts';
import { revisionId } from '#shared/stories/story.ts';
import {
  goodNotice,
  type RealCorrections,
  realCorrections,
  requestSteps,
} from '../testing/real-corrections.ts';
import { answered } from '../testing/real-desk.ts';

let real: RealCorrections;
let steps: ReturnType<typeof requestSteps>;
beforeEach(() => {
  real = realCorrections();
  steps = requestSteps(real);
});

const requester = { name: 'Rita Reader', contact: 'rita@stet.example', role: 'reader' } as const;

describe('taking a request in', () => {
  const input = (start: number, end: number, receivedAt = 1_000) => {
    const id = real.revisions()[0]?.id;
    if (id === undefined) throw new Error('Nothing is published');
    return { revisionId: id, start, end, requester, concern: 'It was Tuesday.', receivedAt };
  };

  it('binds it to the words of the published revision, whatever the draft says by then', () => {
    real.edit('Monday', 'Tuesday');
    const request = steps.takeIn('Monday');
    const [revision] = real.revisions();
    expect(request).toMatchObject({
      storyId: real.storyId,
      storySlug: 'mayor',
      storyAuthorId: real.ann.personId,
      state: 'new',
      severity: null,
      requester,
      concern: 'It was Tuesday.',
      passage: { revisionId: revision?.id, revisionNumber: 1, quote: 'Monday' },
      today: { paragraph: 'The mayor resigned on Tuesday.', wordsStand: false },
      receivedAt: 1_000,
      takenInBy: real.ann.personId,
      approval: null,
      seen: null,
    });
    const { start, end, prefix, suffix } = request.passage;
    expect(revision?.text.slice(start, end)).toBe('Monday');
    expect(prefix).toBe('Mayor resigns\nThe mayor resigned on ');
    expect(suffix).toBe('.\nThe council meets on Friday.');
    expect(real.announced).toEqual(['corrections:changed', 'stories:changed']);
  });

  it('keeps the name and the address of the requester out of the journal', () => {
    steps.takeIn('Monday', 'I am Rita Reader, call me.');
    const journal = real.desk.database.prepare('SELECT payload FROM journal').pluck().all().join('\n');
    expect(journal).toContain('"quote":"Monday"');
    expect(journal).not.toMatch(/Rita|rita@/);
  });

  it.each([
    ['an empty passage', () => input(5, 5), { code: 'empty-passage' }],
    ['a passage the wrong way round', () => input(6, 5), { code: 'empty-passage' }],
    ['a passage of space', () => input(5, 6), { code: 'empty-passage' }],
    ['a passage beyond the text', () => input(5, 10_000), { code: 'empty-passage' }],
    [
      'a revision that is not there',
      () => ({ ...input(0, 5), revisionId: revisionId.parse(v7()) }),
      { code: 'not-found', what: 'revision' },
    ],
    [
      'a receipt that lies ahead',
      () => input(0, 5, aTime * 2),
      { code: 'bad-input', where: 'receivedAt', problem: 'in the future' },
    ],
  ])('refuses %s', (_what, given, failure) => {
    expect(real.service.takeIn(given(), real.ann)).toEqual({ ok: false, failure });
    expect(real.desk.deeds()).not.toContain('request.taken-in');
    expect(real.announced).toEqual([]);
  });
});

describe('looking into it', () => {
  it('says how grave it is and who looks into it, and can say so again', () => {
    const { id } = steps.takeIn();
    const triage = (severity: 'low' | 'high', assigneeId: typeof real.dan.personId | null) =>
      answered(real.service.triage({ requestId: id, severity, assigneeId }, real.ann));
    expect(triage('high', real.dan.personId)).toMatchObject({
      state: 'triaged',
      severity: 'high',
      assigneeName: 'Dan',
    });
    expect(triage('low', null)).toMatchObject({ state: 'triaged', severity: 'low', assigneeName: null });
  });

  it('refuses an assignee who is not there', () => {
    const { id } = steps.takeIn();
    const nobody = personId.parse(v7());
    expect(real.service.triage({ requestId: id, severity: 'low', assigneeId: nobody }, real.ann)).toEqual({
      ok: false,
      failure: { code: 'not-found', what: 'person' },
    });
  });

  it('keeps notes with their writers, and decides nothing before the first one', () => {
    const { id } = steps.takeIn();
    const decision = { requestId: id, kind: 'correction', reason: '' } as const;
    const tooEarly = {
      ok: false,
      failure: {
        code: 'wrong-state',
        state: 'triaged',
        needed: ['investigating', 'decided', 'approved'],
      },
    };
    expect(real.service.addNote({ requestId: id, body: 'Asked.' }, real.dan)).toMatchObject({
      failure: { code: 'wrong-state', state: 'new' },
    });
    answered(real.service.triage({ requestId: id, severity: 'low', assigneeId: null }, real.ann));
    expect(real.service.decide(decision, real.dan)).toEqual(tooEarly);
    answered(real.service.addNote({ requestId: id, body: 'Asked the town hall.' }, real.dan));
    const request = answered(real.service.addNote({ requestId: id, body: 'It was Tuesday.' }, real.nora));
    expect(request.state).toBe('investigating');
    expect(request.notes.map(({ body, personName }) => [body, personName])).toEqual([
      ['Asked the town hall.', 'Dan'],
      ['It was Tuesday.', 'Nora'],
    ]);
  });

  it('does nothing to a request that is not there', () => {
    const missing = { ok: false, failure: { code: 'not-found', what: 'request' } };
    const id = requestId.parse(v7());
    expect(real.service.get({ requestId: id })).toEqual(missing);
    expect(real.service.addNote({ requestId: id, body: 'x' }, real.dan)).toEqual(missing);
    expect(real.service.publish({ requestId: id, where: 'x' }, real.dan)).toEqual(missing);
  });
});

describe('deciding', () => {
  it('ends a request without a change, with a reason that goes into the log', () => {
    const { id } = steps.takeIn();
    steps.investigate(id);
    const none = { requestId: id, kind: 'no-change' } as const;
    expect(real.service.decide({ ...none, reason: '' }, real.dan)).toEqual({
      ok: false,
      failure: { code: 'reason-missing' },
    });
    const closed = answered(real.service.decide({ ...none, reason: 'It was Monday.' }, real.dan));
    expect(closed).toMatchObject({ state: 'closed', outcome: 'no-change', decision: { kind: 'no-change' } });
    expect(answered(real.service.listLog({ limit: 10 }))).toMatchObject([
      { outcome: 'no-change', reason: 'It was Monday.', notice: null, headline: 'Mayor resigns' },
    ]);
    expect(real.desk.deeds().slice(-2)).toEqual(['request.decided', 'request.closed']);
  });

  it('is undone by deciding again, and a wording under another label does not count any more', () => {
    const { id } = steps.takeIn();
    steps.investigate(id);
    steps.decide(id, 'correction');
    expect(steps.write(id).notice).toMatchObject({ label: 'Correction', text: goodNotice });
    const again = steps.decide(id, 'clarification', real.nora);
    expect(again).toMatchObject({ state: 'decided', notice: null, decision: { decidedByName: 'Nora' } });
    expect(steps.decide(id, 'correction').notice).toMatchObject({ label: 'Correction' });
  });

  it('refuses a wording that hides the word correction, and names the word', () => {
    const { id } = steps.takeIn();
    steps.investigate(id);
    steps.decide(id);
    const write = (text: string) =>
      real.service.writeNotice({ requestId: id, text, placement: 'top' }, real.nora);
    expect(write('Clarifies on which day the mayor resigned: it was Tuesday.')).toEqual({
      ok: false,
      failure: { code: 'notice-refused', rule: 'C1', word: 'Clarifies' },
    });
    steps.decide(id, 'clarification');
    expect(write('Clarifies on which day the mayor resigned: it was Tuesday.').ok).toBe(true);
  });

  it('opens a closed request again, to be decided anew', () => {
    const { id } = steps.takeIn();
    steps.investigate(id);
    answered(real.service.decide({ requestId: id, kind: 'no-change', reason: 'It was Monday.' }, real.dan));
    expect(real.service.decide({ requestId: id, kind: 'correction', reason: '' }, real.dan)).toMatchObject({
      failure: { code: 'wrong-state', state: 'closed' },
    });
    const open = answered(real.service.reopen({ requestId: id, reason: 'The town hall called.' }, real.dan));
    expect(open).toMatchObject({ state: 'investigating', outcome: null, decision: null, notice: null });
    expect(open.notes).toHaveLength(1);
    expect(steps.decide(id, 'correction')).toMatchObject({ state: 'decided' });
  });
});

describe('the queue', () => {
  const list = (state: 'open' | 'any' | 'closed' | 'decided', limit = 10) =>
    answered(real.service.list({ state, storyId: null, limit })).map((request) => request.quote);

  it('lists every request where the draft of one that is approved cannot be read', () => {
    const request = steps.takeIn('Monday');
    const other = steps.takeIn('mayor');
    const { database, drafts } = real.desk;
    database.prepare("UPDATE correction_requests SET state = 'approved' WHERE id = ?").run(request.id);
    database.exec(
      "UPDATE draft_snapshots SET sha256 = '0000000000000000000000000000000000000000000000000000000000000000'",
    );
    drafts.forget(real.storyId);
    expect(list('any')).toEqual(['Monday', 'mayor']);
    // Whether its approval stands cannot be said, so it is shown as not standing.
    expect(list('decided')).toEqual(['Monday']);
    expect(() => real.service.get({ requestId: other.id })).toThrow('draft-damaged');
  });

  it('has the open requests, oldest received first, or those of one state', () => {
    const [monday, friday] = [steps.takeIn('Monday'), steps.takeIn('Friday')];
    steps.investigate(friday.id);
    answered(real.service.decide({ requestId: friday.id, kind: 'no-change', reason: 'No.' }, real.dan));
    steps.investigate(monday.id);
    steps.decide(monday.id);
    const mayor = steps.takeIn('mayor');
    expect(list('open')).toEqual(['Monday', 'mayor']);
    expect(list('open', 1)).toEqual(['Monday']);
    expect(list('any')).toEqual(['Monday', 'Friday', 'mayor']);
    expect(list('closed')).toEqual(['Friday']);
    expect(list('decided')).toEqual(['Monday']);
    const ofStory = { state: 'new', storyId: real.storyId, limit: 10 } as const;
    expect(answered(real.service.list(ofStory)).map(({ id }) => id)).toEqual([mayor.id]);
  });
});
