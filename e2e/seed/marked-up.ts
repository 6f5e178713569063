// A story as it stands after a long evening: the hands of two people all over the text, and hundreds of its
// passages held as claims.
import { inTransaction } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import { aClaim, anAnchor } from '#db/testing/builders.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import type { DocumentJson } from '#shared/text/document-json.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { storeFile } from '../stored.ts';
import { type GeneratedCopy, generateCopy } from './copy-generator.ts';
import type { TestPerson } from './people.ts';
import { documentOf, idOf, seedStory } from './seed-stories.ts';

export interface MarkedUp {
  readonly author: TestPerson;
  readonly words: number;
  readonly suggestions: number;
  readonly claims: number;
}

export interface MarkedUpStory {
  readonly copy: GeneratedCopy;
  readonly document: DocumentJson & JsonValue;
}

/** Puts one story with suggestions and claims into the store of a data folder whose app is closed. */
export function seedMarkedUpStory(userDataDir: string, of: MarkedUp): MarkedUpStory {
  const database = openDatabase(storeFile(userDataDir));
  const copy = generateCopy(1, of.words);
  const document = markUp(copy, of.suggestions);
  try {
    inTransaction(database, () => {
      const authorId = idOf(database, of.author);
      const storyId = seedStory(database, { authorId, copy, document });
      const { text } = project(newsSchema.nodeFromJSON(document), 'final');
      for (const { start, exact } of passagesOf(text, of.claims)) {
        const id = aClaim(database, { storyId, createdBy: authorId });
        anAnchor(database, { subject: { kind: 'claim', id }, storyId, start, exact });
      }
    });
  } finally {
    database.close();
  }
  return { copy, document };
}

/** The copy with as many suggestions, evenly through its paragraphs: every other one put in, the rest struck. */
function markUp(copy: GeneratedCopy, suggestions: number) {
  const plain = documentOf(copy);
  const bodies = copy.paragraphs.length;
  let made = 0;
  const content = plain.content.map((block, index) => {
    const place = index - (plain.content.length - bodies);
    if (place < 0) return block;
    const due = Math.round(((place + 1) * suggestions) / bodies) - made;
    const from = made;
    made += due;
    return { ...block, content: markUpText(textOf(block), { due, from }) };
  });
  return { ...plain, content };
}

/** Cuts a paragraph into as many pieces, and puts a suggestion at the end of each. */
function markUpText(text: string, { due, from }: { readonly due: number; readonly from: number }) {
  const words = text.split(' ');
  const size = Math.floor(words.length / Math.max(1, due));
  return Array.from({ length: Math.max(1, due) }, (_, piece) => {
    const rest = piece + 1 >= due ? undefined : (piece + 1) * size;
    const some = words.slice(piece * size, rest);
    if (due === 0) return [plainText(some.join(' '))];
    const last = some.pop() ?? '';
    const type = (from + piece) % 2 === 0 ? 'ins' : 'del';
    const mark = { type, attrs: { id: `s${from + piece}`, author: `hand-${(from + piece) % 2}`, at: 1 } };
    const space = rest === undefined ? '' : ' ';
    const before = some.length === 0 ? [] : [plainText(`${some.join(' ')} `)];
    return [...before, { type: 'text', text: `${last}${space}`, marks: [mark] }];
  }).flat();
}

const plainText = (text: string) => ({ type: 'text', text });

function textOf({ content }: { readonly content: readonly { readonly text: string }[] }): string {
  return content.map(({ text }) => text).join('');
}

/** Passages of four words, evenly through the text, none across the end of a block. */
function passagesOf(
  text: string,
  count: number,
): readonly { readonly start: number; readonly exact: string }[] {
  const fours = [...text.matchAll(/\S+ \S+ \S+ \S+/g)];
  const step = Math.max(1, Math.floor(fours.length / count));
  return fours
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((match) => ({ start: match.index, exact: match[0] }));
}
