import { generateKeyPairSync, sign } from 'node:crypto';
import { v7 } from 'uuid';
import type { WritableDatabase } from '#db/database-handles.ts';
import { aPerson, aTime } from '#db/testing/builders.ts';
import { memoryDatabase } from '#db/testing/memory-database.ts';
import { proposeClaims } from '#shared/claims/detection/propose-claims.ts';
import type { CopyBlock, CopyPart } from '#shared/formats/imported-copy.ts';
import type { Announce, EventName } from '#shared/ipc/events.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { Role } from '#shared/people/rights.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { project } from '#shared/text/projection.ts';
import { composeStandards } from '../app-standards.ts';
import { createAttributionService } from '../claims/attribution-service.ts';
import { createClaimService } from '../claims/claim-service.ts';
import { createProposalService } from '../claims/proposal-service.ts';
import { createRelationService } from '../claims/relations/relation-service.ts';
import { createSourceService } from '../claims/source-service.ts';
import { createCommentService } from '../claims/sources/comment-service.ts';
import { createMergeService } from '../claims/sources/merge-service.ts';
import { createRegistryService } from '../claims/sources/registry-service.ts';
import { createOriginalKeeper } from '../formats/original-keeper.ts';
import { createPendingImports } from '../formats/pending-imports.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { createDeedRecorder } from '../journal/deed-recorder.ts';
import { createJournalService } from '../journal/journal-service.ts';
import { createPublisher } from '../stories/publisher.ts';
import { createStoryService } from '../stories/story-service.ts';
import { createVersionService } from '../stories/version-service.ts';
import { createAnchorService } from '../text/anchor-service.ts';
import { createDraftService } from '../text/draft-service.ts';
import { createQueryService } from '../text/query-service.ts';

export type RealDesk = ReturnType<typeof realDesk>;

/**
 * The services of stories, drafts and claims over a store in memory, joined as in
 * the app; only the clock is ours.
 */
export function realDesk(database: WritableDatabase = memoryDatabase()) {
  const newId = () => v7();
  let time = aTime;
  const now = () => {
    time += 1;
    return time;
  };
  const announced: EventName[] = [];
  const announce: Announce = (name) => {
    announced.push(name);
  };
  const journal = createJournalService({ database, deviceId: v7(), announce });
  const recorder = createDeedRecorder(database, journal.appendEntry, now);
  const drafts = createDraftService({ database, recorder, now, announce });
  const detect = async (blocks: Parameters<typeof proposeClaims>[0]) => proposeClaims(blocks);
  const standards = composeStandards({ database, recorder, drafts, detect, now, announce });
  const publisher = createPublisher({ database, drafts, gate: standards.gate, newId });
  const imports = createPendingImports();
  const keepOriginal = createOriginalKeeper(database);
  const desk = { database, recorder, drafts, newId, announce };
  return {
    database,
    now,
    announced,
    journal,
    recorder,
    drafts,
    imports,
    stories: createStoryService({ ...desk, publisher, imports, keepOriginal }),
    versions: createVersionService(desk),
    standards,
    claims: createClaimService(desk),
    attributions: createAttributionService(desk),
    proposals: createProposalService({ ...desk, detect }),
    relations: createRelationService(desk),
    anchors: createAnchorService(desk),
    queries: createQueryService(desk),
    sources: createSourceService({ database, recorder, announce }),
    registry: createRegistryService(desk),
    comments: createCommentService(desk),
    merges: createMergeService(desk),

    /** Somebody with a profile and a key of their own. */
    person(name: string, roles: readonly Role[] = ['editor']): Caller {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const der = publicKey.export({ type: 'spki', format: 'der' });
      const personId = aPerson(database, { name, roles, publicKey: der });
      const person = { id: personId, name, roles, publicKey: der.toString('base64'), createdAt: aTime };
      return {
        personId,
        person,
        sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
      };
    },

    /** A reason for everything that the standards want one for, as a publisher in a hurry gives it. */
    async reasonsFor(storyId: StoryId) {
      const { findings } = answered(await standards.service.report({ storyId, noticeLabel: null }));
      const warned = findings.filter(({ force }) => force === 'warn');
      return warned.map(({ key }) => ({ key, reason: 'The presses run.' }));
    },

    /** What the journal says was done, oldest first. */
    deeds(): readonly string[] {
      const entries = answered(journal.list({ storyId: null, before: null, limit: 1000 }));
      return entries.map(({ deed }) => deed).reverse();
    },

    /** The ProseMirror positions of words in the draft. */
    passage(storyId: StoryId, words: string): { readonly from: number; readonly to: number } {
      const { text, toPosition } = project(drafts.current(storyId).document, 'final');
      const start = text.indexOf(words);
      if (start === -1) throw new Error(`The draft does not say "${words}"`);
      return { from: toPosition(start, 'start'), to: toPosition(start + words.length, 'end') };
    },
  };
}

/** The value of an answer that must be one. */
export function answered<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`Failed with ${answer.failure.code}`);
  return answer.value;
}

/** Reviewed copy, a block for each pair: `copy(['headline', 'Mayor resigns'], ['paragraph', '…'])`. */
export function copy(...blocks: readonly (readonly [part: CopyPart, text: string])[]): CopyBlock[] {
  return blocks.map(([part, text], index) => ({ id: `b${index}`, part, runs: [{ text }] }));
}
