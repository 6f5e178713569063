import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import type { TextRange } from '#shared/text/quote-anchor.ts';

/** Who a person found to be the source of what, as ranges of the article. */
export interface AnnotatedAttribution {
  /** Empty where no source is named. */
  readonly source: string;
  readonly content: readonly TextRange[];
}

export interface AnnotatedArticle {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly CheckedBlock[];
  /** The range of the article that an offset of the joined blocks stands for. */
  readonly toArticle: (range: TextRange) => TextRange;
  readonly attributions: readonly AnnotatedAttribution[];
}

/**
 * The articles of a folder with `text/*.txt` and, in `attributions/`, stand-off annotations of spans (`T`) that
 * events (`E`) join to attributions of source, cue and content.
 */
export function readArticles(folder: string): readonly AnnotatedArticle[] {
  const annotations = join(folder, 'attributions');
  const known = existsSync(annotations) ? readdirSync(annotations) : [];
  return readdirSync(join(folder, 'text'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      // Some articles were annotated by several people: the first counts.
      const annotation = known.find(
        (name) => name.startsWith(`${file.slice(0, -4)}_`) && name.endsWith('.ann'),
      );
      const text = readFileSync(join(folder, 'text', file), 'utf8');
      const read = annotation === undefined ? '' : readFileSync(join(annotations, annotation), 'utf8');
      return [{ file, text, ...blocksOf(text), attributions: attributionsOf(read, text) }];
    });
}

/** Paragraphs are lines; a first line without a full stop is the headline. */
function blocksOf(text: string): Pick<AnnotatedArticle, 'blocks' | 'toArticle'> {
  const blocks: CheckedBlock[] = [];
  const starts: { readonly joined: number; readonly article: number }[] = [];
  let joined = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    const isHeadline = blocks.length === 0 && !/\.\s*$/.test(line) && line.length < 200;
    blocks.push({ type: isHeadline ? 'headline' : 'paragraph', text: line });
    starts.push({ joined, article: index });
    joined += line.length + 1;
  }
  const at = (offset: number): number => {
    const start = starts.findLast((each) => each.joined <= offset);
    return start === undefined ? offset : start.article + offset - start.joined;
  };
  return { blocks, toArticle: ({ start, end }) => ({ start: at(start), end: at(end) }) };
}

function attributionsOf(annotation: string, text: string): readonly AnnotatedAttribution[] {
  const spans = new Map<string, readonly TextRange[]>();
  for (const { 1: id = '', 2: places = '' } of annotation.matchAll(/^(T\d+)\t\S+ ([\d ;]+)\t/gm)) {
    const ranges = places.split(';').map((place) => {
      const [start = '0', end = '0'] = place.trim().split(' ');
      return { start: Number(start), end: Number(end) };
    });
    spans.set(id, ranges);
  }
  return [...annotation.matchAll(/^E\d+\t(Attribution\S*.*)$/gm)].map(({ 1: event = '' }) => {
    const rangesOf = (role: string): readonly TextRange[] =>
      [...event.matchAll(new RegExp(`${role}\\d*:(T\\d+)`, 'g'))].flatMap(
        ({ 1: id = '' }) => spans.get(id) ?? [],
      );
    const source = rangesOf('Source')
      .map(({ start, end }) => text.slice(start, end))
      .join(' ');
    return { source, content: rangesOf('Content') };
  });
}
