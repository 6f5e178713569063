import type { Role } from '#shared/people/rights.ts';

/** Somebody who takes part in a journey, as they would introduce themselves to Stet. */
export interface TestPerson {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
}

// Three of them may approve corrections, so that what keeps each from it in a journey is what they did.

/** Writes the stories; the first profile of a newsroom must be able to add others. */
export const mira: TestPerson = {
  name: 'Mira Halloran',
  roles: ['reporter', 'copy-chief'],
  passphrase: 'slow river under stone bridge',
};

/** Decides about corrections. */
export const tobias: TestPerson = {
  name: 'Tobias Vey',
  roles: ['copy-chief'],
  passphrase: 'seven lanterns on the quay',
};

/** Approves what others decided. */
export const aneke: TestPerson = {
  name: 'Aneke Sorrel',
  roles: ['standards-editor'],
  passphrase: 'green ledger behind the clock',
};

/** Writes, and may not publish. */
export const ruben: TestPerson = {
  name: 'Ruben Castellane',
  roles: ['reporter'],
  passphrase: 'paper boats in the rain',
};
