import type { RuleFault } from '#shared/checks/rule-faults.ts';
import type { CapitalRule, LookFor, RuleField, RuleStatus, RuleTheme } from '#shared/checks/style-rule.ts';
import type { RulesTakenIn } from '#shared/ipc/style-calls.ts';
import { inThousands } from './counted.ts';

/** Sentences of the house's rules of style. */
export const styleWords = {
  title: 'House style',
  lead: 'The rules that copy is held against while it is written. A rule never looks inside quotation marks.',
  summary: (live: number, drafts: number) =>
    `${rules(live)} ${live === 1 ? 'is' : 'are'} live${drafts === 0 ? '' : `, ${rules(drafts)} in draft`}.`,
  open: 'Open house style',
  mayNot: 'The copy chief or the standards editor changes these. You may try any of them.',
  list: 'Rules of style',
  found: (shown: number, all: number) => (shown === all ? rules(all) : `${shown} of ${rules(all)}`),
  search: 'Search rules, words and reasons',
  noHits: 'No rule fits.',
  clear: 'Show all rules',
  failed: 'The rules could not be read.',
  again: 'Read them again',
  add: 'New rule',
  import: 'Import…',
  export: 'Export…',
  exported: (count: number) => `Wrote ${rules(count)} to the file.`,
  imported: ({ added, changed, refused, refusedCount }: RulesTakenIn) => {
    const done = `${added} new, ${changed} changed.`;
    if (refusedCount === 0) return `Imported rules: ${done}`;
    return `Imported rules: ${done} Could not be read: ${refused.slice(0, 3).join(', ')}${refusedCount > 3 ? ' …' : ''}.`;
  },
  filters: { status: 'Status', strength: 'Strength', theme: 'Theme', any: 'All' },
  nothingChosen: 'Choose a rule',
  nothingChosenText: 'Read why it is there, try it on every story, change it, or write a new one.',
  newTitle: 'New rule',
  unsaved: 'Not saved',
  comesWithStet: 'Comes with Stet',
  version: (version: number) => `version ${version}`,
} as const;

function rules(count: number): string {
  return count === 1 ? '1 rule' : `${inThousands(count)} rules`;
}

export const statusWords: { readonly [S in RuleStatus]: string } = {
  draft: 'Draft',
  live: 'Live',
  retired: 'Retired',
};

export const strengthWords = { amend: 'Amend', review: 'Review' } as const;

export const strengthHints = {
  amend: 'What it proposes is right wherever it finds something, and goes in by one key.',
  review: 'Somebody has to look.',
} as const;

export const themeNames: { readonly [T in RuleTheme]: string } = {
  wordiness: 'Wordiness',
  'word-choice': 'Word choice',
  spelling: 'Spelling',
  numbers: 'Numbers',
  'dates-and-times': 'Dates and times',
  'names-and-titles': 'Names and titles',
  places: 'Places',
  punctuation: 'Punctuation',
  people: 'People',
  attribution: 'Attribution',
  'legal-caution': 'Legal caution',
  cliches: 'Clichés',
};

export const fieldNames: { readonly [F in RuleField]: string } = {
  headline: 'Headline',
  dek: 'Dek',
  body: 'Body',
};

export const kindNames: { readonly [K in LookFor['kind']]: string } = {
  phrases: 'Words and phrases',
  'small-numbers': 'Small numbers in figures',
  'large-numbers': 'Millions in noughts',
  'state-names': 'Shortened names of states',
  'series-comma': 'A comma before “and” in a series',
  'repeated-words': 'A word twice',
  spaces: 'Spaces too many',
  'long-sentences': 'Long sentences',
};

export const capitalNames: { readonly [C in CapitalRule]: string } = {
  'not-names': 'Do not matter; names are left alone',
  any: 'Do not matter',
  exact: 'As written',
};

