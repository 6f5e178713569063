import { expect, test } from 'vitest';
import { slug } from '../stories/story.ts';
import { proposeSlug } from './propose-slug.ts';

const cases: readonly [string, string][] = [
  ['The Mayor of Calder Bay is gone', 'mayor-calder-bay-gone'],
  ['O’Leary: “It’s done”', 'oleary-done'],
  ['Élysée dément', 'élysée-dément'],
  ['Where Are We?', 'where-are-we'],
  ['İzmir', 'i-zmir'],
  ['東京', 'untitled'],
  ['!!!', 'untitled'],
  ['', 'untitled'],
  [
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrik',
    'donaudampfschifffahrtsgesellschaftskapitänsmützena',
  ],
];

test.each(cases)('%s becomes %s, which is a slug', (headline, expected) => {
  expect(proposeSlug(headline)).toBe(expected);
  expect(slug.safeParse(expected).success).toBe(true);
});
