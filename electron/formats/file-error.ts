/** The system's word for why a file could not be used, as in "ENOSPC"; null for a mistake of ours. */
export function fileErrorCode(error: unknown): string | null {
  const refused = error instanceof Error && 'syscall' in error && 'code' in error;
  return refused && typeof error.code === 'string' ? error.code : null;
}
