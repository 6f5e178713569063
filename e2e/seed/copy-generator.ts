// News copy that nobody wrote: the same number always gives the same story, so that a failure can be had again.
// All of its people, places and events are invented.

/** A story's parts before they are a document. */
export interface GeneratedCopy {
  readonly slug: string;
  readonly kicker: string;
  readonly headline: string;
  readonly dek: string;
  readonly byline: string;
  readonly dateline: string;
  readonly paragraphs: readonly string[];
}

const kickers = ['City hall', 'Harbour', 'Courts', 'Schools', 'Health', 'Transit', 'Weather', 'Business'];
const places = ['Ostrand', 'Velm', 'Kirren Bay', 'Tolmere', 'Hask', 'Brindle', 'Port Amsel', 'Low Fenwick'];
const bodies = [
  'the harbour board',
  'the city council',
  'the school district',
  'the regional hospital',
  'the water authority',
  'the ferry company',
  'the appeals court',
  'the fire service',
];
const people = [
  'Mira Halloran',
  'Tobias Vey',
  'Aneke Sorrel',
  'Ruben Castellane',
  'Ida Brandvold',
  'Samuel Okoro',
  'Lena Whitcombe',
  'Jonas Ferrier',
];
const offices = ['chair', 'spokesperson', 'treasurer', 'deputy director', 'chief engineer', 'lawyer'];
const acts = [
  'approved',
  'postponed',
  'cancelled',
  'questioned',
  'defended',
  'reopened',
  'audited',
  'halved',
];
const things = [
  'the repair of the east pier',
  'a contract for new buses',
  'the plan for the night clinic',
  'the budget of the reading rooms',
  'the inspection of the old tunnel',
  'the sale of the grain sheds',
  'the rules for short lets',
  'the tender for flood gates',
];
const reasons = [
  'after two surveys disagreed about the cost',
  'because the insurer would not cover the work',
  'while an inquiry into the first offer is under way',
  'despite a warning from its own engineers',
  'in a vote that was closer than expected',
  'before the new rules take effect in spring',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const sayings = [
  'Nobody told us that the figures had changed',
  'We would rather be late than wrong',
  'The money was there, and then it was not',
  'People here have waited long enough',
  'It is a repair, not a monument',
  'I have asked for the minutes and will read them in full',
];

/** Generates the story of that number, of about as many words in its paragraphs. */
export function generateCopy(number: number, words: number): GeneratedCopy {
  const random = seededRandom(number);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const body = pick(bodies);
  const thing = pick(things);
  const place = pick(places);
  const act = pick(acts);
  return {
    slug: `${slugOf(place)}-${act}-${number}`,
    kicker: pick(kickers),
    headline: `${capital(body)} in ${place} ${act} ${thing}`,
    dek: `Decision came ${pick(reasons)}`,
    byline: `By ${pick(people)}`,
    dateline: place.toUpperCase(),
    paragraphs: generateParagraphs(words, () => generateSentence(random, pick)),
  };
}

/** Numbers between 0 and 1 that look random and depend on the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function generateParagraphs(words: number, sentence: () => string): string[] {
  const paragraphs: string[] = [];
  for (let written = 0; written < words; ) {
    const paragraph = [sentence(), sentence()].join(' ');
    paragraphs.push(paragraph);
    written += paragraph.split(' ').length;
  }
  return paragraphs;
}

function generateSentence(random: () => number, pick: (list: readonly string[]) => string): string {
  const figure = 2 + Math.floor(random() * 900);
  const forms = [
    () =>
      `${capital(pick(bodies))} ${pick(acts)} ${pick(things)} on ${pick(days)}, ${pick(reasons)}, according to the minutes.`,
    () => `“${pick(sayings)},” said ${pick(people)}, ${pick(offices)} of ${pick(bodies)} in ${pick(places)}.`,
    () =>
      `The decision affects ${figure} households in ${pick(places)} and would cost ${figure * 7} thousand marks.`,
    () =>
      `${pick(people)} disputed that account on ${pick(days)} and asked for ${pick(things)} to be reviewed.`,
    () => `Of the ${figure} people who wrote to ${pick(bodies)}, most opposed ${pick(things)}, records show.`,
  ];
  const form = forms[Math.floor(random() * forms.length)];
  return form === undefined ? '' : form();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slugOf(place: string): string {
  return place.toLowerCase().replaceAll(' ', '-');
}
