import { z } from 'zod';
import { faultsOf } from './rule-faults.ts';
import { ruleContent, ruleId, ruleStatuses, type StyleRule } from './style-rule.ts';

// The file in which a house hands its rules on. It comes from outside: every rule is parsed by itself, so that a bad
// one costs itself alone.

const fileForm = z.object({
  format: z.literal('stet-style-rules'),
  version: z.literal(1),
  rules: z.array(z.unknown()).max(1000),
});

const fileRule = ruleContent.extend({ id: ruleId, status: z.enum(ruleStatuses) });
export type FileRule = z.infer<typeof fileRule>;

/** Larger files hold no rules that people wrote. */
export const largestRuleFile = 4_000_000;

export interface RuleFile {
  readonly rules: readonly FileRule[];
  /** The names of rules that could not be read, or their places in the file. */
  readonly refused: readonly string[];
}

/** The rules of a file; null where it is no such file. A rule that may not go live comes as a draft. */
export function readRuleFile(text: string): RuleFile | null {
  const form = fileForm.safeParse(parsed(text));
  if (!form.success) return null;
  const rules = new Map<string, FileRule>();
  const refused: string[] = [];
  for (const [index, given] of form.data.rules.entries()) {
    const read = fileRule.safeParse(given);
    if (!read.success) {
      refused.push(nameOf(given) ?? `#${index + 1}`);
      continue;
    }
    const mayLive = read.data.status !== 'live' || faultsOf(read.data).length === 0;
    // Of two with the same id the later one counts, as it would if they were saved one after the other.
    rules.set(read.data.id, mayLive ? read.data : { ...read.data, status: 'draft' });
  }
  return { rules: [...rules.values()], refused };
}

export function writeRuleFile(rules: readonly StyleRule[]): string {
  const form = {
    format: 'stet-style-rules',
    version: 1,
    rules: rules.map((rule) => fileRule.parse(rule)),
  } satisfies z.input<typeof fileForm>;
  return `${JSON.stringify(form, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What to call a rule that is none, if it says. */
function nameOf(given: unknown): string | null {
  const named = z.object({ name: z.string().min(1).max(80) }).safeParse(given);
  return named.success ? named.data.name : null;
}
