import { anchorCalls } from './anchor-calls.ts';
import { attributionCalls } from './attribution-calls.ts';
import { checksCalls } from './checks-calls.ts';
import { claimsCalls } from './claims-calls.ts';
import { correctionsCalls } from './corrections-calls.ts';
import type { FailuresOf, HandlerResult, InputOf, OutputOf, ParsedOf } from './define.ts';
import { evidenceCalls } from './evidence-calls.ts';
import type { CommonFailureCode } from './failure.ts';
import { formatsCalls } from './formats-calls.ts';
import { identityCalls } from './identity-calls.ts';
import { journalCalls } from './journal-calls.ts';
import { manyClaimsCalls } from './many-claims-calls.ts';
import { peopleCalls } from './people-calls.ts';
import { proposalCalls } from './proposal-calls.ts';
import { queryCalls } from './query-calls.ts';
import { relationCalls } from './relation-calls.ts';
import type { Result } from './result.ts';
import { searchCalls } from './search-calls.ts';
import { settingsCalls } from './settings-calls.ts';
import { sourcesCalls } from './sources-calls.ts';
import { standardsCalls } from './standards-calls.ts';
import { storiesCalls } from './stories-calls.ts';
import { styleCalls } from './style-calls.ts';
import { textCalls } from './text-calls.ts';

/** Every call that the window may make. Events, the other direction, are in `events.ts`. */
export const contract = {
  ...peopleCalls,
  ...storiesCalls,
  ...textCalls,
  ...anchorCalls,
  ...queryCalls,
  ...claimsCalls,
  ...manyClaimsCalls,
  ...attributionCalls,
  ...proposalCalls,
  ...relationCalls,
  ...sourcesCalls,
  ...identityCalls,
  ...evidenceCalls,
  ...checksCalls,
  ...styleCalls,
  ...standardsCalls,
  ...correctionsCalls,
  ...journalCalls,
  ...formatsCalls,
  ...searchCalls,
  ...settingsCalls,
};
export type Contract = typeof contract;
export type CallName = keyof Contract;

/** What the window gives: fields with a default may be left out. */
export type CallInput<N extends CallName> = InputOf<Contract[N]>;
/** What a handler is given: checked, trimmed and with every default filled in. */
export type ParsedInput<N extends CallName> = ParsedOf<Contract[N]>;
export type CallOutput<N extends CallName> = OutputOf<Contract[N]>;
/** A value, or one of the call's own failures, or one that any call may answer. */
export type CallResult<N extends CallName> = Result<
  CallOutput<N>,
  FailuresOf<Contract[N]> | CommonFailureCode
>;
/** What a handler must answer: the same as `CallResult`, named from the other side of the wire. */
export type HandledResult<N extends CallName> = HandlerResult<Contract[N]>;
