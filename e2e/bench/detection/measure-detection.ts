import type { Proposal } from '#shared/claims/detection/proposal.ts';
import { proposeClaims } from '#shared/claims/detection/propose-claims.ts';
import { readStory } from '#shared/claims/detection/read-story.ts';
import type { TextRange } from '#shared/text/quote-anchor.ts';
import type { AnnotatedArticle } from './annotated-article.ts';

/** Something that was counted, out of how many. */
export interface Share {
  readonly held: number;
  readonly of: number;
}

export interface DetectionFigures {
  /** Quoted spans of contents that are read as a quotation. */
  readonly marked: Share;
  /** Those of them that are proposed; a term of a few words that nobody is said to speak is not. */
  readonly quoted: Share;
  /** Quotations of five words or more of a source with a name or a pronoun, with that source. */
  readonly speakers: Share;
  /** The same, where the source is named in the annotation. */
  readonly named: Share;
  /** Proposals with a source that lie on a content of the annotation. */
  readonly trueProposals: Share;
  /** Contents without a quotation that a report is proposed on. */
  readonly reports: Share;
  /** Milliseconds for the first 28 articles. */
  readonly milliseconds: number;
  readonly misses: readonly string[];
}

const timedArticles = 28;

/** Holds what is proposed for articles against what people found in them. */
export function measureDetection(articles: readonly AnnotatedArticle[]): DetectionFigures {
  const counts = {
    marked: none(),
    quoted: none(),
    speakers: none(),
    named: none(),
    trueProposals: none(),
    reports: none(),
  };
  const misses: string[] = [];
  // Once beforehand, so that what is measured is not the first run of the code.
  for (const { blocks } of articles.slice(0, timedArticles)) proposeClaims(blocks);
  const began = performance.now();
  for (const { blocks } of articles.slice(0, timedArticles)) proposeClaims(blocks);
  const milliseconds = performance.now() - began;
  for (const article of articles) {
    const proposals = proposeClaims(article.blocks)
      .filter(({ source }) => source !== null)
      .map((proposal) => ({ ...proposal, ...article.toArticle(proposal) }));
    const quotations = proposeClaims(article.blocks)
      .filter(({ kind }) => kind === 'quotation')
      .map((proposal) => ({ ...proposal, ...article.toArticle(proposal) }));
    const read = readStory(article.blocks).blocks.flatMap(({ quoted }) => quoted.map(article.toArticle));
    countContents(article, { quotations, proposals, read }, counts, misses);
    const contents = article.attributions.flatMap(({ content }) => content);
    for (const proposal of proposals) {
      if (proposal.kind === 'name') continue;
      const isTrue = contents.some((content) => overlap(content, proposal));
      count(counts.trueProposals, isTrue);
      if (!isTrue)
        misses.push(
          `untrue ${article.file}: ${proposal.kind} ${proposal.reason} ${proposal.cue} [${proposal.source?.mention}] ${proposal.words.slice(0, 90)}`,
        );
    }
  }
  return { ...counts, milliseconds, misses };
}

interface Counter {
  held: number;
  of: number;
}

function none(): Counter {
  return { held: 0, of: 0 };
}

function count(counter: Counter, holds: boolean): void {
  counter.of += 1;
  if (holds) counter.held += 1;
}

interface Found {
  /** Every quotation by its marks. */
  readonly read: readonly TextRange[];
  readonly quotations: readonly Proposal[];
  readonly proposals: readonly Proposal[];
}

function countContents(
  { file, text, attributions }: AnnotatedArticle,
  { quotations, proposals, read }: Found,
  counts: Record<'marked' | 'quoted' | 'speakers' | 'named' | 'reports', Counter>,
  misses: string[],
): void {
  for (const { source, content } of attributions) {
    for (const range of content) {
      const spans = quotedSpans(text, range);
      if (spans.length === 0)
        count(
          counts.reports,
          proposals.some((each) => each.kind === 'fact' && overlap(range, each)),
        );
      for (const span of spans) {
        const words = text.slice(span.start, span.end);
        const found = quotations.filter((each) => overlap(span, each));
        count(
          counts.marked,
          read.some((each) => overlap(span, each)),
        );
        count(counts.quoted, found.length > 0);
        if (found.length === 0) misses.push(`unquoted ${file}: ${words.slice(0, 100)}`);
        if (words.split(/\s+/).length < 5) continue;
        const isNamed = /\p{Lu}/u.test(source.replace(/^(?:The|A|An|He|She|They|I|We|It)(?!\p{L})/u, ''));
        const isPronoun = /^(?:he|she|they|i|we|it)$/i.test(source.trim());
        if (!isNamed && !isPronoun) continue;
        const right = found.some((each) => isSame(each, source));
        count(counts.speakers, right);
        if (isNamed) count(counts.named, right);
        if (!right)
          misses.push(
            `speaker ${file}: [${source}] not ${found.map((each) => `[${each.source?.mention}=${each.source?.name}] ${each.reason}`).join()} | ${words.slice(0, 60)} || ${text.slice(range.end, range.end + 60).replaceAll('\n', '/')}`,
          );
      }
    }
  }
}

/** Closed quotations within a content, or the whole of one that a mark opens and none closes. */
function quotedSpans(text: string, { start, end }: TextRange): readonly TextRange[] {
  const spans = [...text.slice(start, end).matchAll(/“[^“”]+”|"[^"“”]+"|^["“][^"”]+$/g)];
  return spans.map(({ 0: words, index }) => ({ start: start + index, end: start + index + words.length }));
}

/** A shared word of the name is enough, since one text writes a name in several lengths. */
function isSame({ source }: Proposal, annotated: string): boolean {
  if (source === null) return false;
  const wanted = namesOf(annotated);
  if (wanted.length === 0) return source.mention.toLowerCase() === annotated.trim().toLowerCase();
  const had = new Set(namesOf(`${source.mention} ${source.name}`));
  return wanted.some((word) => had.has(word));
}

function namesOf(words: string): readonly string[] {
  const found = words.match(/\p{Lu}[\p{L}’'-]*/gu) ?? [];
  return found
    .map((word) => word.toLowerCase().replace(/[’']s$/, ''))
    .filter((word) => !/^(?:the|a|an|he|she|they|i|we|it|mr|mrs|ms|dr|sen|gov|rep)$/.test(word));
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}
