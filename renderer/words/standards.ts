import type { StandardsFinding } from '#shared/checks/standards/check-standards.ts';
import type { Force, StandardsRuleId } from '#shared/checks/standards/rule-id.ts';
import type { Mend, StandardsTheme } from '#shared/checks/standards/standards-rule.ts';
import type { RuleForce, StandardsPreset } from '#shared/checks/standards/standards-settings.ts';
import type { ApprovalLevel } from '#shared/claims/source-approval.ts';
import { counted } from './counted.ts';

/** What a finding does at publication. */
export const forceWords = { block: 'Stops', warn: 'Wants a reason', record: 'Noted' } satisfies Record<
  Force,
  string
>;

export const ruleForceWords = {
  block: 'Stop publication',
  warn: 'Want a reason',
  record: 'Note only',
  off: 'Off',
} satisfies Record<RuleForce, string>;

export const themeWords = {
  unnamed: 'Unnamed sources',
  'second-hand': 'Second-hand reports',
  denials: 'Responses and denials',
  quotations: 'Quotations',
  headlines: 'Headline and dek',
} satisfies Record<StandardsTheme, string>;

export const presetWords = {
  agency: 'Agency: stops most',
  'national-daily': 'National daily: as the standards say',
  'small-newsroom': 'Small newsroom: asks for reasons',
} satisfies Record<StandardsPreset, string>;

export const approvalWords = {
  editor: 'An editor',
  masthead: 'The standards editor',
} satisfies Record<ApprovalLevel, string>;

/** What mends a finding, as its button says it. */
export const mendWords = {
  'record-grounds': 'Record what is missing',
  'approve-source': 'Approve the source',
  'add-source': 'Add a source',
  attest: 'Open the source, to vouch for it',
  'propose-claims': 'Propose claims from the text',
  'ask-for-comment': 'Ask for comment',
  relate: 'Relate the claim',
  'answer-for-quotation': 'Answer for the quotation',
  'change-text': 'Change the text',
} satisfies Record<Mend['kind'], string>;

/** Sentences of the standards: the pane, the gate before publication, and the settings. */
export const standardsWords = {
  title: 'Standards',
  none: 'The standards find nothing in this draft.',
  reading: 'The standards are read…',
  failed: 'The standards could not be read.',
  again: 'Read them again',
  summary: (blocks: number, warnings: number, noted: number) =>
    [
      ...(blocks > 0 ? [`${blocks} ${blocks === 1 ? 'stops' : 'stop'} publication`] : []),
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'wants' : 'want'} a reason`] : []),
      ...(noted > 0 ? [`${noted} noted`] : []),
    ].join(', '),
  from: (source: string) => `From: ${source}`,
  ruleForce: (rule: StandardsRuleId, force: Force) => `${rule}, ${forceWords[force].toLowerCase()}`,
  show: (passages: number) => (passages === 1 ? 'Show in the text' : `Show in the text (${passages})`),
  quotation: {
    changed: (words: string) => `Words inside a quotation were changed: “${words}”`,
    answer: 'Answer for it',
    was: 'It was',
    restore: 'Restore the words',
    paraphrase: 'Paraphrase: take the marks off',
    justify: 'Justify…',
    title: 'Why the quotation is changed',
    text: 'Words inside quotation marks are never altered. If these are what was said, write how you know; the reason is kept.',
    reason: 'Reason',
    missing: 'Write how you know that this is what was said.',
    submit: 'Keep the reason',
    cancel: 'Cancel',
  },
  gate: {
    blocked: (count: number) =>
      `${counted(count, 'finding stops', 'findings stop')} this publication. The Checks pane shows what mends ${count === 1 ? 'it' : 'them'}.`,
    warned: (count: number) =>
      `${counted(count, 'warning of the standards wants', 'warnings of the standards want')} a reason, which you sign and the journal keeps.`,
    reason: 'Why it goes out all the same',
    missing: 'Write why it goes out with these warnings.',
    each: 'A reason for each',
    reasonFor: (about: string) => `Reason: ${about}`,
    line: (about: string, says: string) => `${about}: ${says}`,
  },
  settings: {
    title: 'Standards',
    lead: 'How strictly this newsroom holds to the standards of the trade. Kept in the journal with each change.',
    preset: 'Strictness',
    approval: 'Who approves an unnamed source',
    approvalHint: 'Where the main point of a story rests on one, it is always the standards editor.',
    force: (rule: StandardsRuleId) => `What ${rule} does`,
    asPreset: (force: string) => `As the strictness says: ${force.toLowerCase()}`,
    reason: (rule: StandardsRuleId) => `Why ${rule} is off`,
    reasonMissing: 'Write why the rule is off.',
    save: 'Save the standards',
    only: 'The standards editor decides this.',
  },
} as const;

/** What stands against a publication, a line for each finding. */
export interface GateLines {
  readonly blocks: readonly GateLine[];
  readonly warnings: readonly GateLine[];
}

export interface GateLine {
  readonly id: string;
  readonly about: string;
  readonly text: string;
}

export function gateLines(
  findings: readonly Pick<StandardsFinding, 'key' | 'about' | 'force' | 'broken'>[],
): GateLines {
  const lines = (force: Force) =>
    findings
      .filter((finding) => finding.force === force)
      .map(({ key, about, broken }) => ({
        id: key,
        about,
        text: standardsWords.gate.line(about, broken.map(({ says }) => says).join('; ')),
      }));
  return { blocks: lines('block'), warnings: lines('warn') };
}
