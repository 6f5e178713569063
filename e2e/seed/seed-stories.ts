import { inTransaction, type WritableDatabase } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import { aSnapshot, aStory, aTime } from '#db/testing/builders.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
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
        const at = aTime + (first + index) * 60_000;
        return { id: seedStory(database, { authorId, copy, at }), copy };
      }),
    );
  } finally {
    database.close();
  }
}

/** The id of somebody who has a profile there. */
export function idOf(database: WritableDatabase, { name }: TestPerson): PersonId {
  return personId.parse(database.prepare('SELECT id FROM people WHERE name = ?').pluck().get(name));
}

export interface SeededCopy {
  readonly authorId: PersonId;
  readonly copy: GeneratedCopy;
  /** The copy as it came, unless somebody has been at it. */
  readonly document?: JsonValue;
  readonly at?: number;
}

/** One story with its draft. */
export function seedStory(database: WritableDatabase, seeded: SeededCopy): StoryId {
  const { authorId, copy, document = documentOf(copy), at = aTime } = seeded;
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
  aSnapshot(database, { storyId, document });
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
