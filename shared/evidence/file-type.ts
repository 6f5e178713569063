/** What a file is, by its bytes: as finely as it matters for looking at it. */
export const fileTypes = [
  'png',
  'jpeg',
  'gif',
  'webp',
  'pdf',
  'svg',
  'html',
  'mail',
  'text',
  'audio',
  'video',
  'office',
  'archive',
  'program',
  'unknown',
] as const;
export type FileType = (typeof fileTypes)[number];

/** How many bytes of the beginning tell the type. */
export const bytesThatTell = 4096;

/** Signatures at an offset, as Latin-1; the first that fits says what the file is. */
const signatures: readonly (readonly [type: FileType, offset: number, bytes: string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['audio', 8, 'WAVE'],
  ['video', 8, 'AVI '],
  ['audio', 0, 'ID3'],
  ['audio', 0, '\xff\xfb'],
  ['audio', 0, '\xff\xf3'],
  ['audio', 0, 'OggS'],
  ['audio', 0, 'fLaC'],
  ['audio', 4, 'ftypM4A'],
  ['video', 4, 'ftyp'],
  ['video', 0, '\x1aE\xdf\xa3'],
  ['office', 0, '\xd0\xcf\x11\xe0'],
  ['office', 0, '{\\rtf'],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, '7z\xbc\xaf'],
  ['archive', 0, 'Rar!'],
  ['program', 0, 'MZ'],
  ['program', 0, '\x7fELF'],
  ['program', 0, '\xcf\xfa\xed\xfe'],
  ['program', 0, '\xca\xfe\xba\xbe'],
  ['program', 0, '#!'],
];

/** Word processors' files are archives; only what is in them, or their name, tells. */
const officeEndings = /\.(docx|xlsx|pptx|odt|ods|odp)$/i;
/** Text that the system runs when it is opened, by the ends of its name. */
const programEndings =
  /\.(bat|cmd|com|ps1|vbs|vbe|js|jse|wsf|hta|reg|lnk|url|desktop|scr|command|sh|jar|app)$/i;

/**
 * What the bytes at the beginning of a file say that it is. The name decides only between types that the bytes
 * cannot tell apart, and never makes a file more harmless than it is.
 */
export function fileTypeOf(head: Uint8Array, fileName: string): FileType {
  const start = String.fromCharCode(...head.subarray(0, bytesThatTell));
  // A PDF may have some bytes before its mark, and readers look for it in the first thousand.
  if (start.startsWith('%PDF-')) return 'pdf';
  const signed = signatures.find(([, offset, bytes]) => start.startsWith(bytes, offset));
  if (signed !== undefined) return signed[0];
  if (start.startsWith('PK\x03\x04')) return officeEndings.test(fileName) ? 'office' : 'archive';
  if (isBinary(head)) return 'unknown';
  if (programEndings.test(fileName)) return 'program';
  // UTF-16 has a zero between its letters.
  const text = start.replaceAll('\0', '');
  if (/<svg[\s>]/i.test(text) && !/<html[\s>]/i.test(text)) return 'svg';
  if (/<(!doctype html|html|head|body|script|p|div|img|iframe|meta|table)[\s>]/i.test(text)) return 'html';
  if (
    /^([\w-]+:[^\n]*\r?\n([ \t][^\n]*\r?\n)*){2,}/.test(text) &&
    /^(from|received|date|subject):/im.test(text)
  )
    return 'mail';
  return 'text';
}

/** A file without any text in it has control characters all over. */
function isBinary(head: Uint8Array): boolean {
  const [first, second] = head;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return false;
  const controls = head.reduce(
    (sum, byte) => (byte < 0x20 && ![9, 10, 12, 13, 27].includes(byte) ? sum + 1 : sum),
    0,
  );
  return controls > head.length / 100 && controls > 3;
}

/** How Stet shows a file: itself, decoded in the window; or not, and then the system may. */
export type ShownAs = 'image' | 'text' | 'pdf' | 'outside' | 'never';

const shownAs: Readonly<Record<FileType, ShownAs>> = {
  png: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  pdf: 'pdf',
  // What could run is shown as the characters that it is made of.
  svg: 'text',
  html: 'text',
  mail: 'text',
  text: 'text',
  audio: 'outside',
  video: 'outside',
  office: 'outside',
  archive: 'never',
  program: 'never',
  unknown: 'never',
};

export function howShown(type: FileType): ShownAs {
  return shownAs[type];
}

/** Endings under which the system may be handed a file of a type. */
const endings: Readonly<Partial<Record<FileType, readonly string[]>>> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  gif: ['gif'],
  webp: ['webp'],
  pdf: ['pdf'],
  mail: ['eml'],
  text: ['txt'],
  audio: ['mp3', 'wav', 'ogg', 'oga', 'opus', 'flac', 'm4a'],
  video: ['mp4', 'mov', 'm4v', 'webm', 'mkv', 'avi'],
  office: ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp', 'rtf'],
};

/** The ending of a name in lower case, where it is one that files of this type have; null otherwise. */
export function trustedEnding(type: FileType, fileName: string): string | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return endings[type]?.includes(ending) === true ? ending : null;
}
