import type { Role } from '#shared/people/rights.ts';
import { peopleWords } from '../../words/people.ts';
import type { NewPerson } from './people-store.ts';

/** A profile as somebody is filling it in. */
export interface ProfileDraft {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
  readonly repeated: string;
}

export const emptyProfile: ProfileDraft = { name: '', roles: [], passphrase: '', repeated: '' };

/** What keeps each field from being taken, by field. */
export type ProfileProblems = { readonly [F in keyof ProfileDraft]?: keyof typeof peopleWords.problems };

/** The least that the main process takes; a laptop can be stolen, and its file tried offline. */
export const shortestPassphrase = 10;

/** All of them; when they are said is for the form to decide. */
export function problemsOf(draft: ProfileDraft): ProfileProblems {
  return {
    ...(draft.name.trim() === '' && { name: 'name-missing' }),
    ...(draft.roles.length === 0 && { roles: 'roles-missing' }),
    ...(draft.passphrase.length < shortestPassphrase && { passphrase: 'passphrase-short' }),
    ...(draft.passphrase !== draft.repeated && { repeated: 'repeated-differs' }),
  };
}

/** What the store is asked to make; null while something is missing. */
export function newPersonOf(draft: ProfileDraft): NewPerson | null {
  if (Object.keys(problemsOf(draft)).length > 0) return null;
  return { name: draft.name, roles: [...draft.roles], passphrase: draft.passphrase };
}

/** How good a passphrase is, by its length alone, which is what counts and what can be said for certain. */
export function strengthSentence(passphrase: string): string {
  const { strength } = peopleWords;
  const { length } = passphrase;
  if (length === 0) return strength.none;
  if (length < shortestPassphrase) return strength.short(shortestPassphrase - length);
  if (length < 16) return strength.enough;
  return length < 24 ? strength.good : strength.strong;
}
