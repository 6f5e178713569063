import { inTransaction, type WritableDatabase } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import { aSnapshot, aStory, aTime } from '#db/testing/builders.ts';
import { type PersonId, personId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { storeFile } from '../stored.ts';
import { type GeneratedCopy, generateCopy } from './copy-generator.ts';
import type { TestPerson } from './people.ts';

export interface SeededStory {
  readonly id: StoryId;
  readonly copy: GeneratedCopy;
}

export interface SeedOptions {
  readonly author: TestPerson;
  readonly count: number;
  readonly words: number;
  /** Number of the first story; others follow it. */
  readonly first?: number;
}

/**
 * Puts generated stories straight into the store of a data folder whose app is closed, in one transaction: ten
 * thousand in a few seconds. No deed of a person stands behind them, so the journal does not know them.
 */
export function seedStories(userDataDir: string, options: SeedOptions): readonly SeededStory[] {
  const database = openDatabase(storeFile(userDataDir));
  const first = options.first ?? 1;
  try {
    const authorId = idOf(database, options.author);
    return inTransaction(database, () =>
      Array.from({ length: options.count }, (_, index) => {
        const copy = generateCopy(first + index, options.words);
        // A minute apart, so that the order of the desk is the order of the numbers.
        return { id: seedStory(database, authorId, copy, aTime + (first + index) * 60_000), copy };
      }),
    );
  } finally {
    database.close();
  }
}

function idOf(database: WritableDatabase, { name }: TestPerson): PersonId {
  return personId.parse(database.prepare('SELECT id FROM people WHERE name = ?').pluck().get(name));
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
