import { createClaimRecords } from '#db/claims/claim-records.ts';
import { createRequestRecords } from '#db/corrections/request-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createEvidenceRecords } from '#db/evidence/evidence-records.ts';
import { createTieRecords } from '#db/evidence/tie-records.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import {
  type Evidence,
  type EvidenceBase,
  type EvidenceId,
  type EvidenceSubject,
  type EvidenceTie,
  evidenceId,
  evidenceTieId,
  type FileDetails,
  type WrittenDetails,
} from '#shared/evidence/evidence.ts';
import type { EvidencePassage } from '#shared/evidence/evidence-passage.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import { failed, type Result } from '#shared/ipc/result.ts';
import type { Deed, JsonValue } from '#shared/journal/journal-entry.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Author, DeedRecord, DeedRecorder, Recording } from '../journal/deed-recorder.ts';

export interface EvidenceLedgerDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** A story has tens of pieces of evidence; these only bound the answer. */
const mostEvidence = 10_000;
const mostTies = 50_000;

export type EvidenceRefusal = 'not-found' | 'not-allowed' | 'archived';

/** One piece to be put down, of whatever kind; who and when come from the deed. */
export type EvidenceToPut = Pick<EvidenceBase, 'storyId' | 'title' | 'sha256'> &
  (FileDetails | WrittenDetails);

export interface TieToPut {
  readonly evidenceId: EvidenceId;
  readonly storyId: StoryId;
  readonly subject: EvidenceSubject;
  readonly passage: EvidencePassage | null;
}

export type EvidenceLedger = ReturnType<typeof createEvidenceLedger>;

/** What every deed on evidence works with: the tables, who may, and the ways to put down and to tie. */
export function createEvidenceLedger({ database, recorder, newId, announce }: EvidenceLedgerDependencies) {
  const evidence = createEvidenceRecords(database);
  const ties = createTieRecords(database);
  const stories = createStoryRecords(database);
  const claims = createClaimRecords(database);
  const requests = createRequestRecords(database);

  const storyOf = ({ kind, id }: EvidenceSubject): StoryId | undefined =>
    kind === 'claim' ? claims.getClaim(id)?.storyId : requests.getRequest(id)?.storyId;

  return {
    evidence,
    ties,
    stories,

    get(id: EvidenceId): Evidence | null {
      const stored = evidence.getEvidence(id);
      return stored === null
        ? null
        : { ...stored, ties: ties.listOfEvidence(id, mostTies).map(withoutEvidence) };
    },

    list(storyId: StoryId): readonly Evidence[] {
      const byEvidence = new Map<EvidenceId, EvidenceTie[]>();
      for (const tie of ties.listOfStory(storyId, mostTies)) {
        const before = byEvidence.get(tie.evidenceId);
        if (before === undefined) byEvidence.set(tie.evidenceId, [withoutEvidence(tie)]);
        else before.push(withoutEvidence(tie));
      }
      return evidence
        .listEvidence(storyId, mostEvidence)
        .map((each) => ({ ...each, ties: byEvidence.get(each.id) ?? [] }));
    },

    /**
     * Null where this person may work on the evidence of the story: its author, and whoever may edit the stories
     * of others, as with claims. An archived story's evidence is as closed as its text.
     */
    refusalIn(storyId: StoryId, { person }: Caller): Result<never, EvidenceRefusal> | null {
      const story = stories.getStory(storyId);
      if (story === null) return failed({ code: 'not-found', what: 'story' });
      if (story.archivedAt !== null) return failed({ code: 'archived', slug: story.slug });
      const mayChange = story.authorId === person.id || mayDo(person.roles, 'story.edit');
      return mayChange ? null : failed({ code: 'not-allowed', right: 'story.edit' });
    },

    /** What is said of a subject that is none of the story's. */
    subjectRefusal(subject: EvidenceSubject | null, storyId: StoryId): Result<never, 'not-found'> | null {
      if (subject === null || storyOf(subject) === storyId) return null;
      return failed({ code: 'not-found', what: subject.kind });
    },

    perform<T, C extends FailureCode>(
      storyId: StoryId,
      author: Author,
      work: (recording: Recording) => Result<T, C>,
    ): Result<T, C> {
      const answer = recorder.perform(author, work);
      if (answer.ok) announce('evidence:changed', { storyId });
      return answer;
    },

    put(toPut: EvidenceToPut, author: Author, { at, record }: Recording): EvidenceId {
      const id = evidenceId.parse(newId());
      evidence.insertEvidence({ ...toPut, id, addedBy: author.personId, addedAt: at });
      // What it says stays out of the journal, which binds it by its hash.
      record(
        deedOn({ id, storyId: toPut.storyId }, 'evidence.added', { kind: toPut.kind, sha256: toPut.sha256 }),
      );
      return id;
    },

    tie(
      { evidenceId: of, storyId, subject, passage }: TieToPut,
      author: Author,
      { at, record }: Recording,
    ): void {
      const tie = { id: evidenceTieId.parse(newId()), evidenceId: of, subject, passage };
      ties.insertTie({ ...tie, tiedBy: author.personId, tiedAt: at });
      const place = passage === null ? null : { page: passage.page, start: passage.start, end: passage.end };
      record(deedOn({ id: of, storyId }, 'evidence.tied', { tieId: tie.id, to: { ...subject }, place }));
    },
  };
}

function withoutEvidence({ id, subject, passage }: EvidenceTie): EvidenceTie {
  return { id, subject, passage };
}

/** What the journal names of a piece of evidence. */
type Named = Pick<Evidence, 'id' | 'storyId'>;

export function deedOn({ id, storyId }: Named, deed: Deed, payload: JsonValue): DeedRecord {
  return { deed, subjectKind: 'evidence', subjectId: id, storyId, payload, binds: false };
}
