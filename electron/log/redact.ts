/** Longer than any name of ours; a quotation of copy rarely is so short. */
const longestQuoted = 24;
const longestMessage = 300;

const quoted = /"([^"]*)"|“([^”]*)”|'([^']*)'|`([^`]*)`|<([^>]*)>/g;

/**
 * Makes an error's message fit for a log that may leave the machine: what stands in quotes or brackets may be
 * copy, so anything longer than a name gives way to its length, and the rest is kept short.
 */
export function redact(message: string): string {
  const kept = message.replace(quoted, (whole) =>
    whole.length - 2 > longestQuoted ? `[${whole.length - 2} characters]` : whole,
  );
  return kept.length > longestMessage ? `${kept.slice(0, longestMessage)}…` : kept;
}

/** The frames of a stack without the message, which the stack repeats in full. The nearest ones say enough. */
export function framesOf(error: Error): readonly string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 20);
}
