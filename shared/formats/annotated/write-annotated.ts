import { escapeHtml, writePage } from '../html-page.ts';
import { printedTime } from '../printed-time.ts';
import { annotatedClaim, type CopyTools, requestLine, section } from './annotated-claim.ts';
import { type AnnotatedStory, veiledEvidence } from './annotated-story.ts';
import { annotatedText } from './annotated-text.ts';
import { copyWords as words } from './annotated-words.ts';

/**
 * A story for its lawyers, as one page that stands alone: the text with its claims numbered, and under it, claim by
 * claim, on whose word and on what evidence it stands. It prints as it is.
 */
export function writeAnnotated(story: AnnotatedStory): string {
  const tools: CopyTools = { story, veiled: veiledEvidence(story.claims, story.evidence) };
  const claims = story.claims.map((each, index) => annotatedClaim(each, index + 1, tools));
  const ofStory = story.requests.filter(({ claimIds }) => claimIds.length === 0);
  const time = (at: number) => printedTime(at, story.timeZone);
  const queries = story.openQueries.map(
    ({ quote, messages: [first] }) =>
      `“${escapeHtml(quote)}” ${first === undefined ? '' : escapeHtml(words.query(first.personName, time(first.at)))}`,
  );
  const body = [
    head(story, time),
    `<article>\n${annotatedText(story)}\n</article>`,
    `<h2>${words.claims}</h2>`,
    claims.length === 0 ? `<p>${words.noClaims}</p>` : claims.join('\n'),
    section(
      words.storyRequests,
      ofStory.map((each) => requestLine(each, tools)),
    ),
    `<h2>${words.queries}</h2>`,
    queries.length === 0
      ? `<p>${words.noQueries}</p>`
      : `<ul>${queries.map((each) => `<li>${each}</li>`).join('')}</ul>`,
  ];
  return writePage({
    title: words.title(story.slug),
    data: null,
    body: body.filter((part) => part !== '').join('\n'),
    style: copyStyle,
  });
}

function head(story: AnnotatedStory, time: (at: number) => string): string {
  const { slug, revision, draftVersion, madeBy, madeAt, textHash } = story;
  const edition =
    revision === null
      ? words.draft(draftVersion)
      : words.revision(revision.number, time(revision.at), revision.where);
  const facts = [edition, words.made(madeBy, time(madeAt)), `${words.hash}: ${textHash}`];
  return `<header class="notice">
<p><strong>${escapeHtml(words.title(slug))}</strong></p>
${facts.map((fact) => `<p class="facts">${escapeHtml(fact)}</p>`).join('\n')}
<p class="facts">${words.confidential}</p>
</header>`;
}

const copyStyle = `
header.notice { margin-bottom: 32px; }
article { padding-bottom: 16px; }
article h1 { font-size: 28px; line-height: 34px; }
u { text-decoration-thickness: 1px; text-underline-offset: 4px; }
sup { font: 600 11px/1 Inter, system-ui, sans-serif; }
.entry { font: 14px/20px Inter, system-ui, sans-serif; break-inside: avoid-page; }
.entry h3 { margin: 0 0 4px; font-size: 16px; line-height: 22px; }
h4 { margin: 8px 0 2px; font: 600 13px/18px Inter, system-ui, sans-serif; }
.entry blockquote { margin: 0 0 8px; font: 16px/24px "Source Serif 4", Georgia, serif; }
.entry p, .entry ul { margin: 0 0 8px; }
li { overflow-wrap: anywhere; }
.facts { overflow-wrap: anywhere; }
@media print { :root { color-scheme: light; } body { padding: 0; max-width: none; font-size: 12pt; line-height: 18pt; } }
`;
