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

const spelledOut =
  'went on|goes on|put it|puts it|fired back|shot back|pointed out|points out|chimed in|weighed in';

/** Forms that are nouns far more often, as in "the battleground states". */
const nouns: ReadonlySet<string> = new Set(['states', 'reporting', 'claims']);

const says = wordsFor(reporting);
const quotes = wordsFor(quoting);

/** As for a verb that carries indirect speech. */
export const reportingCue = cuePattern(says);
/** As for a verb beside a quotation. */
export const quotingCue = cuePattern([...says, ...quotes, ...spelledOut.split('|')]);

/** What introduces a source without a verb. */
export const accordingTo = /(?<!\p{L})(?:according to|in the words of|as told to)\s+/giu;

function wordsFor(list: string): readonly string[] {
  const forms = list.split(' ').flatMap((verb) => [...formsOf(verb).keys()].filter((form) => form !== verb));
  return forms.filter((form) => !nouns.has(form));
}

function cuePattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}’'-])(?:${longestFirst.join('|')})(?![\\p{L}’'-])`, 'giu');
}
