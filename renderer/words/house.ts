import {
  dashForms,
  dialects,
  ellipsisForms,
  type HouseSettings,
  lengthUnits,
  quoteForms,
} from '#shared/settings/house-settings.ts';

/** Sentences of the house's settings. */
export const houseWords = {
  title: 'House',
  lead: 'How this newsroom writes. It holds for everybody who works on this store, and each change stands in the journal.',
  mayNot: 'The copy chief or the standards editor changes these.',
  wordsPerInchWrong: 'Write a whole number from 5 to 100.',
} as const;

/** What each setting is called. */
export const houseFieldWords: { readonly [F in keyof HouseSettings]: string } = {
  quotes: 'Quotation marks',
  dashes: 'Dashes',
  ellipsis: 'Ellipsis',
  dialect: 'English',
  lengthUnit: 'Length of copy',
  wordsPerInch: 'Words in a column inch',
};

/** What a setting does, where its name does not say it. */
export const houseHints: { readonly [F in keyof HouseSettings]?: string } = {
  quotes: 'As they are typed. Backspace right after takes the change back.',
  dashes: 'What two hyphens become as they are typed.',
  ellipsis: 'What three dots become as they are typed.',
  dialect: 'For the checks of spelling and language.',
  lengthUnit: 'What stands beside the number of words under the text.',
};

/** The settings that are chosen from a list. */
export type ChosenField = Exclude<keyof HouseSettings, 'wordsPerInch'>;

/** The choices of each, in the order in which they are offered, with what they look like. */
export const houseChoices: {
  readonly [F in ChosenField]: readonly {
    readonly value: HouseSettings[F];
    readonly label: string;
  }[];
} = {
  quotes: choices(quoteForms, { curly: 'Curly: “it’s”', straight: 'Straight: "it\'s"' }),
  dashes: choices(dashForms, {
    'spaced-em': 'Em dash with spaces: here — there',
    'closed-em': 'Em dash without spaces: here—there',
    'spaced-en': 'En dash with spaces: here – there',
    off: 'As typed: here -- there',
  }),
  ellipsis: choices(ellipsisForms, { sign: 'One sign: …', dots: 'Three dots as typed: ...' }),
  dialect: choices(dialects, {
    american: 'American',
    british: 'British',
    australian: 'Australian',
    canadian: 'Canadian',
    indian: 'Indian',
  }),
  lengthUnit: choices(lengthUnits, { minutes: 'Minutes of reading', 'column-inches': 'Column inches' }),
};

function choices<V extends string>(values: readonly V[], labels: { readonly [K in V]: string }) {
  return values.map((value) => ({ value, label: labels[value] }));
}
