/** The rules by their numbers in the standards: U unnamed sources, S second-hand, D denials, Q quotations, H headlines. */
export const standardsRuleIds = [
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'U6',
  'U7',
  'U8',
  'U9',
  'U10',
  'U11',
  'U12',
  'U13',
  'U14',
  'U15',
  'U16',
  'U17',
  'U18',
  'U19',
  'U20',
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
  'S7',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'H1',
] as const;
export type StandardsRuleId = (typeof standardsRuleIds)[number];

/** What a broken rule does at publication: stops it; wants a written reason; is only told. */
export const forces = ['block', 'warn', 'record'] as const;
export type Force = (typeof forces)[number];

/** The graver of two. */
export function graver(one: Force, other: Force): Force {
  return forces.indexOf(one) <= forces.indexOf(other) ? one : other;
}
