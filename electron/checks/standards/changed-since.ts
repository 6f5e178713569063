import type { Node } from 'prosemirror-model';
import { createQuotationAnswerRecords } from '#db/checks/quotation-answer-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createEvidenceRecords } from '#db/evidence/evidence-records.ts';
import { createRevisionRecords } from '#db/stories/revision-records.ts';
import {
  type ChangedQuotation,
  changedQuotations,
  type QuotedWords,
  quotedWordsOf,
} from '#shared/checks/standards/changed-quotations.ts';
import { findInTranscripts } from '#shared/evidence/find-in-transcripts.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import { type ProjectionMode, project } from '#shared/text/projection.ts';

/** Only bounds what is read. */
const mostEvidence = 10_000;
const mostAnswers = 10_000;

/**
 * Quotations of a draft whose words changed: since readers saw them, since the copy came in, or by a suggestion that
 * is open. What a transcript has, or somebody has answered for, is not among them.
 */
export type ChangedSince = (storyId: StoryId, document: Node) => readonly ChangedQuotation[];

/** The draft at an earlier version; null where the log cannot be followed that far. */
export type ReadVersion = (storyId: StoryId, version: number) => Node | null;

export function createChangedSince(database: WritableDatabase, readVersion: ReadVersion): ChangedSince {
  const revisions = createRevisionRecords(database);
  const evidence = createEvidenceRecords(database);
  const answers = createQuotationAnswerRecords(database);
  // What a copy said when it came in never changes; a story is asked about at every pause of the hand.
  const imported = new Map<StoryId, readonly QuotedWords[]>();

  function asImported(storyId: StoryId): readonly QuotedWords[] {
    const known = imported.get(storyId);
    if (known !== undefined) return known;
    const first = readVersion(storyId, 0);
    const quoted = first === null ? [] : quotedIn(first, 'final');
    imported.set(storyId, quoted);
    return quoted;
  }

  function asPublished(storyId: StoryId): readonly QuotedWords[] {
    const newest = revisions.getNewestRevision(storyId);
    const revision = newest === null ? null : revisions.getRevision(newest.id);
    const checked = revision === null ? null : checkDocument(revision.document);
    return checked?.ok === true ? quotedIn(checked.document, 'final') : [];
  }

  return (storyId, document) => {
    const now = quotedIn(document, 'final');
    const published = asPublished(storyId);
    const found = [
      ...changedQuotations(published, now, 'publication'),
      // Once readers have seen a story, what they saw is what it is held against.
      ...(published.length > 0 ? [] : changedQuotations(asImported(storyId), now, 'import')),
      ...changedQuotations(quotedIn(document, 'original'), now, 'suggestion'),
    ];
    if (found.length === 0) return [];
    const transcripts = evidence
      .listEvidence(storyId, mostEvidence)
      .flatMap((each) => (each.kind === 'transcript' ? [each] : []));
    const answered = new Set(answers.listAnswers(storyId, mostAnswers).map(keyOf));
    return once(found).filter(
      (each) => !answered.has(keyOf(each)) && findInTranscripts(each.now, transcripts) === null,
    );
  };
}

function keyOf({ was, now }: { readonly was: string; readonly now: string }): string {
  return JSON.stringify([was, now]);
}

function quotedIn(document: Node, mode: ProjectionMode): readonly QuotedWords[] {
  const { text, blocks } = project(document, mode);
  return quotedWordsOf(blocks.map(({ type, start, end }) => ({ type, text: text.slice(start, end) })));
}

/** A quotation that differs from several texts is told once, held against the one that most have seen. */
function once(found: readonly ChangedQuotation[]): readonly ChangedQuotation[] {
  return found
    .filter(({ start }, index) => found.findIndex((each) => each.start === start) === index)
    .sort((a, b) => a.start - b.start);
}
