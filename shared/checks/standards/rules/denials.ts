import { deniesByWords, denyingCue } from '../../../claims/detection/denials.ts';
import {
  type CommentOutcome,
  type CommentRequest,
  outcomeOf,
} from '../../../claims/sources/comment-request.ts';
import {
  blockOf,
  names,
  passageAt,
  passageOf,
  sentenceOf,
  sentenceRound,
  standingClaims,
  wordsAt,
} from '../ledger-text.ts';
import type { Breach, StandardsRule } from '../standards-rule.ts';
import type { LedgerClaim, StoryLedger } from '../story-ledger.ts';

// The other side: whether it was asked, and how what it said stands in the text.

const D1: StandardsRule = {
  id: 'D1',
  theme: 'denials',
  force: 'block',
  words: 'Whoever is shown in a bad light was really asked for a response.',
  source: 'AP; Washington Post',
  check: (ledger) =>
    standingClaims(ledger).flatMap((claim): readonly Breach[] => {
      if (claim.kind !== 'allegation') return [];
      const wasAsked = ledger.commentRequests.some(
        ({ claimIds }) => claimIds.length === 0 || claimIds.includes(claim.id),
      );
      const hasAnswered = claim.relations.some(
        ({ kind, towards }) => kind === 'disputes' && towards === 'this',
      );
      if (wasAsked || hasAnswered) return [];
      return [
        {
          about: claimMatter(claim),
          says: 'no request for comment is recorded',
          passages: [passageOf(claim)],
          mend: { kind: 'ask-for-comment', claimId: claim.id },
        },
      ];
    }),
};

function claimMatter({ id, quote }: LedgerClaim) {
  return { key: `claim ${id}`, words: quote };
}

