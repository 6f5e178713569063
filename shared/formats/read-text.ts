import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { detect } from 'chardet';

/**
 * Bytes to characters. TextDecoder comes from a package, because the one of Node 20 reads windows-1252 wrongly:
 * bytes 80 to 9F, the curly quotes and dashes of old copy, come out as control characters.
 */

export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the charset that the bytes were read with. */
  readonly charset: string;
  /** How many characters could not be read; each stands in the text as U+FFFD. */
  readonly undecodable: number;
}

/** Null where the bytes are not text: a picture, an archive, a word processor's file. */
export function readText(bytes: Uint8Array): DecodedText | null {
  const marked = charsetOfMark(bytes) ?? charsetOfZeros(bytes);
  if (marked !== null) return decoded(bytes, marked);
  if (isBinary(bytes)) return null;
  // Valid UTF-8 goes before what the page says of itself: pasted HTML is UTF-8 whatever its meta element says.
  const utf8 = decoded(bytes, 'utf-8');
  const isUtf8 = hasFewFaults(utf8, bytes);
  if (isUtf8 && !usesEscapes(bytes)) return utf8;
  const legacy = declaredCharset(bytes) ?? guessedCharset(bytes);
  // An escape in good UTF-8 is damage, unless the charset is one that shifts by escapes.
  return isUtf8 && !/^iso-2022/i.test(legacy) ? utf8 : decoded(bytes, legacy);
}

/** Reads bytes with a charset that is known; the charset is a label that `readText` gave. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function decoded(bytes: Uint8Array, charset: string): DecodedText {
  const text = decodeText(bytes, charset);
  return { text, charset, undecodable: count(text, /\uFFFD/g) };
}

function charsetOfMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** How much of the beginning decides what kind of bytes these are. */
const probe = 64_000;

/** UTF-16 without a byte order mark: in Latin copy every second byte is zero. */
function charsetOfZeros(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, probe);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Quotes and dashes of Latin copy do not have a zero byte, and a few zeros may be damage: hence the shares.
  const most = start.length / 2;
  if (odd > most * 0.6 && even < most * 0.05) return 'utf-16le';
  if (even > most * 0.6 && odd < most * 0.05) return 'utf-16be';
  return null;
}

/** Files that hold copy in a form which is not read here, though much of them looks like text. */
const signatures = ['%PDF-', '{\\rtf', 'PK\u0003\u0004'];

/** A stray control character is a fault of copy; one in a hundred is a file of another kind. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, probe);
  const head = String.fromCharCode(...start.subarray(0, 8));
  if (signatures.some((signature) => head.startsWith(signature))) return true;
  const controls = start.reduce((sum, byte) => (isControl(byte) ? sum + 1 : sum), 0);
  return controls > start.length / 100 && controls > 3;
}

function isControl(byte: number): boolean {
  // Tab, line ends and form feed stand in copy; escape begins a shift in ISO-2022 charsets.
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, escapeByte].includes(byte);
}

const escapeByte = 0x1b;

function usesEscapes(bytes: Uint8Array): boolean {
  return bytes.subarray(0, probe).includes(escapeByte);
}

/** A page with one broken byte is still UTF-8; a legacy page read as UTF-8 is faulty almost wherever it isn't ASCII. */
function hasFewFaults({ text, undecodable }: DecodedText, bytes: Uint8Array): boolean {
  if (undecodable === 0 || isValidUtf8(bytes)) return true;
  // Ten good characters for each broken one: in a legacy charset nearly every letter with an accent is
  // broken.
  return count(text, /[^\p{ASCII}\uFFFD]/gu) >= undecodable * 10;
}

/** Copy that was damaged before may hold U+FFFD itself. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What a page says of itself in a `meta` element, which by the standard of HTML stands in its beginning. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  const name = label === undefined ? null : normalizeEncoding(label);
  // A page cannot say in ASCII that it is UTF-16; `replacement` stands for charsets that are not safe to read.
  return name === null || name.startsWith('utf-16') || name === 'replacement' ? null : name;
}

function guessedCharset(bytes: Uint8Array): string {
  const telling = tellingPart(bytes);
  const name = normalizeEncoding(detect(telling) ?? '') ?? 'windows-1252';
  // UTF-8 was tried and failed; what calls itself ISO-8859-1 has been windows-1252 for thirty years.
  const usual = name.startsWith('utf-') || name === 'replacement' ? 'windows-1252' : name;
  return usual === 'windows-1252' && readsAsMacintosh(telling) ? 'macintosh' : usual;
}

/** The stretch around the first byte beyond ASCII: a charset shows there, and a guess over 20 MB would take long. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === escapeByte);
  const start = Math.max(0, first - 1000);
  return bytes.subarray(start, start + probe);
}

/**
 * Old copy of a Macintosh: the bytes of its curly quotes are capital vowels with accents in windows-1252, which
 * hardly stand within or after a word. The detector does not know this charset.
 */
function readsAsMacintosh(bytes: Uint8Array): boolean {
  const text = decodeText(bytes, 'windows-1252');
  const quotes = count(text, /\p{L}Õ\p{Ll}|(?<=^|\s)[ÒÔ](?=\p{L})|(?<=[\p{Ll}.,!?])[ÓÕ](?=\s|$)/gu);
  const beyondAscii = count(text, /\P{ASCII}/gu);
  // Two, because one may be chance; half, because copy that uses such letters has many that are no quotes.
  return quotes >= 2 && quotes * 2 >= beyondAscii;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
