import { personId } from '#shared/people/person.ts';
import { makeSealingKeyPair, sealingHand } from '../people/sealing-key.ts';

/** Somebody with a key for sealed identities and no profile; `digit` tells several apart. */
export function aSealingPerson(digit: number) {
  const { publicKey, privateKey } = makeSealingKeyPair();
  const whose = personId.parse(`01900000-0000-7000-8000-00000000000${digit}`);
  return { personId: whose, publicKey, hand: sealingHand(whose, privateKey) };
}
