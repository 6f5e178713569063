import type { ListedProposal } from '#shared/claims/detection/listed-proposal.ts';
import type { ProposalReason } from '#shared/claims/detection/proposal.ts';
import { claimKindWords } from './claims.ts';
import { counted } from './counted.ts';

/** Why something is proposed; the cue is quoted where the text has one. */
const reasons: Readonly<Record<ProposalReason, (cue: string) => string>> = {
  'same-sentence': (cue) => `Said in the same sentence${quotedCue(cue)}`,
  'lead-in': (cue) => `Introduced just before${quotedCue(cue)}`,
  'goes-on': () => 'The same person goes on speaking',
  'words-in-body': () => 'The same words stand in the body',
  'no-speaker': () => 'Quoted, and nobody near it is said to speak',
  indirect: (cue) => `Reported in other words${quotedCue(cue)}`,
  denies: (cue) => `Somebody says that it is not so${quotedCue(cue)}`,
  denied: (cue) => `${cue === '' ? 'Somebody' : cue} denies it in this story`,
  figure: () => 'Stated as a number',
  date: () => 'Stated as a date',
  name: () => 'Where it first stands',
};

/** A colon or a dash is seen without being told. */
function quotedCue(cue: string): string {
  return /\p{L}/u.test(cue) ? `: “${cue}”` : '';
}

export function reasonLine({ reason, cue }: Pick<ListedProposal, 'reason' | 'cue'>): string {
  return reasons[reason](cue);
}

/** "three officials, unnamed, second-hand via NBC News". */
export function proposedSourceLine({ source, via }: Pick<ListedProposal, 'source' | 'via'>): string | null {
  if (source === null || source.name === '') return null;
  const parts = [source.name, source.standing, source.terms === 'unnamed' ? 'unnamed' : ''];
  const hand = via === null ? '' : `second-hand via ${via}`;
  return [...parts, hand].filter((part) => part !== '').join(', ');
}

/** What the claim is to say beside its words. */
export function proposalNote({ reason, cue }: Pick<ListedProposal, 'reason' | 'cue'>): string {
  return reason === 'denied' ? `${cue === '' ? 'Somebody' : cue} denies it in this story.` : '';
}

/** Sentences of the tray of proposals. */
export const proposalsWords = {
  list: 'Proposed claims in the order of the text',
  propose: 'Propose claims',
  offered: (count: number) => `${counted(count, 'claim is', 'claims are')} proposed.`,
  review: 'Review',
  reading: 'Reading the text for claims…',
  count: (shown: number) => counted(shown, 'proposal', 'proposals'),
  hint: 'Nothing is a claim until you confirm it.',
  keys: 'Enter confirms, Delete refuses.',
  kind: 'Kind',
  everyKind: 'All kinds',
  kinds: claimKindWords,
  close: 'Back to the claims',
  confirm: 'Confirm',
  refuse: 'Refuse',
  confirmAll: (count: number) => `Confirm all ${count}`,
  refuseAll: (count: number) => `Refuse all ${count}`,
  confirmed: (count: number) => `${counted(count, 'claim', 'claims')} added.`,
  refused: (count: number) =>
    `${counted(count, 'proposal', 'proposals')} refused; they are not asked again in this story.`,
  denies: (words: string) => `Disputes: “${words}”. Confirming ties the two.`,
  none: 'Nothing left to propose',
  noneText: 'What the text suggests is a claim already, or was refused.',
  failed: 'The text could not be read for claims',
  again: 'Try again',
} as const;
