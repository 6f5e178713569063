import type { ClaimId } from '#shared/claims/claim.ts';

/** Which claims of the list are chosen, beside the one that is looked at. */
export interface ChosenClaims {
  /** Empty while only the active claim counts. */
  readonly picked: ReadonlySet<ClaimId>;
  /** Where choosing began: Shift chooses from here. */
  readonly pickedFrom: ClaimId | null;
  /** Where the keyboard is. */
  readonly active: ClaimId | null;
}

/** Nothing but the active claim. */
export const nonePicked = { picked: new Set<ClaimId>(), pickedFrom: null } satisfies Omit<
  ChosenClaims,
  'active'
>;

/** All between the claim where choosing began and this one, in the order of the list. */
export function pickedTo(
  { pickedFrom, active }: ChosenClaims,
  shown: readonly ClaimId[],
  to: ClaimId,
): ChosenClaims {
  const from = [pickedFrom, active].find((each) => each !== null && shown.includes(each)) ?? to;
  const [start = 0, end = 0] = [shown.indexOf(from), shown.indexOf(to)].sort((a, b) => a - b);
  return plain({ picked: new Set(shown.slice(start, end + 1)), pickedFrom: from, active: to });
}

/** One claim in, or out again. The first one is taken together with the claim that was looked at. */
export function withToggled(chosen: ChosenClaims, claimId: ClaimId): ChosenClaims {
  const picked = new Set(begun(chosen));
  if (!picked.delete(claimId)) picked.add(claimId);
  return plain({ picked, pickedFrom: claimId, active: claimId });
}

/** The keyboard elsewhere, and the same chosen. */
export function passingTo(chosen: ChosenClaims, claimId: ClaimId): ChosenClaims {
  return plain({ picked: begun(chosen), pickedFrom: claimId, active: claimId });
}

/** All that are shown; the keyboard stays where it is. */
export function allPicked({ active }: ChosenClaims, shown: readonly ClaimId[]): ChosenClaims {
  return plain({ picked: new Set(shown), pickedFrom: null, active: active ?? shown[0] ?? null });
}

function begun({ picked, active }: ChosenClaims): ReadonlySet<ClaimId> {
  return picked.size > 0 || active === null ? picked : new Set([active]);
}

/** The active claim alone is nothing that was picked. */
function plain(chosen: ChosenClaims): ChosenClaims {
  const { picked, active } = chosen;
  const isPlain = picked.size === 1 && active !== null && picked.has(active);
  return isPlain ? { ...chosen, picked: nonePicked.picked } : chosen;
}
