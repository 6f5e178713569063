import type { EvidenceId } from './evidence.ts';

/** Whether evidence is what was put down: its hash is taken anew each time that it is looked at. */
export type EvidenceState =
  | { readonly kind: 'intact' }
  /** Other bytes are there. `changedAt` is when the file was written last, as the system says. */
  | {
      readonly kind: 'changed';
      readonly sha256: string;
      readonly size: number;
      readonly changedAt: number | null;
    }
  /** There is no file, or it cannot be read. */
  | { readonly kind: 'missing'; readonly path: string };

export interface CheckedEvidence {
  readonly id: EvidenceId;
  readonly state: EvidenceState;
}

/** What the window shows of a piece of evidence. Nothing in it runs. */
export type EvidenceContent =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'image'; readonly bytes: Uint8Array }
  | { readonly as: 'pdf'; readonly bytes: Uint8Array }
  /** A type, or a size, that is for other programs. */
  | { readonly as: 'outside' }
  /** A program, an archive, or what cannot be told: it is kept and not opened. */
  | { readonly as: 'never' };

export interface EvidenceView {
  readonly state: EvidenceState;
  /** Null for what is not what was put down: other bytes are no evidence. */
  readonly content: EvidenceContent | null;
}
