import type { IgnoredId } from '#shared/checks/ignored-finding.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';
import { checksWords } from '../../words/checks.ts';

/** A list of words: the person's own, or the house's. */
export type WordListName = 'own' | 'house';

/** What is done with what the checks were told. Main announces each change, and the memory is read again. */
export interface MemoryActs {
  readonly takeBack: (ignoredId: IgnoredId) => Promise<void>;
  readonly removeWord: (list: WordListName, word: string) => Promise<void>;
  readonly importWords: (list: WordListName) => Promise<void>;
  readonly exportWords: (list: WordListName) => Promise<void>;
}

export interface MemoryActsTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  readonly onDone: (sentence: string) => void;
}

export function memoryActs({ client, report, onDone }: MemoryActsTools): MemoryActs {
  return {
    async takeBack(ignoredId) {
      const answer = await client.call('checks:take-back', { ignoredId });
      if (!answer.ok) report(answer.failure);
    },
    async removeWord(list, word) {
      const name = list === 'own' ? 'checks:remove-own-word' : 'checks:remove-house-word';
      const answer = await client.call(name, { word });
      if (!answer.ok) report(answer.failure);
    },
    async importWords(list) {
      const name = list === 'own' ? 'checks:import-own-words' : 'checks:import-house-words';
      const answer = await client.call(name, {});
      if (answer.ok) onDone(checksWords.takenIn(answer.value));
      else report(answer.failure);
    },
    async exportWords(list) {
      const answer = await client.call('checks:export-words', { list });
      if (answer.ok) onDone(checksWords.written(answer.value));
      else report(answer.failure);
    },
  };
}
