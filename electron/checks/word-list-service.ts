import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createKnownWordRecords, type WordListOwner } from '#db/checks/known-word-records.ts';
import { inTransaction, type WritableDatabase } from '#db/database-handles.ts';
import { longestWordList } from '#shared/checks/known-words.ts';
import { largestWordList, readWordList, writeWordList } from '#shared/checks/word-list.ts';
import type { WordsTakenIn } from '#shared/ipc/checks-calls.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { WriteWholeFile } from '../formats/whole-file.ts';
import type { Author, DeedRecorder } from '../journal/deed-recorder.ts';

export interface WordListDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly announce: Announce;
  readonly now: () => number;
  /** The path of the list that a person chose; null if they chose none. */
  readonly askForWordList: () => Promise<string | null>;
  readonly askWhereToSave: (fileName: string, format: 'text') => Promise<string | null>;
  readonly writeWholeFile: WriteWholeFile;
  /** The system's word for why a file could not be read; null for a mistake of ours. */
  readonly fileErrorCode: (error: unknown) => string | null;
}

type OneWord = ParsedInput<'checks:add-own-word'>;

/**
 * Words that are right though no dictionary has them: a list for each person, which is their own business, and
 * one for the house, whose every change is a deed.
 */
export interface WordListService {
  listsOf(person: PersonId): { readonly own: readonly string[]; readonly house: readonly string[] };
  addOwn(input: OneWord, author: Author): HandledResult<'checks:add-own-word'>;
  removeOwn(input: OneWord, author: Author): HandledResult<'checks:remove-own-word'>;
  importOwn(author: Author): Promise<HandledResult<'checks:import-own-words'>>;
  addHouse(input: OneWord, author: Author): HandledResult<'checks:add-house-word'>;
  removeHouse(input: OneWord, author: Author): HandledResult<'checks:remove-house-word'>;
  importHouse(author: Author): Promise<HandledResult<'checks:import-house-words'>>;
  exportList(
    input: ParsedInput<'checks:export-words'>,
    author: Author,
  ): Promise<HandledResult<'checks:export-words'>>;
}

/** Lines that are no word are shown to a person, who sees from a few what is wrong with the file. */
const mostRefusedShown = 20;

const full = failed({ code: 'list-full', limit: longestWordList });

export function createWordListService(dependencies: WordListDependencies): WordListService {
  const { database, recorder, announce, now } = dependencies;
  const records = createKnownWordRecords(database);
  const list = (owner: WordListOwner) => records.listWords(owner, longestWordList);
  const hasRoom = (owner: WordListOwner, words: number): boolean =>
    records.countWords(owner) + words <= longestWordList;
  const saveAll = (owner: WordListOwner, words: readonly string[], added: { by: PersonId; at: number }) =>
    words.filter((word) => records.saveWord(owner, word, added)).length;
  const told = <T>(result: T): T => {
    announce('checks:changed', null);
    return result;
  };

  return {
    listsOf: (person) => ({ own: list(person), house: list(null) }),

    addOwn({ word }, { personId }) {
      if (!hasRoom(personId, 1)) return full;
      records.saveWord(personId, word, { by: personId, at: now() });
      return told(ok(null));
    },

    removeOwn: ({ word }, { personId }) =>
      records.removeWord(personId, word) ? told(ok(null)) : failed({ code: 'not-found', what: 'word' }),

    async importOwn({ personId }) {
      const chosen = await chooseList(dependencies);
      if (!chosen.ok) return chosen;
      const { words } = chosen.value;
      if (!hasRoom(personId, words.length)) return full;
      const added = inTransaction(database, () => saveAll(personId, words, { by: personId, at: now() }));
      return told(ok(takenIn(chosen.value, added)));
    },

    addHouse: ({ word }, author) => {
      if (!hasRoom(null, 1)) return full;
      const added = recorder.perform<null, 'word-there'>(author, ({ at, record }) => {
        if (!records.saveWord(null, word, { by: author.personId, at }))
          return failed({ code: 'word-there', word });
        record(houseDeed('word.added', { word }));
        return ok(null);
      });
      return told(added);
    },

    removeHouse: ({ word }, author) => {
      const removed = recorder.perform<null, 'not-found'>(author, ({ record }) => {
        if (!records.removeWord(null, word)) return failed({ code: 'not-found', what: 'word' });
        record(houseDeed('word.removed', { word }));
        return ok(null);
      });
      return told(removed);
    },

    async importHouse(author) {
      const chosen = await chooseList(dependencies);
      if (!chosen.ok) return chosen;
      const { words } = chosen.value;
      if (!hasRoom(null, words.length)) return full;
      const imported = recorder.perform<WordsTakenIn, never>(author, ({ at, record }) => {
        const added = saveAll(null, words, { by: author.personId, at });
        // The file's name may name a person or a matter; the number is what is asked about later.
        record(houseDeed('words.imported', { added }));
        return ok(takenIn(chosen.value, added));
      });
      return told(imported);
    },

    async exportList({ list: which }, { personId }) {
      const words = list(which === 'own' ? personId : null);
      const path = await dependencies.askWhereToSave(`${which}-words.txt`, 'text');
      if (path === null) return failed({ code: 'cancelled' });
      const bytes = new TextEncoder().encode(writeWordList(words));
      return dependencies.writeWholeFile(path, bytes, (takePlace) => {
        takePlace();
        return ok({ path, words: words.length });
      });
    },
  };
}

function houseDeed(
  deed: 'word.added' | 'word.removed' | 'words.imported',
  payload: Record<string, string | number>,
) {
  return { deed, subjectKind: 'house', subjectId: 'house', storyId: null, payload, binds: false } as const;
}

type ChosenList = ReturnType<typeof readWordList>;

/** Asks for a file and reads it as a list, with at least one word in it. */
async function chooseList({
  askForWordList,
  fileErrorCode,
}: WordListDependencies): Promise<Result<ChosenList, 'cancelled' | 'cannot-read-file' | 'not-a-word-list'>> {
  const path = await askForWordList();
  if (path === null) return failed({ code: 'cancelled' });
  const refused = failed({ code: 'not-a-word-list', fileName: basename(path) });
  try {
    // Asked before it is read: a disk image chosen by mistake must not be taken into memory first.
    if ((await stat(path)).size > largestWordList) return refused;
    const text = readUtf8(await readFile(path));
    const read = text === null ? null : readWordList(text);
    return read === null || read.words.length === 0 ? refused : ok(read);
  } catch (error) {
    const reason = fileErrorCode(error);
    if (reason === null) throw error;
    return failed({ code: 'cannot-read-file', path, reason });
  }
}

/** Null for bytes that are not UTF-8: guessing a charset could put a wrong letter into every name. */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function takenIn({ words, refused }: ChosenList, added: number): WordsTakenIn {
  return {
    added,
    alreadyThere: words.length - added,
    refused: refused.slice(0, mostRefusedShown),
    refusedCount: refused.length,
  };
}
