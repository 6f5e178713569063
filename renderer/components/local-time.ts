/** A moment as a date-and-time field of this machine's zone wants it: to the minute, without a zone. */
export function toLocalTime(at: number): string {
  const date = new Date(at);
  // The ISO form is UTC, so the moment is moved by the zone's offset before it is written.
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/**
 * The moment that such a field says; null where it says none. An hour that summer time skips is read as the
 * browser reads it.
 */
export function fromLocalTime(value: string): number | null {
  const at = new Date(value).getTime();
  return Number.isNaN(at) ? null : at;
}
