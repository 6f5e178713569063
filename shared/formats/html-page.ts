/** Text as it stands in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export interface HtmlPage {
  /** Plain text; it is escaped here. */
  readonly title: string;
  /** A description for machines, as JSON-LD. */
  readonly data: object | null;
  /** HTML, already escaped. */
  readonly body: string;
  /** Rules of style that this page has beside those of every page. */
  readonly style?: string;
}

/** A page that stands alone: nothing is loaded, no script can run, and it reads like the app. */
export function writePage({ title, data, body, style = '' }: HtmlPage): string {
  const described =
    data === null
      ? ''
      : `\n<script type="application/ld+json">${escapeScript(JSON.stringify(data))}</script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Stet">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}${style}</style>${described}
</head>
<body>
${body}
</body>
</html>
`;
}

/** No text of a story can end the element that it is described in. */
function escapeScript(json: string): string {
  return json
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/**
 * The app's colours in daylight and in the dark, written out, because a page that stands alone can load
 * nothing.
 */
const pageStyle = `
:root { color-scheme: light dark; --paper: light-dark(#fbf9f4, #191816); --ink: light-dark(#1c1b19, #ece8df);
  --soft: light-dark(#5c574d, #b0a99b); --panel: light-dark(#f3f0e8, #22201d); --rule: light-dark(#ddd8cc, #37342f);
  --blue: light-dark(#1b5fa7, #8ebef5); }
body { margin: 0 auto; max-width: 66ch; padding: 48px 24px; background: var(--paper); color: var(--ink);
  font: 19px/30px "Source Serif 4", Georgia, serif; }
h1 { font-size: 36px; line-height: 42px; margin: 0 0 12px; }
h2, h3, h4, h5, h6 { font-size: 22px; line-height: 30px; margin: 32px 0 8px; }
p, ul, ol, blockquote, aside, article { margin: 0 0 16px; }
a { color: var(--blue); }
blockquote { margin-left: 24px; padding-left: 16px; border-left: 2px solid var(--rule); }
.kicker, .byline, .facts, footer { font: 13px/18px Inter, system-ui, sans-serif; color: var(--soft); }
.kicker { text-transform: uppercase; letter-spacing: 0.06em; }
.dek { font-size: 22px; line-height: 30px; color: var(--soft); }
.dateline { font-variant-caps: all-small-caps; letter-spacing: 0.03em; }
.notice { padding: 12px 16px; border: 1px solid var(--rule); background: var(--panel); }
.notice p { margin: 0; }
.entry { padding-top: 16px; border-top: 1px solid var(--rule); }
.entry h2 { margin: 0 0 4px; }
footer { margin-top: 32px; padding-top: 12px; border-top: 1px solid var(--rule); }
`;
