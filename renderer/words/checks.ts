import type { IgnoredScope } from '#shared/checks/ignored-finding.ts';
import type { WordsTakenIn } from '#shared/ipc/checks-calls.ts';
import { counted } from './counted.ts';

/** What the Checks pane says. */
export const checksWords = {
  pane: 'Checks',
  onlyDraft: 'Checks read the draft.',
  onlyDraftHint: 'What readers saw is changed through a correction request. Open the draft to check it.',
  findings: 'Findings',
  none: 'Nothing found.',
  noneHint: 'House style and agreement are checked as you write. Quotations are never checked.',
  noneWithoutLanguage: 'Spelling and grammar are not checked while the check of language is off.',
  groups: { story: 'Headline against body', language: 'Language', house: 'House style' },
  strengths: { amend: 'Amend', review: 'Review' },
  languageOn: 'Check spelling and grammar',
  languageHint: 'Runs in a process of its own that takes some 400 MB while it is on.',
  status: {
    off: 'Off',
    starting: 'Starting…',
    checking: (done: number, total: number) => `Reading paragraph ${done + 1} of ${total}`,
    done: (findings: number) => counted(findings, 'finding', 'findings'),
  },
  retry: 'Try again',
  finding: 'The chosen finding',
  choose: 'Choose a finding to see what can be done. F7 goes to the next one.',
  rule: (rule: string) => `Rule: ${rule}`,
  houseRule: ({ name, owner }: { name: string; owner: string }) => `Rule: ${name}. Ask: ${owner}`,
  why: (reason: string) => `Why: ${reason}`,
  takeOut: 'Take out',
  replaceWith: (words: string) => `Replace with “${words}”`,
  ignore: 'Ignore once',
  ignoreAlways: 'Always ignore…',
  addOwn: 'Add to my words',
  addHouse: 'Add to the house’s words',
  more: 'Words and ignored findings',
  words: 'Words…',
  ignored: (count: number) => (count === 0 ? 'Ignored findings…' : `Ignored findings (${count})…`),
  added: (word: string, list: 'own' | 'house') =>
    list === 'own' ? `“${word}” is one of your words now.` : `“${word}” is one of the house’s words now.`,
  takenIn: ({ added, alreadyThere, refused, refusedCount }: WordsTakenIn) =>
    [
      `${counted(added, 'word', 'words')} added.`,
      ...(alreadyThere > 0 ? [`${alreadyThere} were there already.`] : []),
      ...(refusedCount > 0
        ? [`${counted(refusedCount, 'line', 'lines')} had no single word, as “${refused[0] ?? ''}”.`]
        : []),
    ].join(' '),
  written: ({ path, words }: { path: string; words: number }) =>
    `${counted(words, 'word', 'words')} written to ${path}.`,
  always: {
    title: (words: string) => `Always ignore “${words}”`,
    reason: 'Reason',
    reasonHint: 'Whoever takes it back later will read it.',
    scope: 'For whom',
    scopes: { once: 'This place', mine: 'For me', house: 'For everybody' } satisfies Record<
      IgnoredScope,
      string
    >,
    submit: 'Always ignore',
    cancel: 'Cancel',
  },
  ignoredList: {
    title: 'Ignored findings',
    none: 'Nothing is ignored in this story.',
    scopes: { once: 'Once', mine: 'Always, for you', house: 'Always, for everybody' } satisfies Record<
      IgnoredScope,
      string
    >,
    takeBack: 'Take back',
    close: 'Close',
  },
  wordLists: {
    title: 'Words',
    list: 'List',
    lists: { own: 'My words', house: 'The house’s words' },
    none: 'No words yet. Add one from a finding, or import a list.',
    remove: 'Take out',
    import: 'Import…',
    export: 'Export…',
    close: 'Close',
    onlyManagers: 'The house’s words are kept by the copy chief and the standards editor.',
  },
} as const;

/** A rule of the language check as a person reads it: "RepeatedWords" is "Repeated words". */
export function ruleName(ruleId: string): string {
  const name = ruleId
    .replace(/^stet\./, '')
    .replaceAll('-', ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
