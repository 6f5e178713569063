import { type Coverage, coverageClasses, type ShownClass } from '#shared/claims/coverage.ts';
import { counted } from './counted.ts';

/** How many are so: "2 second-hand". */
export const classCount: Readonly<Record<ShownClass, (count: number) => string>> = {
  backed: (count) => `${count} backed`,
  'single-unnamed': (count) => `${count} on one unnamed source`,
  'second-hand': (count) => `${count} second-hand`,
  bare: (count) => `${count} with no source`,
  disputed: (count) => `${count} disputed`,
  waiting: (count) => `${count} waiting for a decision`,
  opinion: (count) => counted(count, 'opinion', 'opinions'),
};

/** "12 claims: 9 backed, 2 second-hand, 1 with no source; 3 opinions". */
export function coverageLine({ claims, classes, opinions }: Coverage): string {
  const parts = coverageClasses
    .filter((each) => classes[each] > 0)
    .map((each) => classCount[each](classes[each]));
  const all = counted(claims, 'claim', 'claims');
  const checked = parts.length === 0 ? all : `${all}: ${parts.join(', ')}`;
  if (opinions === 0) return checked;
  return claims === 0 ? classCount.opinion(opinions) : `${checked}; ${classCount.opinion(opinions)}`;
}

/** Only how many there are, where the classes are said beside it. */
export function claimsLine({ claims }: Pick<Coverage, 'claims'>): string {
  return counted(claims, 'claim', 'claims');
}

export const coverageWords = {
  hint: 'Backed: verified, or with a first-hand source that is more than one unnamed person, and not disputed.',
  group: (line: string) => `Coverage. ${line}`,
  /** What a class of the header does when it is pressed. */
  show: (count: string) => `Show only the claims that are so: ${count}`,
  only: {
    backed: 'Only claims that are backed',
    'single-unnamed': 'Only claims on one unnamed source',
    'second-hand': 'Only second-hand claims',
    bare: 'Only claims with no source',
    disputed: 'Only disputed claims',
    waiting: 'Only claims that wait for a decision',
    opinion: 'Only opinions',
  } satisfies Record<ShownClass, string>,
  all: 'Show all claims',
  none: 'No claim is so any more',
} as const;
