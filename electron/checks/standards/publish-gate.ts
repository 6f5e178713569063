import { countingAtPublication } from '#shared/checks/standards/at-publication.ts';
import { checkStandards } from '#shared/checks/standards/check-standards.ts';
import type { ReasonToPublish } from '#shared/checks/standards/standards-report.ts';
import { proposeClaims } from '#shared/claims/detection/propose-claims.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { LedgerReader } from './ledger-reader.ts';

export interface PublicationToHold {
  readonly storyId: StoryId;
  /** "Correction" and the like, where the revision goes out to carry a notice. */
  readonly noticeLabel: string | null;
  readonly reasons: readonly ReasonToPublish[];
  readonly at: number;
}

/**
 * Holds a story against the standards of the house at the moment of its publication. A block stops it; a warning
 * wants the publisher's reason. What it answers is signed with the publication.
 */
export interface PublishGate {
  hold(publication: PublicationToHold): Result<JsonValue, 'standards-block' | 'reasons-missing'>;
}

export function createPublishGate(ledgers: LedgerReader): PublishGate {
  return {
    hold({ storyId, noticeLabel, reasons, at }) {
      // Read here and now, on the main thread: it is the text that goes out that is held against the rules.
      const proposals = proposeClaims(ledgers.blocksOf(storyId));
      const findings = checkStandards(ledgers.read(storyId, { proposals, noticeLabel, now: at }));
      const counting = countingAtPublication(findings, noticeLabel);
      const blocks = counting.filter(({ force }) => force === 'block');
      if (blocks.length > 0) return failed({ code: 'standards-block', count: blocks.length });
      const given = new Map(reasons.map(({ key, reason }) => [key, reason]));
      const missing = counting.filter(({ force, key }) => force === 'warn' && !given.has(key));
      if (missing.length > 0) return failed({ code: 'reasons-missing', count: missing.length });
      return ok(
        findings.map(({ key, force, broken }) => ({
          key,
          force,
          rules: broken.map(({ rule }) => rule),
          reason: given.get(key) ?? null,
        })),
      );
    },
  };
}
