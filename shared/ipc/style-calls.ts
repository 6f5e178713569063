import { z } from 'zod';
import { type ListedRule, type RuleTrial, type RuleVersion, trialTexts } from '../checks/listed-rule.ts';
import { ruleContent, ruleId, ruleStatuses } from '../checks/style-rule.ts';
import { defineCall } from './define.ts';

/** What became of a file of rules. */
export interface RulesTakenIn {
  readonly added: number;
  readonly changed: number;
  readonly alreadyThere: number;
  /** The first that could not be read; `refusedCount` counts all of them. */
  readonly refused: readonly string[];
  readonly refusedCount: number;
}

/**
 * The rules of the house's style. Everybody may read them and try one out, because they explain what the checks say;
 * changing them is the copy desk's. To hold copy against them takes no call: that is done in the window.
 */
export const styleCalls = {
  'checks:list-rules': defineCall<readonly ListedRule[]>()({
    doc: 'All rules of style as they stand now, by theme and name.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:rule-history': defineCall<readonly RuleVersion[]>()({
    doc: 'What a rule has been, newest first.',
    input: z.object({ ruleId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:save-rule': defineCall<ListedRule>()({
    doc: 'Saves a rule: a new one, as a draft, where no id is given. A live rule stays live and must hold.',
    input: z.object({ ruleId: ruleId.nullable(), rule: ruleContent }),
    failures: ['not-found', 'rule-faulty'],
    access: 'house.manage',
    recorded: 'deed',
  }),
  'checks:set-rule-status': defineCall<ListedRule>()({
    doc: 'Makes a rule live, or a draft again, or retires it. Only a rule whose examples hold goes live.',
    input: z.object({ ruleId, status: z.enum(ruleStatuses) }),
    failures: ['not-found', 'rule-faulty'],
    access: 'house.manage',
    recorded: 'deed',
  }),
  'checks:import-rules': defineCall<RulesTakenIn>()({
    doc: 'Asks for a file of rules and saves those in it that are new or other.',
    input: z.object({}),
    failures: ['cancelled', 'cannot-read-file', 'not-rules'],
    access: 'house.manage',
    recorded: 'deed',
  }),
  'checks:export-rules': defineCall<{ readonly path: string; readonly rules: number }>()({
    doc: 'Asks where to, and writes all rules as JSON.',
    input: z.object({}),
    failures: ['cancelled', 'cannot-write-file'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:try-rule': defineCall<RuleTrial>()({
    doc: 'Holds every story against a rule, saved or not. Another trial takes the place of one under way.',
    input: z.object({ rule: ruleContent, text: z.enum(trialTexts) }),
    failures: ['cancelled'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:cancel-trial': defineCall<null>()({
    doc: 'Stops the trial that is under way.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
};
