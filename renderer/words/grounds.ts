import type { Confirmation, Grounds, Medium, Substance, WayOfKnowing } from '#shared/claims/grounds.ts';
import type { ApprovalLevel, SourceApproval } from '#shared/claims/source-approval.ts';

/** How a source knows, as a person would choose it. */
export const knowingWords = {
  saw: 'Saw or heard it',
  'took-part': 'Took part in it',
  'read-document': 'Read the document',
  told: 'Was told by another',
} satisfies Record<WayOfKnowing, string>;

export const substanceWords = {
  information: 'Information',
  opinion: 'Opinion or speculation',
} satisfies Record<Substance, string>;

export const confirmationWords = {
  confirmed: 'We confirmed it ourselves',
  'could-not': 'We tried and could not',
  'not-tried': 'We have not tried',
} satisfies Record<Confirmation, string>;

export const mediumWords = {
  said: 'Said to us or in public',
  written: 'Written: a letter, a statement, a post',
  'read-out': 'Read out from a text',
  spokesperson: 'Through a spokesperson',
} satisfies Record<Medium, string>;

export const levelWords = {
  editor: 'editor',
  masthead: 'standards editor',
} satisfies Record<ApprovalLevel, string>;

/** Sentences about what stands behind the use of a source. */
export const groundsWords = {
  notSaid: 'Not recorded yet',
  agreedOn: 'Agreed on',
  embargo: 'Embargo until',
  knows: 'How they know',
  toldBy: 'Whom they have it from',
  substance: 'What they give us',
  anonymityReason: 'Why they asked not to be named',
  anonymityReasonHint: 'As readers could be told it: “because they feared for their job”.',
  noOtherTerms: 'Why it cannot be had with a name',
  motive: 'What they stand to gain, or whose side they are on',
  confirmation: 'Did we confirm it?',
  copyReliedOn: 'The report that we relied on',
  copyReliedOnHint: 'Address or page, version, and when we read it.',
  medium: 'How it was said',
  saidOn: 'Said on',
  translated: 'Translated by us',
  change: (name: string) => `How ${name} stands behind the claim`,
  save: 'Save how they stand behind it',
  approve: (name: string) => `Approve ${name}`,
  approving: {
    title: (name: string) => `Approve the use of ${name}`,
    text: 'Your approval is signed and covers this claim, with the source as it is recorded here. If anything of it changes, the approval falls.',
    nothing: 'Nothing is recorded about this source yet.',
    quoting: 'It covers a direct quotation',
    quotingHint: 'Quoting somebody unnamed needs an approval of its own.',
    submit: 'Approve and sign',
  },
} as const;

/** "Approved by Eve as standards editor, quotation included". */
export function approvalLine({ level, personName, quoting, stands }: SourceApproval): string {
  const by = `${personName} as ${levelWords[level]}`;
  const covers = quoting ? ', quotation included' : '';
  return stands ? `Approved by ${by}${covers}` : `The approval by ${by} has fallen: something changed since`;
}

/** What is recorded of the grounds, each with its name; what is not said is left out. */
export function groundsLines(grounds: Grounds): readonly { readonly name: string; readonly text: string }[] {
  const { agreedOn, embargoUntil, knows, substance, confirmation, medium, saidOn, translated } = grounds;
  const lines: readonly (readonly [name: string, text: string | null])[] = [
    [groundsWords.agreedOn, agreedOn],
    [groundsWords.embargo, embargoUntil === null ? null : embargoTime.format(embargoUntil)],
    [groundsWords.knows, knows === null ? null : knowingWords[knows]],
    [groundsWords.toldBy, grounds.toldBy],
    [groundsWords.substance, substance === null ? null : substanceWords[substance]],
    [groundsWords.anonymityReason, grounds.anonymityReason],
    [groundsWords.noOtherTerms, grounds.noOtherTerms],
    [groundsWords.motive, grounds.motive],
    [groundsWords.confirmation, confirmation === null ? null : confirmationWords[confirmation]],
    [groundsWords.copyReliedOn, grounds.copyReliedOn],
    [groundsWords.medium, medium === null ? null : mediumWords[medium]],
    [groundsWords.saidOn, saidOn],
    [groundsWords.translated, translated ? 'Yes' : null],
  ];
  return lines.flatMap(([name, text]) => (text === null || text === '' ? [] : [{ name, text }]));
}

const embargoTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
