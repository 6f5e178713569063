import Papa from 'papaparse';
import type { LogEntry } from '../corrections/log-entry.ts';
import { emptyLog, kindWords, logTitle, outcomeWords, reopenedWords } from './export-words.ts';
import { escapeHtml, writePage } from './html-page.ts';
import { printedTime } from './printed-time.ts';

/** The log as a page that stands alone. */
export function writeLogHtml(entries: readonly LogEntry[], timeZone: string): string {
  const list = entries.map((entry) => entryHtml(entry, timeZone)).join('\n');
  const body = `<main>\n<h1>${logTitle}</h1>\n${list === '' ? `<p>${emptyLog}</p>` : list}\n</main>`;
  return writePage({ title: logTitle, data: null, body });
}

function entryHtml(entry: LogEntry, timeZone: string): string {
  const where = entry.publishedWhere === null ? '' : `, ${escapeHtml(entry.publishedWhere)}`;
  const revision = entry.revisionNumber === null ? '' : `, revision ${entry.revisionNumber}`;
  // A published notice has its words; a request without one has the reason why nothing was changed.
  const words = entry.notice ?? entry.reason ?? '';
  return `<article class="entry">
<h2>${escapeHtml(entry.headline === '' ? entry.slug : entry.headline)}</h2>
<p class="facts">${kindWords[entry.kind]} · <time datetime="${iso(entry.at)}">${printedTime(entry.at, timeZone)}</time>${revision}${where} · requested <time datetime="${iso(entry.receivedAt)}">${printedTime(entry.receivedAt, timeZone)}</time></p>
<p>${escapeHtml(words)}</p>${entry.reopened ? `\n<p class="facts">${reopenedWords}</p>` : ''}
</article>`;
}

/** The log as a table for spreadsheets: a byte order mark, so that they read UTF-8, and nothing they would compute. */
export function writeLogCsv(entries: readonly LogEntry[]): string {
  const table = Papa.unparse(
    {
      fields: csvColumns.map(([name]) => name),
      data: entries.map((entry) => csvColumns.map(([, cell]) => cell(entry))),
    },
    { newline: '\r\n', escapeFormulae: formula },
  );
  return `\uFEFF${table}\r\n`;
}

/** What a spreadsheet takes for a formula; some look past spaces. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** One row for each column: its name, and its cell of an entry. */
const csvColumns: readonly (readonly [string, (entry: LogEntry) => string])[] = [
  ['published', ({ at }) => iso(at)],
  ['requested', ({ receivedAt }) => iso(receivedAt)],
  ['kind', ({ kind }) => kindWords[kind]],
  ['outcome', ({ outcome }) => outcomeWords[outcome]],
  ['headline', ({ headline }) => headline],
  ['notice', ({ notice }) => notice ?? ''],
  ['reason', ({ reason }) => reason ?? ''],
  ['revision', ({ revisionNumber }) => (revisionNumber === null ? '' : String(revisionNumber))],
  ['where', ({ publishedWhere }) => publishedWhere ?? ''],
  ['taken up again', ({ reopened }) => (reopened ? 'yes' : '')],
  ['slug', ({ slug }) => slug],
  ['story id', ({ storyId }) => storyId],
  ['request id', ({ requestId }) => requestId],
];

/** The log for programs: every value as it is, times as ISO 8601. */
export function writeLogJson(entries: readonly LogEntry[]): string {
  const plain = entries.map((entry) => ({ ...entry, receivedAt: iso(entry.receivedAt), at: iso(entry.at) }));
  // Named and numbered, so that a program that reads it can tell when its form has changed.
  return `${JSON.stringify({ format: 'stet-log', version: 1, entries: plain }, null, 2)}\n`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
