import { type CallName, contract } from '#shared/ipc/contract.ts';
import type { AnyCall } from '#shared/ipc/define.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, type Result } from '#shared/ipc/result.ts';
import { mayDo } from '#shared/people/rights.ts';
import { UnreadableError } from '#shared/text/unreadable-error.ts';
import type { Logger } from '../log/logger.ts';
import { framesOf } from '../log/redact.ts';
import type { Caller, HandlerTable } from './handler-table.ts';

/** What answering a call needs. All of it is given, so that tests answer calls without Electron. */
export interface CallTools {
  readonly handlers: HandlerTable<CallName>;
  /** Who works now, if anybody. */
  readonly caller: () => Caller | null;
  readonly log: Logger;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
  /** A new name for an incident, short enough to be read out over the telephone. */
  readonly newIncident: () => string;
}

/**
 * Slower calls than this are logged even where they succeed; a person begins to notice at about this length.
 */
const slow = 50;

/**
 * Answers a call of the window: parses the input, asks whether this person may, lets the handler do
 * it, and turns whatever is thrown into a failure. What is logged is the call's name, its outcome
 * and its time, never its contents.
 */
export async function answerCall(name: CallName, input: unknown, tools: CallTools): Promise<Result<unknown>> {
  const startedAt = tools.clock();
  const answer = await handled(name, input, tools);
  const ms = Math.round(tools.clock() - startedAt);
  if (!answer.ok) tools.log.info('call failed', { name, ms, code: answer.failure.code });
  else if (ms >= slow) tools.log.info('slow call', { name, ms });
  return answer;
}

async function handled(name: CallName, input: unknown, tools: CallTools): Promise<Result<unknown>> {
  const call: AnyCall = contract[name];
  const parsed = call.input.safeParse(input);
  // Before anything is asked about the person: input of a wrong shape is a
  // mistake of the page, whoever works.
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed({
      code: 'bad-input',
      where: issue?.path.join('.') ?? '',
      problem: issue?.message ?? 'not what the contract promises',
    });
  }
  const caller = tools.caller();
  const refusal = refusalOf(call, caller);
  if (refusal !== null) return failed(refusal);
  // Name and handler come from the same entry of the contract, which the parser
  // has just held the input against.
  const handle = tools.handlers[name] as (
    input: unknown,
    caller: Caller | null,
  ) => Result<unknown> | Promise<Result<unknown>>;
  try {
    return await handle(parsed.data, caller);
  } catch (error) {
    return failed(failureOf(call.secret === true ? withheld(error) : error, name, tools));
  }
}

/** Whether the role of the caller covers the call; whose story or request it is, the service looks at. */
function refusalOf(call: AnyCall, caller: Caller | null): Failure | null {
  if (call.access === 'anyone') return null;
  if (caller === null) return { code: 'not-signed-in' };
  if (call.access === 'signed-in' || mayDo(caller.person.roles, call.access)) return null;
  return { code: 'not-allowed', right: call.access };
}

/** Codes of SQLite and of the file system, by their first part, that a person can do something about. */
const known: readonly (readonly [prefix: string, failure: Failure])[] = [
  ['SQLITE_FULL', { code: 'disk-full' }],
  // These are told as a full disk, whose sentence also names one that cannot be written: a
  // person checks the same things.
  ['SQLITE_IOERR', { code: 'disk-full' }],
  ['SQLITE_READONLY', { code: 'disk-full' }],
  ['ENOSPC', { code: 'disk-full' }],
  ['SQLITE_BUSY', { code: 'store-locked' }],
  ['SQLITE_LOCKED', { code: 'store-locked' }],
];

/** An error as the log may have it where its message could quote what nobody may read there. */
function withheld(error: unknown): Error & { readonly code?: string } {
  const told = new Error('what it says is withheld');
  if (!(error instanceof Error)) return told;
  told.name = error.name;
  told.stack = framesOf(error).join('\n');
  return 'code' in error ? Object.assign(told, { code: String(error.code) }) : told;
}

function failureOf(error: unknown, name: CallName, tools: CallTools): Failure {
  if (error instanceof UnreadableError) {
    tools.log.error('unreadable', error, { name });
    return { code: error.code };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const failure = known.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`))?.[1];
  // Known failures too get an incident in the log, because the window shows only a sentence.
  const incident = tools.newIncident();
  tools.log.error('call threw', error, { name, incident, sqlite: code });
  return failure ?? { code: 'unexpected', incident };
}
