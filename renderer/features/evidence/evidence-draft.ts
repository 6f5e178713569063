import type { NewEvidence, TranscriptMedium } from '#shared/evidence/evidence.ts';
import { fromLocalTime, toLocalTime } from '../../components/local-time.ts';

/** What is being written down, as the form holds it; a kind uses the fields that it has. */
export interface EvidenceDraft {
  readonly title: string;
  readonly text: string;
  readonly address: string;
  /** When it was seen or said, as a date-and-time field writes it. */
  readonly at: string;
  readonly speaker: string;
  readonly medium: TranscriptMedium;
  readonly recording: string;
}

/** Begins with what was pasted: an address is no text of a link. */
export function beginDraft(pasted: string, kind: NewEvidence['kind'], now: number): EvidenceDraft {
  const isLink = kind === 'link';
  return {
    title: '',
    text: isLink ? '' : pasted,
    address: isLink ? pasted.trim() : '',
    at: toLocalTime(now),
    speaker: '',
    medium: 'in-person',
    recording: '',
  };
}

/** The fields that a kind cannot do without and that are empty. */
export function missingOf(draft: EvidenceDraft, kind: NewEvidence['kind']): readonly (keyof EvidenceDraft)[] {
  const needed = { link: ['address', 'at'], note: ['text'], transcript: ['speaker', 'at', 'text'] } as const;
  const isEmpty = (field: keyof EvidenceDraft) =>
    field === 'at' ? fromLocalTime(draft.at) === null : draft[field].trim() === '';
  return needed[kind].filter(isEmpty);
}

/** Null while something is missing. */
export function toNewEvidence(draft: EvidenceDraft, kind: NewEvidence['kind']): NewEvidence | null {
  if (missingOf(draft, kind).length > 0) return null;
  const { title, text, address, speaker, medium, recording } = draft;
  const at = fromLocalTime(draft.at) ?? 0;
  switch (kind) {
    case 'link':
      return { kind, title, address, seenAt: at, said: text };
    case 'note':
      return { kind, title, text };
    case 'transcript':
      return { kind, title, speaker, spokenAt: at, medium, recording, text };
  }
}
