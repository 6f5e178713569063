import { expect, test, vi } from 'vitest';
import { type CallName, contract } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { type Person, personId } from '#shared/people/person.ts';
import type { Role } from '#shared/people/rights.ts';
import { UnreadableError } from '#shared/text/unreadable-error.ts';
import type { LogFields } from '../log/logger.ts';
import { answerCall, type CallTools } from './answer-call.ts';
import type { Caller, HandlerTable } from './handler-table.ts';

const id = personId.parse('0190b3a0-0000-7000-8000-000000000001');

function aCaller(...roles: readonly Role[]): Caller {
  const person: Person = { id, name: 'Ida', roles, publicKey: '', createdAt: 0 };
  return { personId: id, sign: () => '', person };
}

function codedError(code: string): Error {
  return Object.assign(new Error('The statement over “a paragraph of somebody’s copy” failed'), { code });
}

/** Tools whose every handler is the given one, with what was logged. */
function tools(
  handler: (...given: readonly unknown[]) => unknown,
  caller: Caller | null = aCaller('editor'),
) {
  const logged: { event: string; fields: LogFields | undefined }[] = [];
  const names = Object.keys(contract);
  const made: CallTools = {
    // Every call has the same handler here, whatever its own types are.
    handlers: Object.fromEntries(names.map((name) => [name, handler])) as unknown as HandlerTable<CallName>,
    caller: () => caller,
    log: {
      info: (event, fields) => logged.push({ event, fields }),
      error: (event, _error, fields) => logged.push({ event, fields }),
    },
    clock: () => 0,
    newIncident: () => 'k3f9',
  };
  return { ...made, logged };
}

const storyId = '0190b3a0-0000-7000-8000-0000000000aa';
const fine = () => ok(null);

test('a good call gets the parsed input and the caller, and is not logged', async () => {
  const handler = vi.fn(fine);
  const editor = aCaller('editor');
  const given = tools(handler, editor);
  const answer = await answerCall('stories:rename', { storyId, slug: ' border-400 ', more: 1 }, given);
  expect(answer).toEqual(ok(null));
  expect(handler).toHaveBeenCalledWith({ storyId, slug: 'border-400' }, editor);
  expect(given.logged).toEqual([]);
});

test.each([
  ['nothing at all', 'stories:get', undefined, ''],
  ['a string', 'stories:get', 'junk', ''],
  ['another type in a field', 'stories:get', { storyId: 7 }, 'storyId'],
  [
    'a field deep inside',
    'claims:attribute',
    { claimId: storyId, attribution: { terms: 1 } },
    'attribution.source',
  ],
  ['more than the limit', 'corrections:list-log', { limit: 1e9 }, 'limit'],
] as const)('%s is refused with the field at fault', async (_case, name, input, where) => {
  const handler = vi.fn(fine);
  const answer = await answerCall(name, input, tools(handler));
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input', where } });
  expect(handler).not.toHaveBeenCalled();
});

test.each(Object.keys(contract) as CallName[])('%s refuses junk', async (name) => {
  const answer = await answerCall(name, ['junk'], tools(fine));
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
});

test('nobody signed in may call what is for anyone, and nothing else', async () => {
  const signedOut = tools(fine, null);
  expect(await answerCall('people:list', {}, signedOut)).toEqual(ok(null));
  expect(await answerCall('stories:get', { storyId }, signedOut)).toEqual(failed({ code: 'not-signed-in' }));
});

test('a reporter may not publish, and the handler never hears of it', async () => {
  const handler = vi.fn(fine);
  const answer = await answerCall(
    'stories:publish',
    { storyId, where: 'Web' },
    tools(handler, aCaller('reporter')),
  );
  expect(answer).toEqual(failed({ code: 'not-allowed', right: 'story.publish' }));
  expect(handler).not.toHaveBeenCalled();
});

test.each([
  ['SQLITE_FULL', { code: 'disk-full' }],
  ['SQLITE_IOERR_WRITE', { code: 'disk-full' }],
  ['SQLITE_READONLY_DBMOVED', { code: 'disk-full' }],
  ['ENOSPC', { code: 'disk-full' }],
  ['SQLITE_BUSY_SNAPSHOT', { code: 'store-locked' }],
  ['SQLITE_CONSTRAINT_CHECK', { code: 'unexpected', incident: 'k3f9' }],
])('a thrown %s is answered as a failure', async (code, failure) => {
  const given = tools(() => {
    throw codedError(code);
  });
  expect(await answerCall('stories:get', { storyId }, given)).toEqual({ ok: false, failure });
  expect(given.logged.map((line) => line.event)).toEqual(['call threw', 'call failed']);
});

test.each(['draft-damaged', 'text-newer', 'revision-damaged'] as const)(
  'a stored text that cannot be used is told as %s by any call, and logged once',
  async (code) => {
    const given = tools(() => {
      throw new UnreadableError(code, 'The draft of a story');
    });
    expect(await answerCall('stories:get', { storyId }, given)).toEqual(failed({ code }));
    expect(given.logged.map((line) => line.event)).toEqual(['unreadable', 'call failed']);
  },
);

test('a rejected promise is answered as a failure, too', async () => {
  const given = tools(async () => Promise.reject(new Error('no')));
  expect(await answerCall('stories:get', { storyId }, given)).toMatchObject({
    failure: { code: 'unexpected' },
  });
});

test('the log has the name, the time and the outcome of a slow call, and nothing that was sent', async () => {
  let now = 0;
  const given = tools(() => {
    now += 80;
    return ok(null);
  });
  await answerCall('stories:list', listing('somebody’s words'), { ...given, clock: () => now });
  expect(given.logged).toEqual([{ event: 'slow call', fields: { name: 'stories:list', ms: 80 } }]);
});

function listing(text: string) {
  return { show: 'all', status: 'any', text, sort: 'slug', direction: 'ascending', offset: 0, limit: 10 };
}

test('of an error in a secret call the log is told its kind and where, and never what it says', async () => {
  const told: unknown[] = [];
  const name = 'Ilse Quandt';
  const given = tools(() => {
    throw Object.assign(new SyntaxError(`Unexpected token in "${name}"`), { code: 'SQLITE_FULL' });
  });
  const log = { ...given.log, error: (_event: string, error: unknown) => void told.push(error) };
  const input = {
    sourceId: storyId,
    editorId: id,
    pseudonym: 'Heron',
    identity: { name, contact: '', namedSourceId: null },
  };
  const answer = await answerCall('sources:seal-identity', input, { ...given, log });
  expect(answer).toEqual(failed({ code: 'disk-full' }));
  const [error] = told;
  if (!(error instanceof Error)) throw new Error('Nothing was logged');
  expect(error.name).toBe('SyntaxError');
  expect(`${error.message} ${error.stack}`).not.toContain('Quandt');
  expect(error.stack).toContain('answer-call.test.ts');
});
