import { formsOf } from '../../checks/inflections.ts';

// Verbs by which a text says that somebody said something. Each stands in its base form; those that the rule would
// form wrongly are spelled out.

/** Verbs of speech that also carry a report in other words: "said that", "warned that". */
const reporting =
  'say tell add claim argue insist warn note explain acknowledge admit announce assert allege suggest maintain ' +
  'contend state report declare stress emphasize reveal estimate predict believe concede confirm conclude indicate ' +
  'deny testify recall complain promise vow pledge write tweet observe caution counter confess disclose';

/** Verbs that are a sure sign of speech only beside a quotation. */
const quoting =
  'ask reply respond answer call describe dub brand label continue joke quip shout urge remark comment instruct ' +
  'praise criticize blast slam mock accuse boast dismiss denounce condemn recount exclaim scream yell sing chant ' +
  'begin read charge retort demand order advise agree lament muse muster ponder post proclaim wonder think know ' +
  'hope reiterate repeat refer cite quote characterize blame tout decry speak plead propose offer feel see';

const spelledOut = 'went on|goes on|put it|puts it|fired back|shot back|chimed in|weighed in';

/** Verbs that say what somebody thinks of a thing: "accused the board of", "described it as". */
const judging = 'accuse describe liken criticize urge portray characterize';

/** Forms that are nouns far more often, as in "the battleground states". */
const nouns: ReadonlySet<string> = new Set(['states', 'reporting', 'claims']);

const clear = ['make clear', 'makes clear', 'made clear'];
const pointing = ['point out', 'points out', 'pointed out'];
const says = wordsFor(reporting);
const quotes = wordsFor(quoting);

/** What several people do now, which is spelled as the verb itself: "officials say". */
const severalSay =
  'say tell argue insist warn acknowledge maintain contend affirm allege claim complain deny concede predict caution suggest note';

/** Whether a verb is in the form that only several people can be the subject of. */
export function isOfSeveral(cue: string): boolean {
  return severalSay.split(' ').includes(cue.toLowerCase());
}

/** As for a verb that carries indirect speech. */
export const reportingCue = cuePattern([
  ...says,
  ...pointing,
  ...clear,
  ...wordsFor(judging),
  ...severalSay.split(' '),
]);

/** Whether a verb has whom it is about before what is said. */
export function isJudging(cue: string): boolean {
  return judgingForms.has(cue.toLowerCase());
}

const judgingForms: ReadonlySet<string> = new Set(wordsFor(judging));
/** As for a verb beside a quotation. */
export const quotingCue = cuePattern([
  ...says,
  ...severalSay.split(' '),
  ...quotes,
  ...pointing,
  ...spelledOut.split('|'),
]);

/** What introduces a source without a verb. */
export const accordingTo =
  /(?<!\p{L})(?:according to(?: (?:interviews|conversations) with)?|in the words of|as told to)\s+/giu;

function wordsFor(list: string): readonly string[] {
  const forms = list.split(' ').flatMap((verb) => [...formsOf(verb).keys()].filter((form) => form !== verb));
  return forms.filter((form) => !nouns.has(form));
}

function cuePattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}’'-])(?:${longestFirst.join('|')})(?![\\p{L}’'-])`, 'giu');
}
