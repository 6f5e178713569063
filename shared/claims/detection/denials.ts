import type { TextRange } from '../../text/quote-anchor.ts';
import type { ReadStory } from './read-story.ts';

// Denials, and what they deny. A denial is never taken for a refutation: it is tied to the words that it disputes,
// and a person decides.

/** Verbs by which a text says that somebody denies something. */
export const denyingCue =
  /(?<![\p{L}’'-])(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?|call(?:s|ed|ing)?(?= (?:it|this|(?:the|this|that|those|these) (?:report|reporting|story|account|claim|statement|allegation|accusation)s?|that)\s+[¤“"'‘]))(?![\p{L}’'-])/giu;

/** Words by which a person who is quoted says that something is not so. */
const denyingWords =
  /(?<!\p{L})(?:incorrect|inaccurate|untrue|false|wrong|baseless|unfounded|fabricated|nonsense|misleading|a lie|not true|not accurate|not correct|(?:did|have|has|had|was|were|is|are)(?: not|n[’']t) (?:\p{L}+ )?(?:identif|say|said|do|done|know|happen|tell|told|make|made|meet|met|take|taken|true|the case))/iu;

/** Whether words that are quoted say that something is not so; calling it so of a person is no denial. */
export function deniesByWords(words: string): boolean {
  return denyingWords.test(words);
}

/** What refers to the story, or to what it reports, as a whole. */
const reportWords =
  /(?<!\p{L})(?:it|this|that|report|reports|reporting|story|claim|claims|article|allegations?|accusations?)(?!\p{L})/iu;

/** Whether words speak of the story, or of what it reports, as a whole. */
export function refersToReport(words: string): boolean {
  return reportWords.test(words);
}

/** A denial of a report by its name, which says less of what is in it. */
const ofTheReport =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|incorrect|inaccurate|untrue|not true)(?!\p{L}).*(?<!\p{L})(?:reports?|reporting|story|claims?|article|allegations?|accusations?)(?!\p{L})|(?<!\p{L})(?:report|reporting|story|claims?|article|allegations?|accusations?)(?!\p{L}).*(?<!\p{L})(?:incorrect|inaccurate|untrue|false)(?!\p{L})/isu;

/**
 * The words of a story that a denial disputes: the sentence, the headline before all others, that shares most
 * words of substance with it. Null where nothing before it shares enough. Of a headline more must be shared than of a
 * sentence, since a story speaks of what its headline names all along; but less by a denial of "the report".
 */
export function findDenied(story: ReadStory, denial: TextRange, words: string): TextRange | null {
  const denied = stemsOf(words);
  const sharedWith = (range: TextRange): number =>
    [...stemsIn(story, range)].filter((stem) => denied.has(stem)).length;
  const headline = story.blocks.find(({ type, start, end }) => type === 'headline' && start < end);
  const enough = ofTheReport.test(words) ? fewestShared : fewestOfHeadline;
  const isOfHeadline =
    headline !== undefined && denial.start > headline.end && sharedWith(headline) >= enough;
  if (isOfHeadline) return rangeOf(headline);
  let best: TextRange | null = null;
  let most = fewestShared - 1;
  for (const sentence of story.blocks.flatMap(({ sentences }) => sentences)) {
    if (sentence.end > denial.start) break;
    const shared = sharedWith(sentence);
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best;
}

/** A story that denies much is read once. */
const knownStems = new WeakMap<TextRange, ReadonlySet<string>>();

function stemsIn(story: ReadStory, range: TextRange): ReadonlySet<string> {
  const known = knownStems.get(range) ?? stemsOf(story.text.slice(range.start, range.end));
  knownStems.set(range, known);
  return known;
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** One shared word is chance. */
const fewestShared = 2;
const fewestOfHeadline = 3;

const common = new Set(
  'the and that with from have has had this these those been were was are not for who whom which their they them there ' +
    'said says told would could should will about into over under more than some what when where while because only also ' +
    'him her his its our your you out all any one two after before between through being does did very just'.split(
      ' ',
    ),
);

/** Words of substance by their beginnings, so that "identified" and "identifies" are one. */
function stemsOf(words: string): ReadonlySet<string> {
  const found = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    found
      .filter((word) => !common.has(word) && (word.length > 3 || /\p{N}/u.test(word)))
      .map((word) => word.slice(0, stemLength)),
  );
}

const stemLength = 6;
