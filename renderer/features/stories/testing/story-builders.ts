import { v7 } from 'uuid';
import { coverageOf } from '#shared/claims/coverage.ts';
import { personId } from '#shared/people/person.ts';
import type { Revision, RevisionSummary } from '#shared/stories/revision.ts';
import { type ListedStory, revisionId, type Story, storyId } from '#shared/stories/story.ts';
import type { Version } from '#shared/stories/version.ts';

/** 2026-03-02, 12:00 UTC: when everything happens unless a test says otherwise. */
const noon = Date.UTC(2026, 2, 2, 12);

export function aStorySummary(fields: Partial<ListedStory> = {}): ListedStory {
  return {
    id: storyId.parse(v7()),
    slug: 'mayor',
    status: 'draft',
    kicker: '',
    headline: 'Mayor resigns',
    byline: '',
    words: 420,
    claims: 0,
    openRequests: 0,
    openQueries: 0,
    queriesForMe: 0,
    coverage: coverageOf([]),
    publishedRevision: 0,
    createdAt: noon,
    updatedAt: noon,
    archivedAt: null,
    ...fields,
  };
}

export function aStory(fields: Partial<Story> = {}): Story {
  return {
    ...aStorySummary(),
    authorId: personId.parse(v7()),
    authorName: 'Ann Author',
    hasOriginal: false,
    ...fields,
  };
}

export function aRevisionSummary(fields: Partial<RevisionSummary> = {}): RevisionSummary {
  return {
    id: revisionId.parse(v7()),
    storyId: storyId.parse(v7()),
    number: 1,
    draftVersion: 12,
    sha256: '0123456789abcdef'.repeat(4),
    publishedAt: noon,
    publishedWhere: 'stet.example/mayor',
    publishedBy: personId.parse(v7()),
    publishedByName: 'Ed Editor',
    noticeLabel: null,
    ...fields,
  };
}

export function aVersion(fields: Partial<Version> = {}): Version {
  return {
    storyId: storyId.parse(v7()),
    draftVersion: 7,
    name: null,
    reason: 'hand-over',
    keptBy: personId.parse(v7()),
    keptByName: 'Rae Reporter',
    keptAt: noon,
    ...fields,
  };
}

export function aRevision(fields: Partial<Revision> = {}): Revision {
  const block = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
  return {
    ...aRevisionSummary(),
    document: {
      type: 'doc',
      content: [
        { type: 'kicker' },
        block('headline', 'Mayor resigns'),
        { type: 'dek' },
        { type: 'byline' },
        { type: 'dateline' },
        block('paragraph', 'The mayor resigned on Monday.'),
      ],
    },
    text: 'Mayor resigns\nThe mayor resigned on Monday.',
    intact: true,
    ...fields,
  };
}
