import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { claimId } from '#shared/claims/claim.ts';
import {
  allPicked,
  type ChosenClaims,
  nonePicked,
  passingTo,
  pickedTo,
  withToggled,
} from './chosen-claims.ts';

const aClaimId = () => claimId.parse(v7());
const [a, b, c, d, e] = [aClaimId(), aClaimId(), aClaimId(), aClaimId(), aClaimId()];
const shown = [a, b, c, d, e];
const lookingAt = (active: ChosenClaims['active']): ChosenClaims => ({ ...nonePicked, active });

test('Shift chooses from where choosing began, both ways, and shrinks again', () => {
  const down = pickedTo(pickedTo(lookingAt(b), shown, c), shown, d);
  expect([...down.picked]).toEqual([b, c, d]);
  const back = pickedTo(down, shown, c);
  expect([...back.picked]).toEqual([b, c]);
  const up = pickedTo(back, shown, a);
  expect([...up.picked]).toEqual([a, b]);
  expect(up.active).toBe(a);
});

test('chosen back to where it began, nothing is picked beside the active claim', () => {
  const back = pickedTo(pickedTo(lookingAt(b), shown, c), shown, b);
  expect(back).toMatchObject({ active: b, pickedFrom: b });
  expect(back.picked.size).toBe(0);
});

test('the first one that is taken in keeps the claim that was looked at', () => {
  const two = withToggled(lookingAt(a), d);
  expect([...two.picked]).toEqual([a, d]);
  const out = withToggled(two, a);
  expect([...out.picked]).toEqual([d]);
  expect(out.active).toBe(a);
  expect([...pickedTo(two, shown, e).picked]).toEqual([d, e]);
});

test('the keyboard passes over claims that are not taken in', () => {
  const passed = passingTo(passingTo(lookingAt(a), b), c);
  expect([...passed.picked]).toEqual([a]);
  expect([...withToggled(passed, c).picked]).toEqual([a, c]);
});

test('all are those that are shown; where choosing began may be hidden by then', () => {
  expect([...allPicked(lookingAt(null), shown).picked]).toEqual(shown);
  expect(allPicked(lookingAt(null), shown).active).toBe(a);
  const hidden = { ...nonePicked, pickedFrom: a, active: c };
  expect([...pickedTo(hidden, [b, c, d], d).picked]).toEqual([c, d]);
});
