import type { NamedInStory } from '#db/claims/sealed/identity-conflict-records.ts';
import { foldName } from '#shared/claims/sources/name-keys.ts';
import type { Identity, IdentityConflict, SealRefusal } from '#shared/claims/sources/sealed-identity.ts';

/** Whether a pseudonym or a description gives away the name: it has a word of it, as "Quandt’s friend" does. */
export function tellsName(words: string, { name }: Pick<Identity, 'name'>): boolean {
  const said = foldName(words).split(' ');
  return foldName(name)
    .split(' ')
    .some((word) => word.length > 2 && said.some((each) => each.startsWith(word)));
}

/** Where the stories name the person whom they also have without a name. */
export function conflictsOf(who: Identity, named: readonly NamedInStory[]): readonly IdentityConflict[] {
  return named
    .filter((each) => each.sourceId === who.namedSourceId || foldName(each.named) === foldName(who.name))
    .map(({ sourceId: _, ...conflict }) => conflict);
}

/** A refusal as the calls answer it. */
export function refused(because: SealRefusal) {
  return { ok: false, failure: { code: 'seal-refused', because } } as const;
}
