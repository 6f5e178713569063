/**
 * What is stored cannot be used as a text, and whoever asked for it has no other way on. Told to the window by its
 * code, because it is nobody's mistake: the file was changed or damaged outside Stet, or a newer Stet wrote it.
 */
export class UnreadableError extends Error {
  readonly code: 'draft-damaged' | 'text-newer' | 'revision-damaged';

  constructor(code: UnreadableError['code'], what: string) {
    super(`${what}: ${code}`);
    this.code = code;
  }
}
