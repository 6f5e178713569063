/**
 * Times as text. Formats are made once: making one is slow, and a list draws hundreds. British order,
 * because the words of the window are English whatever the system speaks.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const today = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const thisYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const anyYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const exact = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});

/**
 * How long ago, in the words of somebody who works to the minute: "just now", "12 min ago", "yesterday
 * 14:02". A moment that lies more than a minute ahead is said exactly, since it can only be a wrong clock
 * or a plan.
 */
export function relativeTime(at: number, now: number): string {
  const passed = now - at;
  if (passed < -minute) return exactTime(at);
  if (passed < minute) return 'just now';
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`;
  const days = daysBetween(at, now);
  if (days === 0) return `${Math.floor(passed / hour)} h ago`;
  if (days === 1) return `yesterday ${today.format(at)}`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? thisYear : anyYear).format(at);
}

/** The exact moment in local time, with its zone. */
export function exactTime(at: number): string {
  return exact.format(at);
}

/** Midnights between two moments, as this machine's calendar counts them; summer time is rounded away. */
function daysBetween(at: number, now: number): number {
  return Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / day);
}
