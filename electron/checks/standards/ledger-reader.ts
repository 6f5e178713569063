import type { Node } from 'prosemirror-model';
import { createAttestationRecords } from '#db/claims/sealed/attestation-records.ts';
import { createCommentRequestRecords } from '#db/claims/sources/comment-request-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createTieRecords } from '#db/evidence/tie-records.ts';
import { createRevisionRecords } from '#db/stories/revision-records.ts';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import type { StandardsSettings } from '#shared/checks/standards/standards-settings.ts';
import type { LedgerClaim, StoryLedger } from '#shared/checks/standards/story-ledger.ts';
import type { Claim } from '#shared/claims/claim.ts';
import type { Proposal } from '#shared/claims/detection/proposal.ts';
import { readStory } from '#shared/claims/detection/read-story.ts';
import type { SourceAttestation } from '#shared/claims/sources/attestation.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type Projection, project } from '#shared/text/projection.ts';
import type { Drafts } from '../../text/drafts.ts';
import { createChangedSince, type ReadVersion } from './changed-since.ts';
import { createHeadLinesIn } from './head-lines-in.ts';

/** More than these has no story; they only bound what is read. */
const mostRequests = 10_000;
const mostTies = 50_000;
const mostAttestations = 1000;
const mostRevisions = 10_000;

export interface LedgerReaderDependencies {
  readonly database: WritableDatabase;
  readonly drafts: Drafts;
  /** The claims of a story with all that they rest on. */
  readonly listClaims: (storyId: StoryId) => readonly Claim[];
  readonly readVersion: ReadVersion;
  /** How strictly the house holds to the standards. */
  readonly house: () => StandardsSettings;
}

/** What a reading of the text brings, and what the store cannot know. */
export interface LedgerReading {
  readonly proposals: readonly Proposal[];
  readonly noticeLabel: string | null;
  readonly now: number;
}

/** Puts together what the rules of the trade look at, from the newest draft and everything kept with the story. */
export interface LedgerReader {
  /** The blocks of the newest draft, as readers would get them. */
  blocksOf(storyId: StoryId): readonly CheckedBlock[];
  read(storyId: StoryId, reading: LedgerReading): StoryLedger;
}

export function createLedgerReader(dependencies: LedgerReaderDependencies): LedgerReader {
  const { database, drafts, house, listClaims, readVersion } = dependencies;
  const requests = createCommentRequestRecords(database);
  const attestations = createAttestationRecords(database);
  const ties = createTieRecords(database);
  const revisions = createRevisionRecords(database);
  const headLinesIn = createHeadLinesIn(database);
  const changedSince = createChangedSince(database, readVersion);

  function claimsOf(storyId: StoryId): readonly LedgerClaim[] {
    const anchors = drafts.anchorsOf(storyId);
    return listClaims(storyId).map((claim) => {
      const anchor = anchors.get(claim.id);
      const stands = anchor !== undefined && anchor.state !== 'orphan' && anchor.start < anchor.end;
      return { ...claim, range: stands ? { start: anchor.start, end: anchor.end } : null };
    });
  }

  /** What people vouch for about the sources of the story; that one is clear of a story counts in that story only. */
  function attestationsOf(listed: readonly LedgerClaim[], storyId: StoryId): readonly SourceAttestation[] {
    const ids = new Set(listed.flatMap(({ attributions: all }) => all.map(({ source }) => source.id)));
    return [...ids]
      .flatMap((id) => attestations.listAttestations(id, mostAttestations))
      .filter(({ kind, storyId: clearIn }) => kind !== 'clear-in-story' || clearIn === storyId);
  }

  return {
    blocksOf: (storyId) => blocksOf(drafts.current(storyId).document),

    read(storyId, { proposals, noticeLabel, now }) {
      const { document } = drafts.current(storyId);
      const blocks = blocksOf(document);
      const listed = claimsOf(storyId);
      const tied = ties.listOfStory(storyId, mostTies);
      return {
        story: readStory(blocks),
        proposals,
        claims: listed,
        commentRequests: requests.listOfStory(storyId, mostRequests),
        attestations: attestationsOf(listed, storyId),
        withEvidence: new Set(tied.flatMap(({ subject }) => (subject.kind === 'claim' ? [subject.id] : []))),
        changedQuotations: changedSince(storyId, document),
        headLines: headLinesIn(storyId, blocks),
        publishedAt: revisions.listRevisions(storyId, mostRevisions).at(-1)?.publishedAt ?? null,
        noticeLabel,
        now,
        house: house(),
      };
    },
  };
}

/** The draft as its readers would get it. */
export function finalOf(document: Node): Projection {
  return project(document, 'final');
}

function blocksOf(document: Node): readonly CheckedBlock[] {
  const { text, blocks } = finalOf(document);
  return blocks.map(({ type, start, end }) => ({ type, text: text.slice(start, end) }));
}
