import type { StyleRule } from '../style-rule.ts';
import { attributionRules } from './attribution.ts';
import { clicheRules } from './cliches.ts';
import { dateRules } from './dates-and-times.ts';
import { legalRules } from './legal-caution.ts';
import { nameRules } from './names-and-titles.ts';
import { numberRules } from './numbers.ts';
import { peopleRules } from './people.ts';
import { placeRules } from './places.ts';
import { punctuationRules } from './punctuation.ts';
import { redundancyRules } from './redundancy.ts';
import { spellingRules } from './spelling.ts';
import { wordChoiceRules } from './word-choice.ts';
import { wordinessRules } from './wordiness.ts';

/** The rules that come with Stet: American news style, in our own words. The house may change or switch off any. */
export const startingSet: readonly StyleRule[] = [
  ...wordinessRules,
  ...redundancyRules,
  ...wordChoiceRules,
  ...spellingRules,
  ...numberRules,
  ...dateRules,
  ...nameRules,
  ...placeRules,
  ...punctuationRules,
  ...peopleRules,
  ...attributionRules,
  ...legalRules,
  ...clicheRules,
];
