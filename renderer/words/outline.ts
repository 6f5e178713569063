import { counted } from './counted.ts';

/** Sentences of the outline, by which one goes to a place of a long text. */
export const outlineWords = {
  title: 'Outline',
  lead: {
    headings: 'The headings of the story. J and K move, Enter goes there.',
    paragraphs: 'There are no headings, so these are the paragraphs. J and K move, Enter goes there.',
  },
  empty: 'There is no text yet.',
} as const;

/** What the map beside the copy shows, for who cannot see it and on hover. */
export const mapWords = {
  label: (parts: readonly string[]): string =>
    parts.length === 0 ? 'Map of the story: nothing is marked' : `Map of the story: ${parts.join(', ')}`,
  claims: (count: number): string => counted(count, 'claim', 'claims'),
  suggestions: (count: number): string => counted(count, 'suggested change', 'suggested changes'),
  queries: (count: number): string => counted(count, 'query', 'queries'),
  findings: (count: number): string => counted(count, 'finding', 'findings'),
  found: (count: number): string => `${count} found`,
} as const;
