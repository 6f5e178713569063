import { type LanguageLint, longestParagraph } from '#shared/checks/language-lint.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';

/** Few enough that a change is seen soon, and that what was superseded is soon through. */
const mostInChunk = { paragraphs: 10, characters: 5000 };

/**
 * What the language check has said of paragraphs, by their words: one that is typed, taken back or moved is
 * not read again. It forgets what no run has asked for, so that it holds about one story.
 */
export class LanguageReader {
  readonly #client: Pick<Client, 'call'>;
  #underway: Promise<unknown> = Promise.resolve();
  #said = new Map<string, readonly LanguageLint[]>();

  constructor(client: Pick<Client, 'call'>) {
    this.#client = client;
  }

  /** Null for a paragraph that was not read yet. */
  lintsOf(paragraph: string): readonly LanguageLint[] | null {
    return this.#said.get(paragraph) ?? null;
  }

  /** Those that were not read yet, each once. */
  missing(paragraphs: readonly string[]): readonly string[] {
    return [...new Set(paragraphs)].filter(
      (each) => each.length <= longestParagraph && !this.#said.has(each),
    );
  }

  /** Reads some of the paragraphs, from the first; null when it is done, or what kept it from that. */
  async readSome(paragraphs: readonly string[]): Promise<Failure | null> {
    let characters = 0;
    const chunk = paragraphs.slice(0, mostInChunk.paragraphs).filter((each, index) => {
      characters += each.length;
      return index === 0 || characters <= mostInChunk.characters;
    });
    const asked = this.#client.call('checks:read-language', { paragraphs: chunk });
    this.#underway = asked.then((answer) => {
      if (answer.ok) chunk.forEach((each, index) => void this.#said.set(each, answer.value[index] ?? []));
    });
    await this.#underway;
    const answer = await asked;
    return answer.ok ? null : answer.failure;
  }

  /** When the question that was asked last is answered. */
  async settled(): Promise<void> {
    await this.#underway;
  }

  /** Keeps what was said of these and forgets the rest. */
  keepOnly(paragraphs: readonly string[]): void {
    const kept = new Set(paragraphs);
    this.#said = new Map([...this.#said].filter(([each]) => kept.has(each)));
  }

  /** As after the house has taken another dialect. */
  forget(): void {
    this.#said.clear();
  }
}
