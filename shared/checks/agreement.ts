import type { TextRange } from '../text/quote-anchor.ts';
import type { Finding } from './finding.ts';
import { type CheckedBlock, overlapsAny, quotationsOf } from './quotations.ts';

// "The location of the boats are unknown": the verb has agreed with the plural beside it and not with its
// subject. Grammar checkers miss it, because telling the subject of a sentence takes a parser. This rule takes
// the one shape in which no parser is needed, and says nothing about all others:
//   the beginning of a clause, a determiner, a noun that is one thing whatever it is of, "of", a plural, the verb.

/**
 * Nouns that stay one thing whatever they are of. Those that count or gather (a number, the majority, a group of)
 * are left out: usage lets them take either verb.
 */
const singularNouns = [
  'absence|address|advice|age|aim|amount|approval|arrest|arrival|assassination|attitude|authenticity|availability',
  'background|behavior|behaviour|birthplace|burial|capture|cause|closure|collapse|color|colour|composition',
  'condition|conduct|construction|content|cost|count|crash|credibility|cremation|date|death|delay|delivery',
  'departure|deployment|destination|destruction|detention|disappearance|discovery|distribution|duration',
  'effectiveness|election|evacuation|execution|existence|expulsion|extent|failure|fate|frequency|funding|future',
  'health|height|history|identity|impact|importance|influence|integrity|intensity|killing|lack|launch|leader',
  'legality|length|level|location|loss|meaning|motive|murder|name|nationality|nature|need|origin|outcome',
  'ownership|performance|pace|place|popularity|position|possession|presence|price|production|protection|purpose',
  'quality|rate|reaction|reason|recovery|release|removal|repair|resignation|resettlement|result|return|role',
  'safety|sale|scale|security|seizure|severity|shape|shooting|significance|size|source|speed|spread|status',
  'strength|success|supply|surface|survival|temperature|theft|threat|timing|toll|transfer|treatment|use|value',
  'volume|vulnerability|weight|welfare',
].join('|');

/** The "of" may have a determiner, a figure or words of measure before its noun, and one word that describes it. */
const beforePlural = [
  'the|these|those|all|both|many|most|some|several|various|its|his|her|their|our|your|my|other|such|few',
  'more than|fewer than|less than|at least|at most|up to|as many as|nearly|almost|about|around|over|under|roughly',
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of|hundred|thousand',
  String.raw`million|billion|dozen|\p{N}[\p{N},.]*`,
].join('|');

/** Words that end in s and are no plural. */
const notPlural = new Set(
  'is was as us this his its has does yes gas bus plus thus news series species business process access progress success crisis basis analysis illness congress address witness campus virus status focus bonus census corps chess less press class glass loss mass across always perhaps politics economics physics mathematics athletics'.split(
    ' ',
  ),
);

/** Plurals that do not end in s. */
const irregular = 'people|men|women|children|police|migrants|cattle|mice|teeth|feet|data|media|criteria';

const singularOf: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  "aren't": "isn't",
  "weren't": "wasn't",
  "haven't": "hasn't",
  'aren’t': 'isn’t',
  'weren’t': 'wasn’t',
  'haven’t': 'hasn’t',
};

/**
 * Where a clause may begin: at the start, after a sign, or after a word that opens one. After anything else the
 * noun may stand inside a longer subject ("attacks by the use of drones are rising").
 */
const clauseStart = String.raw`(?<=^\s*|[.!?:;—–]\s+|,\s+|\b(?:that|while|because|although|though|whereas|if|whether|when|until|unless|since|but|said|says|say|how|why|where|so)\s+)`;

const shape = new RegExp(
  [
    clauseStart,
    // The determiner, and up to two words that describe the noun.
    String.raw`(?:the|a|an|this|that|its|his|her|their|our|my|your|each|every)\s+(?:(?!(?:of|and|or)\b)[\p{L}'’-]+\s+){0,2}?`,
    String.raw`(?<noun>${singularNouns}|(?<=\bthe\s+(?:\p{L}+\s+)?)number)\s+of\s+`,
    String.raw`(?:(?:${beforePlural})\s+)*(?:(?!(?:of|and|or|who|that|which|to|in|on|at|by|for|from|with)\b)[\p{L}'’-]+\s+)?`,
    // A figure that stands for the things it counts, or their name.
    String.raw`(?<plural>${irregular}|\p{L}[\p{L}'’-]*s|\p{N}[\p{N},.]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\s+`,
    String.raw`(?<verb>are|were|have|aren['’]t|weren['’]t|haven['’]t)(?![\p{L}\p{N}'’-])`,
  ].join(''),
  'giud',
);

/** Verbs that agree with a plural which is not their subject, outside quotations. */
export function agreementFindings(block: CheckedBlock): readonly Finding[] {
  if (!/\bof\b/i.test(block.text)) return [];
  const quoted = quotationsOf(block);
  return [...block.text.matchAll(shape)].flatMap((match): readonly Finding[] => {
    const { noun, plural, verb } = match.groups ?? {};
    const at = match.indices?.groups?.verb;
    if (noun === undefined || plural === undefined || verb === undefined || at === undefined) return [];
    if (notPlural.has(plural.toLowerCase())) return [];
    const whole: TextRange = { start: match.index, end: at[1] };
    if (overlapsAny(whole, quoted)) return [];
    const singular = singularOf[verb.toLowerCase()];
    return singular === undefined
      ? []
      : [
          {
            source: 'language',
            ruleId: 'stet.verb-agrees-with-subject',
            strength: 'review',
            range: { start: at[0], end: at[1] },
            words: verb,
            message: `The subject is “${noun}”, which is one thing: “${singular}”, not “${verb}”.`,
            replacements: [singular],
            reason: null,
          },
        ];
  });
}
