import type { CommentOutcome, CommentRequest } from './comment-request.ts';
import { outcomeOf } from './comment-request.ts';

// Holds what a story says of a request for comment against what was recorded of it (standards D2): "declined to
// comment" is somebody who was asked and refused, "did not respond" was asked and is silent, "could not be reached"
// was tried. A story that says one of them of somebody who was never asked says something that did not happen.

/** What copy can say of a request that brought no words. */
export type SaidOfComment = Exclude<CommentOutcome, 'answered'>;

/** A passage that says it; offsets count UTF-16 units of the text. */
export interface CommentWording {
  readonly said: SaidOfComment;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The sentence that the words stand in, which is where the person is named. */
  readonly sentence: string;
}

/** A request as it is held against the text: who was asked, under every name that the text may use. */
export interface HeldRequest extends Pick<CommentRequest, 'id' | 'answers' | 'tries'> {
  readonly names: readonly string[];
}

export type CommentMismatch = {
  readonly wording: CommentWording;
} & (
  | {
      /** Nobody of whom it is said was asked, as far as is recorded. */
      readonly reason: 'not-asked';
    }
  | {
      /** The person was asked, and something else came of it. */
      readonly reason: 'other-outcome';
      readonly requestId: CommentRequest['id'];
      readonly outcome: CommentOutcome;
    }
);

const soon = '(?:immediately |promptly |directly )?';
const patterns: Readonly<Record<SaidOfComment, RegExp>> = {
  declined: new RegExp(
    [
      `(?:declin|refus)(?:ed|es|ing) (?:${soon}to (?:${soon})(?:comment|discuss|answer|elaborate|speak|respond|say|be interviewed|be quoted)|(?:a |all |several |repeated |multiple )?(?:requests? (?:for|to)|comment|interview)\\b)`,
      'would not (?:comment|discuss|elaborate|be interviewed)',
      '(?:had|has|have|offered|with) no (?:immediate )?comment',
    ].join('|'),
    'giu',
  ),
  'no-answer': new RegExp(
    [
      `(?:did|do|does|had|has|have)(?: not|n['’]t) ${soon}(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?)(?: to)? (?:[\\w’'-]+ ){0,4}?(?:requests?|calls?|e-?mails?|messages?|questions?|inquir(?:y|ies)|enquir(?:y|ies))`,
      `(?:did|had|has|have)(?: not|n['’]t) ${soon}(?:respond(?:ed)?|repl(?:y|ied))\\b`,
    ].join('|'),
    'giu',
  ),
  unreachable: new RegExp(
    [
      `(?:could|can)(?: not|n['’]t) ${soon}be (?:reached|contacted)`,
      `(?:was|were|is|are)(?: not|n['’]t) ${soon}available (?:for|to) comment`,
      '(?:was|were) unavailable (?:for|to) comment',
      '(?:efforts?|attempts?) to (?:reach|contact) [^;\\n]{1,80}? (?:were|was) (?:unsuccessful|not successful)',
    ].join('|'),
    'giu',
  ),
};

/** Every passage that says that somebody declined, was silent or was not reached, in the order of the text. */
export function findCommentWordings(text: string): readonly CommentWording[] {
  const found = Object.entries(patterns).flatMap(([said, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      // The keys of the record are the words of its type.
      said: said as SaidOfComment,
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
      sentence: sentenceAt(text, match.index, match.index + match[0].length),
    })),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(isNoPart);
}

/** Two patterns may fit one passage; the longer one stands. */
function isNoPart(wording: CommentWording, index: number, all: readonly CommentWording[]): boolean {
  const before = all[index - 1];
  return before === undefined || wording.start >= before.end;
}

/** What the text says and the record does not bear out. A request that still waits bears out a silence. */
export function commentMismatches(
  text: string,
  requests: readonly HeldRequest[],
): readonly CommentMismatch[] {
  return findCommentWordings(text).flatMap((wording): readonly CommentMismatch[] => {
    const named = requests.filter(({ names }) => isNamedIn(wording.sentence, names));
    // Where the sentence names nobody who was asked, "the office did not respond", any request may be meant.
    const meant = named.length > 0 ? named : requests;
    if (meant.some((request) => bearsOut(request, wording.said))) return [];
    const [other] = named;
    if (other === undefined) return [{ wording, reason: 'not-asked' }];
    const outcome = outcomeOf(other) ?? 'no-answer';
    return [{ wording, reason: 'other-outcome', requestId: other.id, outcome }];
  });
}

function bearsOut(request: HeldRequest, said: SaidOfComment): boolean {
  return (outcomeOf(request) ?? 'no-answer') === said;
}

/** By the whole name, or by the last word of it, as copy names people after the first time. */
function isNamedIn(sentence: string, names: readonly string[]): boolean {
  const words = ` ${plain(sentence)} `;
  return names.some((name) => {
    const whole = plain(name);
    const last = whole.split(' ').at(-1) ?? '';
    return (whole !== '' && words.includes(` ${whole} `)) || (last.length > 2 && words.includes(` ${last} `));
  });
}

/** Letters and digits alone, in lower case and without accents, so that marks and possessives tell nothing apart. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A full stop that is not that of a title, as in "Mr. Vey". */
const sentenceEnd = /(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St))[.!?][”"’)]*\s+(?=["“‘(]?\p{Lu})|\n/gu;

/** From the end of the sentence before to the end of this one; a line is a block, and ends a sentence too. */
function sentenceAt(text: string, start: number, end: number): string {
  const ends = [...text.slice(0, start).matchAll(sentenceEnd)].map((each) => each.index + each[0].length);
  const from = ends.at(-1) ?? 0;
  const after = /[.!?][”"’)]*(?=\s|$)|\n/u.exec(text.slice(end));
  return text.slice(from, after === null ? text.length : end + after.index + after[0].length);
}
