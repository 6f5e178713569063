const hour = 3_600_000;

/**
 * Reads a deadline as people type it: "18:00" is the next time that the clock shows it, "2 h" from now, a date with a
 * time that moment. Null for an empty text, undefined for one that says no time.
 */
export function readDeadline(text: string, now: number): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const span = /^(\d{1,3})\s*h(?:ours?)?$/i.exec(typed);
  if (span !== null) return now + Number(span[1]) * hour;
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(typed);
  if (clock !== null) return nextTime(Number(clock[1]), Number(clock[2]), now);
  const exact = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(typed);
  const at = exact === null ? Number.NaN : new Date(`${exact[1]}T${exact[2]}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}

function nextTime(hours: number, minutes: number, now: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  const today = new Date(now).setHours(hours, minutes, 0, 0);
  // By the calendar and not by 24 hours, which are another time on the day that the clocks change.
  return today > now ? today : new Date(today).setDate(new Date(today).getDate() + 1);
}
