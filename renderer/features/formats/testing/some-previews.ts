import type { ImportPreview, ProposedBlock } from '#shared/formats/imported-copy.ts';
import { personId } from '#shared/people/person.ts';
import { type Story, storyId } from '#shared/stories/story.ts';

/** The story that is made of a preview. */
export const aMadeStory: Story = {
  id: storyId.parse('01900000-0000-7000-8000-000000000012'),
  slug: 'mayor-resigns',
  status: 'draft',
  kicker: '',
  headline: 'Mayor resigns',
  byline: '',
  words: 6,
  claims: 0,
  openRequests: 0,
  openQueries: 0,
  publishedRevision: 0,
  createdAt: 1,
  updatedAt: 1,
  archivedAt: null,
  authorId: personId.parse('01900000-0000-7000-8000-000000000013'),
  authorName: 'Ann Author',
  hasOriginal: true,
};

/** A block of copy as it is proposed; a paragraph of some words unless a test says otherwise. */
export function aBlock(id: string, fields: Partial<ProposedBlock> = {}): ProposedBlock {
  return {
    id,
    part: 'paragraph',
    runs: [{ text: 'The mayor resigned on Monday.' }],
    reason: null,
    doubts: [],
    ...fields,
  };
}

export const headline = aBlock('block-1', {
  part: 'headline',
  runs: [{ text: 'Mayor resigns' }],
  reason: 'first-line',
});
export const repeated = aBlock('block-2', {
  part: 'dropped',
  runs: [{ text: 'Mayor resigns' }],
  reason: 'repeats-headline',
});
export const body = aBlock('block-3');
export const corrections = aBlock('block-4', {
  part: 'corrections-line',
  runs: [{ text: 'For corrections email ' }, { text: '[email\u00a0protected]', em: true }],
  reason: 'corrections-phrase',
  doubts: ['hidden-address'],
});

export function aPreview(fields: Partial<ImportPreview> = {}): ImportPreview {
  return {
    importId: '01900000-0000-7000-8000-000000000011',
    fileName: 'mayor.html',
    size: 2048,
    mediaType: 'text/html',
    charset: 'windows-1252',
    blocks: [headline, repeated, body, corrections],
    proposedSlug: 'mayor-resigns',
    leftOut: [
      { what: 'script', count: 2 },
      { what: 'image', count: 1 },
    ],
    ...fields,
  };
}
