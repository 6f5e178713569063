import { readArticles } from './annotated-article.ts';
import { measureDetection, type Share } from './measure-detection.ts';
import { measureUnnamed } from './unnamed-phrases.ts';

/** Prints each figure beside its bar, and what was missed where `STET_BENCH_MISSES` asks for it. Answers the exit code. */
export function printFigures(folder: string, unnamed: string | null): number {
  const articles = readArticles(folder);
  if (articles.length === 0) throw new Error(`There are no articles in ${folder}/text`);
  const { misses, milliseconds, ...shares } = measureDetection(articles);
  const lines = [
    `${articles.length} articles`,
    line('quoted spans read', shares.marked, 98),
    line('… of which proposed', shares.quoted, null),
    line('right speaker, five words or more', shares.speakers, 78),
    line('… of those with a name', shares.named, 78),
    line('proposals that are attributions', shares.trueProposals, 90),
    line('reports without quotation marks', shares.reports, null),
    `${'28 articles'.padEnd(width)} ${milliseconds.toFixed(0)} ms, bar 1000: ${verdict(milliseconds < 1000)}`,
  ];
  const missed = [...misses];
  if (unnamed !== null) {
    const { right, proposed, marked, misses: others } = measureUnnamed(articles, unnamed);
    lines.push(line('unnamed sources, precision', { held: right, of: proposed }, 85));
    lines.push(line('unnamed sources, recall', { held: right, of: marked }, 80));
    missed.push(...others);
  }
  if (process.env.STET_BENCH_MISSES !== undefined) lines.push(...missed);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

const width = 36;

function line(name: string, { held, of }: Share, bar: number | null): string {
  const share = of === 0 ? 0 : (100 * held) / of;
  const figures = `${name.padEnd(width)} ${held}/${of} ${share.toFixed(1)} %`;
  return bar === null ? figures : `${figures}, bar ${bar}: ${verdict(share >= bar)}`;
}

function verdict(holds: boolean): string {
  return holds ? 'holds' : 'DOES NOT HOLD';
}
