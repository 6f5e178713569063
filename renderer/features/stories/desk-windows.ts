import type { Failure } from '#shared/ipc/failure.ts';
import type { ListedStory } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';
import { type DeskQuery, wholeDesk, windowSize } from './desk-query.ts';

/**
 * What of the desk's state is read from the store of stories. The desk's store holds it; this module reads
 * and changes it.
 */
export interface DeskPicture {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly query: DeskQuery;
  /** Windows that are loaded, by their number in the list. */
  readonly windows: ReadonlyMap<number, readonly ListedStory[]>;
  /** How many stories the query finds. */
  readonly total: number;
  /** How many stories there are, archived ones too. What the filters leave is said against this number. */
  readonly everything: number;
}

export interface DeskWindowsDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  readonly get: () => DeskPicture;
  readonly set: (changed: Partial<DeskPicture>) => void;
}

/**
 * Reads the list in windows, as far as it is looked at. An answer to a question that nobody asks any more is
 * dropped; what is shown stays until its successor is there, so that nothing flickers.
 */
export function createDeskWindows({ client, report, get, set }: DeskWindowsDependencies) {
  /** Goes up whenever what was asked before no longer counts. */
  let generation = 0;
  // Rows that the list draws, as it was told last.
  let inSight = { first: 0, last: 0 };
  // Windows under way, so that scrolling back and forth asks for none twice.
  const asking = new Set<number>();
  // The rows on the screen answer the question before; the first answer to the new one puts them away.
  let shownIsOld = false;
  // Where letters come faster than answers, one question waits and takes the text of then.
  let startingOver: Promise<void> | null = null;
  let askedAgain = false;

  /** The windows that the rows in sight lie in; mostly one, at a border two. */
  const numbersInSight = (): readonly number[] => {
    const [first, last] = [Math.floor(inSight.first / windowSize), Math.floor(inSight.last / windowSize)];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };

  /** Reads one window. An answer of an older generation is dropped without a word. */
  async function read(number: number): Promise<void> {
    if (asking.has(number)) return;
    asking.add(number);
    const mine = generation;
    const offset = number * windowSize;
    const result = await client.call('stories:list', { ...get().query, offset, limit: windowSize });
    if (mine !== generation) return;
    asking.delete(number);
    if (!result.ok) {
      set({ status: 'failed' });
      report(result.failure);
      return;
    }
    const { stories, total } = result.value;
    const known = shownIsOld ? [] : get().windows;
    shownIsOld = false;
    set({ status: 'ready', total, windows: new Map([...known, [number, stories]]) });
  }

  /** How many stories there are, whatever is asked. A failure is not said: the list itself will say it. */
  async function countEverything(): Promise<void> {
    const result = await client.call('stories:list', { ...wholeDesk, show: 'all', offset: 0, limit: 1 });
    if (result.ok) set({ everything: result.value.total });
  }

  /** Whatever is under way answers a question that nobody asks any more. */
  function forget(): void {
    generation += 1;
    asking.clear();
  }

  return {
    /** Reads again what is in sight, because a story changed. */
    async refresh(): Promise<void> {
      forget();
      const numbers = numbersInSight();
      // What is out of sight may have changed as well, and is read when it is scrolled to.
      const windows = new Map([...get().windows].filter(([number]) => numbers.includes(number)));
      set({ windows });
      await Promise.all([countEverything(), ...numbers.map(read)]);
    },

    /**
     * Reads from the top, because something else is asked. Whoever types quickly is answered the last
     * question.
     */
    async startOver(): Promise<void> {
      forget();
      inSight = { first: 0, last: 0 };
      shownIsOld = true;
      askedAgain = startingOver !== null;
      startingOver ??= (async () => {
        do {
          askedAgain = false;
          await read(0);
        } while (askedAgain);
        startingOver = null;
      })();
      await startingOver;
    },

    show(first: number, last: number): void {
      inSight = { first, last };
      // The rows that are drawn may still be those of the question before.
      if (shownIsOld) return;
      for (const number of numbersInSight()) if (!get().windows.has(number)) void read(number);
    },
  };
}
