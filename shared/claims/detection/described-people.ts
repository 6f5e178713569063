import type { ProposedSource } from './proposal.ts';
import { anonymity, confidants, nobodies, organisationWords, roleNouns } from './source-words.ts';

// Who is meant where no name stands: a person who is described, several who are counted, a document, a body.

/** Up to what only says more of it: "a spokesman for the board", "the director of the agency". */
export function headOf(mention: string): string {
  const match =
    /\s(?:for|from|with|of|to|by|at|in|on|inside|within|close to|familiar|briefed|involved|who|that|I|we)(?:[\s’']|$)|(?<=s)\s[\p{Ll}]{3,}ing(?:\s|$)/u.exec(
      mention,
    );
  return match === null || match.index === 0 ? mention : mention.slice(0, match.index);
}

const documents =
  /(?<!\p{L})(?:report|poll|survey|study|memo|document|documents|transcript|filing|lawsuit|statement|letter|email|emails|e-mails|analysis|data|records|polls|affidavit|indictment|book|article|op-ed|editorial|release|website)$/iu;

/** Somebody without a name: a person who is described, a document, or a body of people. */
export function fromDescription(mention: string, beside: string, head: string): ProposedSource {
  const name = /^the\s/i.test(mention) ? mention.slice(4) : mention;
  const common = { standing: beside, mention };
  if (documents.test(head)) return { kind: 'document', name, terms: 'on-the-record', ...common };
  if (isSomeOfMany(mention) || areCounted(mention, head))
    return { kind: 'unnamed', name, terms: 'unnamed', ...common };
  if (isNamedElsewhere(mention, head)) return { kind: 'named', name: '', terms: 'on-the-record', ...common };
  if (isRole(head) || anonymity.test(mention) || anonymity.test(beside))
    return { kind: 'unnamed', name, terms: 'unnamed', ...common };
  return { kind: 'organisation', name, terms: 'on-the-record', ...common };
}

/** "Several neighbours", "another Muslim who worshipped there": nobody names people and counts them. */
function areCounted(mention: string, head: string): boolean {
  const last = (head.split(/\s+/).at(-1) ?? '').toLowerCase();
  return (
    counts.test(mention) && !nobodies.has(last) && !organisationWords.has(last) && /\s\p{L}{3,}$/u.test(head)
  );
}

const counts =
  /^(?:some|many|several|numerous|a few|a dozen|dozens of|another|other|one|two|three|four|five) /i;

/** "Some in the party", "one of those advisers", and not "one of the reasons". */
function isSomeOfMany(mention: string): boolean {
  const match = someOf.exec(mention);
  if (match === null) return false;
  const rest = mention.slice(match[0].length);
  if (/^(?:two|three|four|five|six|ten|\p{N})/iu.test(rest)) return false;
  return match[1]?.toLowerCase() !== 'of' || isRole(headOf(rest));
}

export const someOf =
  /^(?:some|many|most|others|several|a few|a number|one|two|three|four) (?:(?:others|people) )?(in|on|inside|within|close|familiar|around|of) /i;

/** "The Florida senator" is somebody who was named, as "the two voters" are; who, the words alone do not say. */
function isNamedElsewhere(mention: string, head: string): boolean {
  if (!isRole(head)) return false;
  const last = (head.split(/\s+/).at(-1) ?? '').toLowerCase();
  const isOne = !/(?:s|people|men|women)$/.test(last);
  if (/^(?:both|all|the) (?:(?:two|three|four|five|six) )?\S+$/i.test(mention) && !isOne)
    // "The officials" are known from before and never named; "the two voters" may well be.
    return last === 'friends' || !confidants.has(last.replace(/s$/, ''));
  // "Analyst says", in a headline, is whom the text names.
  if (!/\s/.test(mention)) return isOne;
  if (/^(?:both|all|the)\s/i.test(mention) && last === 'candidates') return true;
  // "The senior official", and not "the Velm aide" nor "the highest-ranking officer", who are known by it.
  const isBare =
    /^the (?:[\p{Ll}]+ )?[\p{Ll}]+$/iu.test(head) &&
    !/\p{Lu}/u.test(head.slice(1)) &&
    !/est |top |chief /.test(head);
  return /^the\s/i.test(mention) && isOne && !(confidants.has(last) && isBare);
}

export function isRole(head: string): boolean {
  return (
    roleNouns.has((head.split(/\s+/).at(-1) ?? '').toLowerCase()) && !/^(?:\S+ ){0,2}voters$/i.test(head)
  );
}
