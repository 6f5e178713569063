/** As long as file systems allow. */
const longest = 255;

/**
 * The name of a file as it is kept for people to read: without the folders before it, and without signs that
 * cannot be seen or turn the direction of writing, by which a name can pretend to another ending.
 */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  const plain = seen.slice(-longest).replace(/^\.+$/, '');
  return plain === '' ? 'file' : plain;
}
