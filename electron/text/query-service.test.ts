import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import { personId } from '#shared/people/person.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import { type QueryId, queryId } from '#shared/text/query.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';

let desk: RealDesk;
let story: StoryId;
/** Ann wrote the story, Ben is a reporter, Cleo an editor, Dora a reporter who has nothing to do with it. */
let ann: Caller;
let ben: Caller;
let cleo: Caller;
let dora: Caller;

beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  ben = desk.person('Ben', ['reporter']);
  cleo = desk.person('Cleo', ['editor']);
  dora = desk.person('Dora', ['reporter']);
  const blocks = copy(
    ['headline', 'Port reopens'],
    ['paragraph', 'The port reopened on Monday.'],
    ['paragraph', 'Smith denied that 1,300 people were held.'],
  );
  story = answered(desk.stories.create({ slug: 'port', importId: null, blocks }, ann)).id;
});

type NewQuery = ParsedInput<'text:ask-query'>;

const queryOn = (words: string, fields: Partial<NewQuery> = {}): NewQuery => ({
  storyId: story,
  version: desk.drafts.current(story).version,
  ...desk.passage(story, words),
  body: 'Who says so?',
  addresseeId: ben.personId,
  ...fields,
});
const ask = (words: string, fields: Partial<NewQuery> = {}, asker = cleo) =>
  answered(desk.queries.ask(queryOn(words, fields), asker));
const reply = (id: QueryId, who: Caller, body = 'The town hall.') =>
  answered(desk.queries.reply({ queryId: id, body }, who));
const get = (id: QueryId) => answered(desk.queries.list({ storyId: story })).find((query) => query.id === id);

/** Edits the draft as a person at the keyboard would. */
function replace(words: string, by: string): void {
  const { from, to } = desk.passage(story, words);
  const { version } = desk.drafts.current(story);
  const slice = by === '' ? undefined : { content: [{ type: 'text', text: by }] };
  const steps = [{ stepType: 'replace', from, to, ...(slice === undefined ? {} : { slice }) }];
  answered(desk.drafts.append({ storyId: story, version, changes: [{ steps, intent: null }] }, ann));
}

describe('asking', () => {
  it('pins the query and puts down its question, with a deed that binds the words and does not tell them', () => {
    const query = ask('1,300 people');
    expect(query).toMatchObject({
      state: 'open',
      quote: '1,300 people',
      anchorState: 'exact',
      askedBy: cleo.personId,
      addresseeName: 'Ben',
      storyAuthorId: ann.personId,
    });
    expect(query.messages).toMatchObject([{ kind: 'question', body: 'Who says so?', personName: 'Cleo' }]);
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry).toMatchObject({ deed: 'query.asked', subjectId: query.id, personName: 'Cleo' });
    expect(JSON.stringify(entry?.payload)).not.toContain('Who says so?');
    expect(desk.announced).toContain('queries:changed');
    expect(desk.announced).toContain('stories:changed');
  });

  it.each([
    ['empty-passage', () => queryOn('port', { from: 1, to: 1 })],
    ['version-conflict', () => queryOn('port', { version: 7 })],
    ['not-found', () => queryOn('port', { storyId: storyId.parse(v7()) })],
    ['not-found', () => queryOn('port', { addresseeId: personId.parse(v7()) })],
  ] as const)('leaves nothing behind where it answers %s', (code, input) => {
    expect(desk.queries.ask(input(), cleo)).toMatchObject({ failure: { code } });
    expect([answered(desk.queries.list({ storyId: story })), desk.deeds()]).toEqual([[], ['story.created']]);
    expect(ask('port').quote).toBe('port');
  });

  it('is refused in an archived story, and so is going on with a thread', () => {
    const { id } = ask('Monday');
    answered(desk.stories.archive({ storyId: story }, cleo));
    const archived = { failure: { code: 'archived', slug: 'port' } };
    expect(desk.queries.ask(queryOn('port'), cleo)).toMatchObject(archived);
    expect(desk.queries.reply({ queryId: id, body: 'Me.' }, ben)).toMatchObject(archived);
  });
});

