import type { Claim } from '../../claims/claim.ts';
import type { Attribution } from '../../claims/source.ts';
import { type CommentRequest, outcomeOf } from '../../claims/sources/comment-request.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { escapeHtml } from '../html-page.ts';
import { printedTime } from '../printed-time.ts';
import {
  type AnnotatedStory,
  isProtected,
  isVeiled,
  nameAndStanding,
  type PlacedClaim,
  saidSource,
} from './annotated-story.ts';
import {
  commentWords,
  evidenceWords,
  kindWords,
  knowsWords,
  relationWords,
  stateWords,
  termsWords,
  wayWords,
  copyWords as words,
} from './annotated-words.ts';

/** What the parts of a copy are written with. */
export interface CopyTools {
  readonly story: AnnotatedStory;
  readonly veiled: ReadonlySet<string>;
}

/** One claim with everything that is known of it, under its number. */
export function annotatedClaim({ claim, place }: PlacedClaim, number: number, tools: CopyTools): string {
  const requests = tools.story.requests.filter(({ claimIds }) => claimIds.includes(claim.id));
  const parts = [
    `<h3>${number}. ${escapeHtml(kindWords[claim.kind])}</h3>`,
    `<blockquote>${escapeHtml(claim.quote)}</blockquote>`,
    place === null ? line(words.notInText) : '',
    section(
      words.sources,
      claim.attributions.map((each) => sourceLine(each, tools)),
      words.noSource,
    ),
    section(words.verification, findingLines(claim, tools), words.notLookedInto),
    section(words.evidence, evidenceLines(claim, tools), words.noEvidence),
    section(words.relations, relationLines(claim, tools)),
    section(
      words.requests,
      requests.map((each) => requestLine(each, tools)),
    ),
  ];
  return `<section class="entry" id="claim-${number}">\n${parts.filter((part) => part !== '').join('\n')}\n</section>`;
}

/** A heading with its lines; without any, what is said instead, or nothing. */
export function section(heading: string, lines: readonly string[], none = ''): string {
  if (lines.length === 0) return none === '' ? '' : `<h4>${heading}</h4>\n${line(none)}`;
  return `<h4>${heading}</h4>\n<ul>${lines.map((each) => `<li>${each}</li>`).join('')}</ul>`;
}

function line(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/** Pieces joined to one line of text, escaped; empty ones are left out. */
function joined(...pieces: readonly string[]): string {
  return escapeHtml(pieces.filter((piece) => piece !== '').join('; '));
}

function sourceLine(attribution: Attribution, { story }: CopyTools): string {
  const { source, terms, hand, via, grounds, approvals } = attribution;
  const time = (at: number) => printedTime(at, story.timeZone);
  const said = saidSource(attribution);
  const hidden = isProtected(attribution);
  const chain =
    hand === 'first-hand' ? words.firstHand : words.secondHand(via === null ? '?' : nameAndStanding(via));
  return joined(
    said.leftOut ? `${said.words} (${words.leftOut})` : said.words,
    source.kind === 'document' || source.kind === 'data-set' ? '' : termsWords[terms],
    hand === 'second-hand' ? `${chain} ← ${said.words}` : chain,
    grounds.agreedOn === null ? '' : words.agreed(grounds.agreedOn),
    grounds.embargoUntil === null ? '' : words.embargo(time(grounds.embargoUntil)),
    grounds.knows === null ? '' : words.knows(knowsWords[grounds.knows]),
    // The reason itself may say who it is.
    hidden && grounds.anonymityReason !== '' ? words.reasonLeftOut : '',
    ...approvals.map(({ personName, at, stands }) => words.approved(personName, time(at), !stands)),
  );
}

function findingLines(claim: Claim, { story }: CopyTools): readonly string[] {
  const { verification } = claim;
  if (verification === null) return [];
  const { state, personName, at, evidence } = verification;
  const found = joined(words.found(stateWords[state], personName, printedTime(at, story.timeZone)));
  if (evidence === '') return [found];
  return [found, escapeHtml(isVeiled(claim) ? words.wordsLeftOut : evidence)];
}

function evidenceLines(claim: Claim, { story, veiled }: CopyTools): readonly string[] {
  const inFinding = claim.verification?.evidenceIds ?? [];
  const bearing = story.evidence.filter(
    ({ id, ties }) => inFinding.includes(id) || ties.some(({ subject }) => subject.id === claim.id),
  );
  return bearing.map((each) => {
    const hidden = veiled.has(each.id);
    const quoted = each.ties.flatMap(({ subject, passage }) =>
      subject.id === claim.id && passage !== null && !hidden ? [`“${passage.exact}”`] : [],
    );
    return joined(
      hidden ? `${evidenceWords[each.kind]}: ${words.titleLeftOut}` : evidenceTitle(each, story),
      ...quoted,
      inFinding.includes(each.id) ? words.inFinding : '',
      `SHA-256 ${each.sha256}`,
    );
  });
}

function evidenceTitle(evidence: Evidence, { timeZone }: AnnotatedStory): string {
  const named = `${evidenceWords[evidence.kind]}: ${evidence.title}`;
  if (evidence.kind === 'link')
    return `${named}, ${evidence.address}, seen ${printedTime(evidence.seenAt, timeZone)}`;
  if (evidence.kind !== 'transcript') return named;
  return `${named}, ${evidence.speaker}, ${printedTime(evidence.spokenAt, timeZone)}`;
}

function relationLines(claim: Claim, { story }: CopyTools): readonly string[] {
  return claim.relations.map(({ kind, towards, other }) => {
    const [ofThis, ofOther] = relationWords[kind];
    const number = story.claims.findIndex((each) => each.claim.id === other.id) + 1;
    const where = number > 0 ? words.claimNumber(number) : words.inStory(other.slug);
    return joined(`${towards === 'this' ? ofThis : ofOther} ${where}: “${other.quote}”`);
  });
}

/** Who was asked, how often and by whom, and what came of it. */
export function requestLine(request: CommentRequest, { story }: CopyTools): string {
  const time = (at: number) => printedTime(at, story.timeZone);
  const outcome = outcomeOf(request);
  const answer = request.answers.at(-1);
  return joined(
    request.source.kind === 'unnamed'
      ? `${request.source.name} (${words.leftOut})`
      : nameAndStanding(request.source),
    ...request.tries.map(({ way, personName, at }) => words.asked(wayWords[way], personName, time(at))),
    request.deadlineAt === null ? '' : words.deadline(time(request.deadlineAt)),
    outcome === null || answer === undefined
      ? words.waiting
      : words.outcome(commentWords[outcome], time(answer.at)),
    outcome === 'answered' && answer !== undefined && answer.words !== '' ? `“${answer.words}”` : '',
  );
}
