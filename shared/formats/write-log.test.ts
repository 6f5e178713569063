import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { LogEntry } from '../corrections/log-entry.ts';
import { requestId } from '../corrections/request.ts';
import { storyId } from '../stories/story.ts';
import { writeLogCsv, writeLogHtml, writeLogJson } from './write-log.ts';

const entry = (fields: Partial<LogEntry> = {}): LogEntry => ({
  requestId: requestId.parse('019a0000-0000-7000-8000-000000000001'),
  storyId: storyId.parse('019a0000-0000-7000-8000-000000000002'),
  slug: 'bridge',
  headline: 'Bridge is "closed"',
  kind: 'correction',
  outcome: 'corrected',
  reopened: false,
  notice: 'An earlier version misstated <the day>.\nIt was Monday.',
  reason: null,
  revisionNumber: 2,
  publishedWhere: 'ledger.example',
  receivedAt: Date.UTC(2026, 10, 20, 8),
  at: Date.UTC(2026, 10, 22, 9, 15),
  ...fields,
});
const refused = entry({
  kind: 'no-change',
  outcome: 'no-change',
  notice: null,
  reason: 'It was Monday.',
  revisionNumber: null,
  publishedWhere: null,
});

test('writes a page with every entry and its escaped words', () => {
  const html = writeLogHtml([entry(), refused], 'UTC');
  expect(html.slice(html.indexOf('<main>'), html.indexOf('</body>'))).toMatchInlineSnapshot(`
    "<main>
    <h1>Corrections log</h1>
    <article class="entry">
    <h2>Bridge is &#34;closed&#34;</h2>
    <p class="facts">Correction · <time datetime="2026-11-22T09:15:00.000Z">November 22, 2026 at 9:15 AM UTC</time>, revision 2, ledger.example · requested <time datetime="2026-11-20T08:00:00.000Z">November 20, 2026 at 8:00 AM UTC</time></p>
    <p>An earlier version misstated &#60;the day&#62;.
    It was Monday.</p>
    </article>
    <article class="entry">
    <h2>Bridge is &#34;closed&#34;</h2>
    <p class="facts">No change · <time datetime="2026-11-22T09:15:00.000Z">November 22, 2026 at 9:15 AM UTC</time> · requested <time datetime="2026-11-20T08:00:00.000Z">November 20, 2026 at 8:00 AM UTC</time></p>
    <p>It was Monday.</p>
    </article>
    </main>
    "
  `);
});

test('says of an empty log that it is', () => {
  expect(writeLogHtml([], 'UTC')).toContain('No correction has been published');
});

test('writes a table that spreadsheets read, with a mark and DOS line ends', () => {
  const csv = writeLogCsv([entry()]);
  expect(csv.startsWith('\uFEFFpublished,requested,kind,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(Papa.parse(csv.slice(1).trimEnd(), { header: true }).data).toMatchObject([
    {
      published: '2026-11-22T09:15:00.000Z',
      kind: 'Correction',
      headline: 'Bridge is "closed"',
      revision: '2',
    },
  ]);
});

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '  =cmd', '\u00a0=cmd', '＝1'];

test.each(formulas)('lets no spreadsheet compute %j', (headline) => {
  const [row] = Papa.parse<Record<string, string>>(writeLogCsv([entry({ headline })]).slice(1), {
    header: true,
  }).data;
  expect(row?.headline).toBe(`'${headline}`);
});

test('writes every value raw for programs, times apart', () => {
  expect(JSON.parse(writeLogJson([entry({ headline: '=1+1' })]))).toEqual({
    format: 'stet-log',
    version: 1,
    entries: [
      {
        ...entry({ headline: '=1+1' }),
        at: '2026-11-22T09:15:00.000Z',
        receivedAt: '2026-11-20T08:00:00.000Z',
      },
    ],
  });
});