describe('a thread', () => {
  it('is answered, asked on, commented, resolved and opened again, and keeps every word', () => {
    const { id } = ask('1,300 people');
    expect(reply(id, ben).state).toBe('answered');
    expect(reply(id, cleo, 'Which one?').state).toBe('open');
    expect(reply(id, ann, 'That of Ames.').state).toBe('answered');
    expect(answered(desk.queries.resolve({ queryId: id, body: '' }, cleo)).state).toBe('resolved');
    expect(desk.queries.reply({ queryId: id, body: 'Also the mayor.' }, ben)).toMatchObject({
      failure: { code: 'wrong-state', state: 'resolved' },
    });
    const opened = answered(
      desk.queries.reopen({ queryId: id, body: 'The mayor disagrees.', takesBack: false }, ben),
    );
    expect(opened.state).toBe('open');
    expect(opened.messages.map(({ kind, body, personName }) => [kind, personName, body])).toEqual([
      ['question', 'Cleo', 'Who says so?'],
      ['answer', 'Ben', 'The town hall.'],
      ['question', 'Cleo', 'Which one?'],
      ['answer', 'Ann', 'That of Ames.'],
      ['resolution', 'Cleo', ''],
      ['reopening', 'Ben', 'The mayor disagrees.'],
    ]);
    expect(desk.deeds().slice(1)).toEqual([
      'query.asked',
      'query.answered',
      'query.asked',
      'query.answered',
      'query.resolved',
      'query.reopened',
    ]);
  });

  it.each([
    ['answered', ['The town hall.'], 'answered'],
    ['open', [], 'open'],
    ['answered and asked on', ['The town hall.', 'Which one?'], 'open'],
  ] as const)('that is resolved by a slip while %s stands so again', (_, replies, state) => {
    const { id } = ask('1,300 people');
    replies.forEach((body, index) => void reply(id, index === 0 ? ben : cleo, body));
    // Twice, because the first slip is in the thread by then.
    for (const _slip of [1, 2]) {
      expect(answered(desk.queries.resolve({ queryId: id, body: '' }, cleo)).state).toBe('resolved');
      const back = answered(desk.queries.reopen({ queryId: id, body: '', takesBack: true }, cleo));
      expect(back.state).toBe(state);
    }
  });

  it('is closed to strangers, and only its asker and editors see to it', () => {
    const { id } = ask('1,300 people', {}, ben);
    const refused = (act: string) => ({ failure: { code: 'not-in-thread', act } });
    const settle = { queryId: id, body: '', takesBack: false };
    expect(desk.queries.reply({ queryId: id, body: 'Me!' }, dora)).toMatchObject(refused('reply'));
    expect(desk.queries.resolve(settle, ann)).toMatchObject(refused('resolve'));
    expect(desk.queries.address({ queryId: id, addresseeId: null }, ann)).toMatchObject(refused('address'));
    expect(desk.queries.resolve(settle, cleo).ok).toBe(true);
    expect(desk.queries.reopen(settle, dora)).toMatchObject(refused('reopen'));
    expect(desk.queries.reopen(settle, ben).ok).toBe(true);
  });

  it('goes to another person, and back to whoever knows', () => {
    const { id } = ask('1,300 people');
    reply(id, ben);
    const moved = answered(desk.queries.address({ queryId: id, addresseeId: dora.personId }, cleo));
    expect(moved).toMatchObject({ state: 'open', addresseeName: 'Dora' });
    expect(reply(id, dora).state).toBe('answered');
    const open = answered(desk.queries.address({ queryId: id, addresseeId: null }, cleo));
    expect(open).toMatchObject({ state: 'open', addresseeId: null, addresseeName: null });
    const addresses = open.messages.filter(({ kind }) => kind === 'address');
    expect(addresses.map(({ addresseeName }) => addresseeName)).toEqual(['Dora', null]);
    const nobody = { queryId: id, addresseeId: personId.parse(v7()) };
    expect(desk.queries.address(nobody, cleo)).toMatchObject({ failure: { what: 'person' } });
  });

  it.each(['reply', 'resolve', 'reopen'] as const)('cannot be found for %s where there is none', (act) => {
    const input = { queryId: queryId.parse(v7()), body: 'x', takesBack: false };
    expect(desk.queries[act](input, cleo)).toMatchObject({ failure: { code: 'not-found', what: 'query' } });
  });
});

describe('the passage', () => {
  it('is followed through edits, lost and found again, also after a restart', () => {
    const { id } = ask('1,300 people');
    const first = ask('Monday');
    replace('on Monday', 'at noon on Monday');
    const order = answered(desk.queries.list({ storyId: story })).map((query) => query.id);
    expect(order).toEqual([first.id, id]);
    replace('1,300', '1,350');
    expect(get(id)).toMatchObject({ quote: '1,350 people', anchorState: 'review' });
    replace('Smith denied that 1,350 people were held.', '');
    desk = realDesk(desk.database);
    expect(get(id)).toMatchObject({ quote: '1,350 people', anchorState: 'orphan', state: 'open' });
  });
});

describe('publishing over unresolved queries', () => {
  const publish = async (openQueriesReason?: string) => {
    const reasons = await desk.reasonsFor(story);
    return desk.stories.publish({ storyId: story, where: 'page 1', openQueriesReason, reasons }, cleo);
  };

  it('needs a reason, which the publisher signs', async () => {
    const { id } = ask('1,300 people');
    reply(ask('Monday').id, ben);
    answered(desk.queries.resolve({ queryId: ask('port').id, body: '' }, cleo));
    expect(await publish()).toEqual({ ok: false, failure: { code: 'queries-open', count: 2 } });
    expect((await publish('The presses run; Ben is still calling.')).ok).toBe(true);
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry?.signature).not.toBeNull();
    expect(entry?.payload).toMatchObject({
      openQueries: { count: 2, reason: 'The presses run; Ben is still calling.' },
    });
    expect(JSON.stringify(entry?.payload)).toContain(id);
  });

  it('needs none where all are resolved, and then keeps none', async () => {
    const { id } = ask('1,300 people');
    answered(desk.queries.resolve({ queryId: id, body: 'Heard the tape.' }, cleo));
    expect((await publish('Out of habit.')).ok).toBe(true);
    const [entry] = answered(desk.journal.list({ storyId: story, before: null, limit: 1 }));
    expect(entry?.payload).toMatchObject({ openQueries: null });
  });
});
