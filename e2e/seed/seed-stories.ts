import { inTransaction, type WritableDatabase } from '#db/database-handles.ts';
import { aSnapshot, aStory, aTime } from '#db/testing/builders.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type GeneratedCopy, generateCopy } from './copy-generator.ts';

export interface SeededStory {
  readonly id: StoryId;
  readonly copy: GeneratedCopy;
}

export interface SeedOptions {
  readonly authorId: PersonId;
  readonly count: number;
  readonly words: number;
  /** Number of the first story; others follow it. */
  readonly first?: number;
}

/**
 * Puts generated stories straight into a store, in one transaction: ten thousand in a few seconds. No deed of a
 * person stands behind them, so the journal does not know them.
 */
export function seedStories(database: WritableDatabase, options: SeedOptions): readonly SeededStory[] {
  const first = options.first ?? 1;
  return inTransaction(database, () =>
    Array.from({ length: options.count }, (_, index) => {
      const copy = generateCopy(first + index, options.words);
      // A minute apart, so that the order of the desk is the order of the numbers.
      return { id: seedStory(database, options.authorId, copy, aTime + index * 60_000), copy };
    }),
  );
}

function seedStory(database: WritableDatabase, authorId: PersonId, copy: GeneratedCopy, at: number): StoryId {
  const body = copy.paragraphs.join('\n');
  const storyId = aStory(database, {
    authorId,
    slug: copy.slug,
    kicker: copy.kicker,
    headline: copy.headline,
    byline: copy.byline,
    body,
    words: body.split(/\s+/).length,
    createdAt: at,
    updatedAt: at,
  });
  aSnapshot(database, { storyId, document: documentOf(copy) });
  return storyId;
}

/** The copy as a document of `shared/text/schema.ts`. */
export function documentOf(copy: GeneratedCopy) {
  const block = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
  return {
    type: 'doc',
    content: [
      block('kicker', copy.kicker),
      block('headline', copy.headline),
      block('dek', copy.dek),
      block('byline', copy.byline),
      block('dateline', copy.dateline),
      ...copy.paragraphs.map((text) => block('paragraph', text)),
    ],
  };
}
