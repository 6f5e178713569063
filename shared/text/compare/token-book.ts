import { createLikeness, type Likeness } from './likeness.ts';

/** A paragraph as it is compared: what it is made of, each piece as a number. Equal pieces have equal numbers. */
export interface Tokens {
  /** Words with what holds them together (1,300 or o’clock), white space, and single signs, in their order. */
  readonly numbers: Int32Array;
  /** Where each of them ends, in UTF-16 units. */
  readonly ends: Int32Array;
  /** Its words alone, whatever their capitals. */
  readonly words: Int32Array;
}

/** Numbers the pieces of texts that are compared with one another, and reads each text once. */
export interface TokenBook {
  readonly read: (text: string) => Tokens;
  /** How alike the words of two texts are that were read here. */
  readonly likeness: Likeness;
}

/** Comparing numbers is what makes comparing long texts quick; they mean nothing beyond their book. */
export function createTokenBook(): TokenBook {
  const texts = new Map<string, Tokens>();
  const numbers = new Map<string, number>();
  /** By number of a piece: that of the word, or -1 for space and signs. */
  const wordOf: number[] = [];
  const words = new Map<string, number>();

  /** Half of all pieces are a single space or sign, which needs no looking up. */
  const ofSigns = new Int32Array(128).fill(-1);

  function numberOf(text: string, start: number, end: number): number {
    const sign = end === start + 1 ? text.charCodeAt(start) : ofSigns.length;
    const known = ofSigns[sign] ?? -1;
    if (known >= 0) return known;
    const number = numberOfPiece(text.slice(start, end));
    if (sign < ofSigns.length) ofSigns[sign] = number;
    return number;
  }

  function numberOfPiece(piece: string): number {
    const known = numbers.get(piece);
    if (known !== undefined) return known;
    const isWord = kindAt(piece, 0) === word;
    const number = wordOf.push(isWord ? wordNumber(piece.toLowerCase()) : -1) - 1;
    numbers.set(piece, number);
    return number;
  }

  function wordNumber(word: string): number {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  }

  /** Where a text is read to, again and again; as long as the longest one. */
  let sheet = sheetFor(0);
  const keep = createShelf();

  function readAnew(text: string): Tokens {
    if (sheet.numbers.length < text.length) sheet = sheetFor(text.length);
    let [count, wordCount] = [0, 0];
    for (let start = 0; start < text.length; count += 1) {
      const end = endOf(text, start);
      const number = numberOf(text, start, end);
      sheet.numbers[count] = number;
      sheet.ends[count] = end;
      const asWord = wordOf[number] ?? -1;
      if (asWord >= 0) {
        sheet.words[wordCount] = asWord;
        wordCount += 1;
      }
      start = end;
    }
    return {
      numbers: keep(sheet.numbers.subarray(0, count)),
      ends: keep(sheet.ends.subarray(0, count)),
      words: keep(sheet.words.subarray(0, wordCount)),
    };
  }

  return {
    read(text) {
      const tokens = texts.get(text) ?? readAnew(text);
      texts.set(text, tokens);
      return tokens;
    },
    likeness: createLikeness(() => words.size),
  };
}

function sheetFor(length: number): Tokens {
  return { numbers: new Int32Array(length), ends: new Int32Array(length), words: new Int32Array(length) };
}

const pageLength = 32_768;

/** Keeps lists, many of them on one page: getting a piece of memory for each would be much of the work. */
function createShelf(): (list: Int32Array) => Int32Array {
  let page = new Int32Array(0);
  let used = 0;
  return (list) => {
    if (used + list.length > page.length) {
      page = new Int32Array(Math.max(pageLength, list.length));
      used = 0;
    }
    page.set(list, used);
    used += list.length;
    return page.subarray(used - list.length, used);
  };
}

/** What a character can be. Of half a pair, and of what nobody has met yet, nothing is known. */
const [unknown, word, space, sign] = [0, 1, 2, 3];
/** The kinds of the characters that need one unit, as far as they are known: asking a pattern each time is slow. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, place: number): number {
  const known = kinds[text.charCodeAt(place)] ?? unknown;
  if (known !== unknown) return known;
  const point = text.codePointAt(place) ?? 0;
  const character = String.fromCodePoint(point);
  const kind = /[\p{L}\p{N}]/u.test(character) ? word : /\s/.test(character) ? space : sign;
  if (point < 0xd800 || (point > 0xdfff && point < 0x10000)) kinds[point] = kind;
  return kind;
}

/** Where a character ends. */
function behind(text: string, place: number): number {
  const isKnown = kinds[text.charCodeAt(place)] !== unknown;
  return isKnown || (text.codePointAt(place) ?? 0) < 0x10000 ? place + 1 : place + 2;
}

function endOf(text: string, start: number): number {
  const kind = kindAt(text, start);
  let end = behind(text, start);
  if (kind === sign) return end;
  while (end < text.length) {
    // Nearly every step is this one.
    if (kinds[text.charCodeAt(end)] === kind) end += 1;
    else if (kindAt(text, end) === kind) end = behind(text, end);
    // One sign between letters or digits does not part them.
    else if (kind === word && holdsTogether(text, end)) end += 1;
    else break;
  }
  return end;
}

function holdsTogether(text: string, place: number): boolean {
  return joiners.has(text.charCodeAt(place)) && kindAt(text, place + 1) === word;
}

const joiners = new Set([...".,'’-"].map((joiner) => joiner.charCodeAt(0)));