/** The form of a rule. */
export const ruleFormWords = {
  form: (name: string) => `Rule: ${name}`,
  name: 'Name',
  theme: 'Theme',
  owner: 'Owner',
  ownerHint: 'The person or desk that answers for it.',
  strength: 'Strength',
  kind: 'Looks for',
  lines: 'Words and phrases, one a line',
  linesHints: [
    'towards -> toward',
    '(big|large) [old] house -> home. Round brackets choose; what is in square ones may be left out.',
    'utilize~ -> use~. The sign stands for all forms of a verb.',
    '{digits} men -> {1:words} men. Braces stand for many words, and for what a bracket found.',
  ],
  slots: (names: readonly string[]) => `Braces that there are: ${names.join(', ')}.`,
  capitals: 'Capitals',
  under: 'Words for numbers under',
  words: 'Most words in a sentence',
  exceptions: 'Except in, one a line',
  fields: 'Looks in',
  message: 'What it says',
  reason: 'Reason',
  match: 'Must find something in, one sentence a line',
  pass: 'Must find nothing in, one sentence a line',
  examples: 'What it does with the examples',
  finds: 'finds',
  findsNothing: 'finds nothing',
  save: 'Save',
  saveNew: 'Save as a draft',
  saved: 'Saved.',
  discard: 'Discard changes',
  makeLive: 'Make live',
  makeDraft: 'Back to draft',
  retire: 'Retire',
  saveFirst: 'Save or discard the changes first.',
  faultsFirst: 'It can go live when nothing is marked any more.',
  needed: 'Fill this in.',
  tooLong: 'This is too long.',
  fieldsNeeded: 'Choose at least one.',
  history: 'Earlier versions',
  takeWording: 'Take this wording',
  savedBy: (name: string | null) => name ?? 'As it comes with Stet',
} as const;

/** What keeps a rule from going live, one sentence each. */
export function faultSentence(fault: RuleFault): string {
  switch (fault.what) {
    case 'pattern':
      return `Line ${fault.line + 1}: ${patternFaults[fault.fault]}`;
    case 'replacement':
      return `Line ${fault.line + 1}: ${replacementFaults[fault.fault](fault.part)}`;
    case 'proposes-nothing':
      return `Line ${fault.line + 1} proposes nothing. An amendment has to, after an arrow.`;
    case 'too-few-examples':
      return 'At least two are needed.';
    case 'example':
      return fault.of === 'match'
        ? `Line ${fault.line + 1}: the rule finds nothing here.`
        : `Line ${fault.line + 1}: the rule finds something here.`;
  }
}

const patternFaults = {
  empty: 'there is nothing to look for.',
  unclosed: 'a bracket or brace is not closed.',
  unopened: 'a bracket, brace or ~ stands where it means nothing.',
  'unknown-slot': 'what is in the braces is not known.',
  'nothing-fixed': 'it would fit anywhere. Give it at least one word that must be there.',
  'too-long': 'it is too long.',
} as const;

const replacementFaults = {
  'no-such-group': (part: string) => `there is no bracket or brace for ${part}.`,
  'unknown-form': (part: string) => `${part} asks for a form that is not known.`,
  'no-verb': (part: string) => `${part} needs a verb with ~ on the left.`,
} as const;

/** Trying a rule on every story. */
export const trialWords = {
  title: 'Try it on every story',
  lead: 'Shows what the rule would find, as it stands here. Nothing is changed.',
  text: 'In',
  texts: { drafts: 'Drafts', published: 'Published texts' },
  start: 'Try',
  running: 'Reading every story',
  sofar: (found: number) => `${inThousands(found)} found so far`,
  none: (stories: number) => `Nothing found in ${counted(stories)}.`,
  result: (found: number, inStories: number, stories: number) =>
    `${inThousands(found)} found in ${counted(inStories)} of ${inThousands(stories)}.`,
  first: (shown: number) => `The first ${inThousands(shown)} stories:`,
  more: (count: number) => `and ${inThousands(count)} more`,
  hits: 'What the rule found, by story',
  openStory: (slug: string) => `Open ${slug}`,
  changed: 'The rule has changed since this trial.',
} as const;

function counted(stories: number): string {
  return stories === 1 ? '1 story' : `${inThousands(stories)} stories`;
}
