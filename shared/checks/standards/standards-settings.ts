import { z } from 'zod';
import { approvalLevels } from '../../claims/source-approval.ts';
import { type Force, forces, type StandardsRuleId, standardsRuleIds } from './rule-id.ts';

/** How strict a house is to begin with. */
export const standardsPresets = ['agency', 'national-daily', 'small-newsroom'] as const;
export type StandardsPreset = (typeof standardsPresets)[number];

/** What a house does about one rule. Off is a decision that somebody must be able to read the reason of. */
export const ruleForces = [...forces, 'off'] as const;
export type RuleForce = (typeof ruleForces)[number];

const ownForce = z
  .object({ force: z.enum(ruleForces), reason: z.string().trim().max(500) })
  .refine(({ force, reason }) => force !== 'off' || reason !== '', {
    path: ['reason'],
    message: 'a rule is turned off with a reason',
  });

/** How strictly this house holds to the standards of the trade. A change is a deed of the standards editor. */
export const standardsSettings = z.object({
  preset: z.enum(standardsPresets),
  /** Rules that the house holds otherwise than its preset. */
  own: z.partialRecord(z.enum(standardsRuleIds), ownForce),
  /** Whose approval an unnamed source needs; whatever is chosen, the story's main point needs the highest (U5). */
  approval: z.enum(approvalLevels),
});
export type StandardsSettings = z.infer<typeof standardsSettings>;

export const defaultStandards: StandardsSettings = { preset: 'national-daily', own: {}, approval: 'editor' };

/** Reads what a store has kept; whatever is unknown here reads as the default. */
export function readStandards(kept: unknown): StandardsSettings {
  const read = standardsSettings.safeParse(kept);
  return read.success ? read.data : defaultStandards;
}

/**
 * Where a preset differs from the standards. An agency has no readers to whom it could explain a warning, so it
 * stops more; a newsroom of three cannot have two editors know each source, so it is asked for reasons instead.
 */
const presetForces: Readonly<Record<StandardsPreset, Partial<Readonly<Record<StandardsRuleId, Force>>>>> = {
  agency: { U7: 'block', S4: 'block', S5: 'block', S6: 'block' },
  'national-daily': {},
  'small-newsroom': {
    U1: 'warn',
    U2: 'record',
    U3: 'warn',
    U4: 'warn',
    U5: 'warn',
    U6: 'warn',
    U8: 'record',
    U10: 'warn',
    U11: 'record',
    U12: 'warn',
    U13: 'record',
    U16: 'record',
    U17: 'record',
    S1: 'warn',
    S3: 'record',
    D1: 'warn',
    Q2: 'record',
  },
};

/** What the house does about a rule whose force in the standards is `usual`. */
export function forceOf({ preset, own }: StandardsSettings, rule: StandardsRuleId, usual: Force): RuleForce {
  return own[rule]?.force ?? presetForces[preset][rule] ?? usual;
}
