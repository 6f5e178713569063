/** A word with the signs at its sides, and who it is: the same through whatever happens to it. Null for one put in. */
export interface TrackedWord {
  readonly id: number | null;
  readonly lead: string;
  readonly word: string;
  readonly tail: string;
}

export type Sentence = readonly TrackedWord[];
/** A text as paragraphs of sentences. */
export type TrackedText = readonly (readonly Sentence[])[];

/** A tracked word in the text that is written of it. */
export interface PlacedWord {
  readonly id: number | null;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

export interface WrittenText {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

/** Gives each word of a text a number. Paragraphs are lines; a sentence ends at a full stop before a capital. */
export function trackWords(text: string): TrackedText {
  let id = 0;
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .trim()
        .split(/(?<=[.!?]["”’']?)\s+(?=["“‘]?\p{Lu})/u)
        .map((sentence) => sentence.split(/\s+/).map((token) => ({ ...parted(token), id: id++ }))),
    );
}

function parted(token: string): Pick<TrackedWord, 'lead' | 'word' | 'tail'> {
  const [, lead = '', word = token, tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(token) ?? [];
  return { lead, word, tail };
}

/** Writes the text down, with where each word stands in it. */
export function writeDown(tracked: TrackedText): WrittenText {
  const words: PlacedWord[] = [];
  const lines: string[] = [];
  let offset = 0;
  tracked.forEach((sentences, paragraph) => {
    const line = sentences.flat().map(({ id, lead, word, tail }) => {
      const start = offset + lead.length;
      words.push({ id, start, end: start + word.length, paragraph });
      offset = start + word.length + tail.length + 1;
      return lead + word + tail;
    });
    lines.push(line.join(' '));
  });
  return { text: lines.join('\n'), words };
}