/** How a text says what came of asking, with what must be recorded for it. */
const sayings: readonly (readonly [saying: RegExp, outcome: CommentOutcome])[] = [
  [
    /(?<!\p{L})(?:declin(?:ed|es|ing) (?:to comment|(?:an )?interview|comment)|refused to comment|would not comment)(?!\p{L})/giu,
    'declined',
  ],
  [
    /(?<!\p{L})(?:(?:did|has|have|had) not (?:immediately |yet )?(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?)|didn['’]t (?:respond|reply|answer|return))(?!\p{L})/giu,
    'no-answer',
  ],
  [/(?<!\p{L})(?:could not|couldn['’]t) (?:immediately )?be reached(?!\p{L})/giu, 'unreachable'],
];

const outcomePhrases: Readonly<Record<CommentOutcome, string>> = {
  answered: 'an answer',
  declined: 'that they declined',
  'no-answer': 'that they did not answer',
  unreachable: 'that they could not be reached',
};

const D2: StandardsRule = {
  id: 'D2',
  theme: 'denials',
  force: 'block',
  words: 'Each try is recorded, and the text matches it: declined, did not respond, could not be reached.',
  source: 'AP',
  check: (ledger) =>
    sayings.flatMap(([saying, outcome]) =>
      [...ledger.story.outside.matchAll(saying)].flatMap(({ 0: words, index }): readonly Breach[] => {
        const range = { start: index, end: index + words.length };
        const says = mismatch(ledger, wordsAt(ledger, sentenceRound(ledger, range)), outcome);
        if (says === null) return [];
        return [
          {
            about: { key: `said ${index}`, words },
            says,
            passages: [passageAt(ledger, range)],
            mend: { kind: 'ask-for-comment', claimId: null },
          },
        ];
      }),
    ),
};

/** What is wrong with a sentence that says what came of asking; null where it is as recorded. */
function mismatch(
  { commentRequests }: StoryLedger,
  sentence: string,
  outcome: CommentOutcome,
): string | null {
  const ofPerson = commentRequests.filter(({ source }) => names(sentence, source.name));
  const asked = ofPerson.length > 0 ? ofPerson : commentRequests;
  if (asked.length === 0) return 'no request for comment is recorded';
  if (asked.some((request) => outcomeOf(request) === outcome)) return null;
  const recorded = outcomeOf(asked.at(-1) ?? ({ answers: [] } satisfies Pick<CommentRequest, 'answers'>));
  return recorded === null
    ? 'what came of asking is not recorded'
    : `what is recorded is ${outcomePhrases[recorded]}`;
}

/** Paragraphs between an allegation and its denial before readers lose the one over the other. */
const farthestDenial = 4;

const D3: StandardsRule = {
  id: 'D3',
  theme: 'denials',
  force: 'warn',
  words:
    'A denial stands near what it denies, whole and attributed; what is no denial is not written as one.',
  source: 'Stet',
  check: (ledger) => [
    ...statedInHead(ledger),
    ...standingClaims(ledger).flatMap((claim): readonly Breach[] => {
      if (claim.kind !== 'denial') return [];
      const says = wrongWithDenial(ledger, claim);
      if (says === null) return [];
      return [
        {
          about: claimMatter(claim),
          says,
          passages: [passageOf(claim)],
          mend: { kind: 'relate', claimId: claim.id },
        },
      ];
    }),
  ],
};

/** A headline that says as a fact what somebody in the story denies. */
function statedInHead(ledger: StoryLedger): readonly Breach[] {
  return ledger.proposals.flatMap((proposal): readonly Breach[] => {
    if (proposal.reason !== 'denied' || proposal.source !== null) return [];
    return [
      {
        about: { key: 'headline', words: proposal.words },
        says: `it stands as a fact, and ${proposal.cue} denies it in the story`,
        passages: [passageAt(ledger, proposal)],
        mend: { kind: 'change-text' },
      },
    ];
  });
}

function wrongWithDenial(ledger: StoryLedger, claim: LedgerClaim): string | null {
  if (claim.attributions.length === 0) return 'whose denial it is';
  const sentence = sentenceOf(ledger, claim);
  if (sentence.search(denyingCue) < 0 && !deniesByWords(sentence)) return 'its words do not deny anything';
  const denied = claim.relations.filter(({ kind, towards }) => kind === 'disputes' && towards === 'other');
  if (denied.length === 0) return 'what it denies';
  const places = standingClaims(ledger).filter(
    ({ id, range }) =>
      denied.some(({ other }) => other.id === id) && range !== null && !isHead(ledger, range),
  );
  const far = places.every(
    ({ range }) =>
      range !== null &&
      claim.range !== null &&
      Math.abs(blockOf(ledger, range) - blockOf(ledger, claim.range)) > farthestDenial,
  );
  return places.length > 0 && far ? 'it stands far from what it denies' : null;
}

/** A headline cannot have the denial beside it. */
function isHead(ledger: StoryLedger, range: { readonly start: number; readonly end: number }): boolean {
  const type = ledger.story.blocks[blockOf(ledger, range)]?.type;
  return type === 'headline' || type === 'dek' || type === 'kicker';
}

const D4: StandardsRule = {
  id: 'D4',
  theme: 'denials',
  force: 'warn',
  words:
    'A response that comes after publication is an update; if it should have been sought before, a clarification.',
  source: 'Published correction policies of several houses',
  check: ({ publishedAt, commentRequests }) => {
    if (publishedAt === null) return [];
    return commentRequests.flatMap((request): readonly Breach[] => {
      const late = request.answers.find(({ at, outcome }) => outcome === 'answered' && at > publishedAt);
      const first = request.tries[0];
      if (late === undefined || first === undefined) return [];
      const says =
        first.at > publishedAt
          ? 'asked and answered after publication: a clarification'
          : 'answered after publication: an update';
      const about = { key: `request ${request.id}`, words: request.source.name };
      return [{ about, says, passages: [], mend: { kind: 'change-text' } }];
    });
  },
};

const D5: StandardsRule = {
  id: 'D5',
  theme: 'denials',
  force: 'record',
  words:
    'An official denial has its date and the office that makes it; it does not by itself make a claim false.',
  source: 'Stet',
  check: (ledger) =>
    standingClaims(ledger).flatMap((claim) => {
      if (claim.kind !== 'denial') return [];
      return claim.attributions.flatMap((attribution): readonly Breach[] => {
        const { source, grounds } = attribution;
        const missing = [
          ...(source.kind === 'named' && source.standing === '' ? ['the office'] : []),
          ...(grounds.saidOn === null ? ['the date'] : []),
        ];
        if (missing.length === 0) return [];
        return [
          {
            about: claimMatter(claim),
            says: missing.join(' and '),
            passages: [passageOf(claim)],
            mend: { kind: 'record-grounds', claimId: claim.id, attributionId: attribution.id },
          },
        ];
      });
    }),
};

export const denials: readonly StandardsRule[] = [D1, D2, D3, D4, D5];
