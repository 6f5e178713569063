import { readFileSync } from 'node:fs';
import { proposeClaims } from '#shared/claims/detection/propose-claims.ts';
import type { AnnotatedArticle } from './annotated-article.ts';

/** How unnamed sources that a person marked were found. */
export interface UnnamedFigures {
  readonly right: number;
  readonly proposed: number;
  readonly marked: number;
  readonly misses: readonly string[];
}

/**
 * Reads lines of `file <tab> words`, one for each time that a text has something from somebody unnamed; a line
 * without words says that the article was read and has none. Articles that no line names are left out.
 */
export function measureUnnamed(articles: readonly AnnotatedArticle[], file: string): UnnamedFigures {
  const marked = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [article = '', words = ''] = line.split('\t');
    if (article === '' || article.startsWith('#')) continue;
    marked.set(article, [...(marked.get(article) ?? []), ...(words.trim() === '' ? [] : [plain(words)])]);
  }
  const figures = { right: 0, proposed: 0, marked: 0 };
  const misses: string[] = [];
  for (const { file: name, blocks } of articles) {
    const wanted = marked.get(name);
    if (wanted === undefined) continue;
    const left = [...wanted];
    const found = new Set(
      proposeClaims(blocks).flatMap(({ source }) =>
        source?.kind === 'unnamed' ? [plain(source.mention)] : [],
      ),
    );
    for (const mention of found) {
      figures.proposed += 1;
      const at = left.findIndex((words) => words.includes(mention) || mention.includes(words));
      if (at < 0) misses.push(`not marked, ${name}: ${mention}`);
      else {
        figures.right += 1;
        left.splice(at, 1);
      }
    }
    figures.marked += wanted.length;
    misses.push(...left.map((words) => `not found, ${name}: ${words}`));
  }
  return { ...figures, misses };
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim();
}
