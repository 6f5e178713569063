import { isSameTitle, sameWordsKey } from './clean-text.ts';
import { asksForCorrections } from './corrections-phrase.ts';
import {
  endsSentence,
  isBreadcrumb,
  isByline,
  isDate,
  isFurnitureLine,
  isHeadline,
  isShortName,
  lengthOfDatelineLine,
  longestDek,
  splitDateline,
} from './head-lines.ts';
import type { CopyDoubt, CopyPart, CopyReason } from './imported-copy.ts';
import { type PageFacts, type ReadBlock, textOfRuns } from './read-block.ts';

/** A block with the words it is judged by. */
export interface Line {
  readonly block: ReadBlock;
  readonly text: string;
  /** What it is compared by. */
  readonly key: string;
}

export interface Proposal {
  readonly part: CopyPart;
  readonly reason: CopyReason | null;
  readonly doubts: readonly CopyDoubt[];
}

/** The parts of the head that were found, with the keys of their lines. */
export type FoundParts = ReadonlyMap<CopyPart, string>;

export interface Head {
  /** One for each line of the head, in their order; the body begins after them. */
  readonly proposals: readonly Proposal[];
  readonly found: FoundParts;
}

/** The key is of the beginning only: nobody repeats a longer headline. */
export function toLine(block: ReadBlock): Line {
  const text = textOfRuns(block.runs);
  return { block, text, key: sameWordsKey(text.slice(0, 500)) };
}

export function propose(part: CopyPart, reason: CopyReason | null, ...doubts: CopyDoubt[]): Proposal {
  return { part, reason, doubts };
}

/** Reads lines as the head of a story until one is body. */
export function readHead(lines: readonly Line[], page: PageFacts | null): Head {
  const proposals: Proposal[] = [];
  const found = new Map<CopyPart, string>();
  for (const [index, line] of lines.entries()) {
    // Heads are seldom longer than this, whatever a page puts into them.
    const rest = lines.slice(index + 1, index + 9);
    const proposal =
      repeated(line, found) ??
      furniture(line) ??
      hinted(line, found) ??
      (found.has('headline')
        ? afterHeadline(line, rest, found)
        : beforeHeadline(line, rest, { found, page }));
    if (proposal === null) break;
    proposals.push(proposal);
    if (proposal.part !== 'dropped') found.set(proposal.part, line.key);
  }
  return { proposals, found };
}

/** A line that belongs to the page; quoted ones are somebody's words. */
export function furniture({ text, block }: Line): Proposal | null {
  const plain = block.shape.kind !== 'blockquote';
  return plain && isFurnitureLine(text) ? propose('dropped', 'page-furniture') : null;
}

/** Whether a line says the headline or the dek again, as web pages and their copies do. */
export function repeated({ key }: Line, found: FoundParts): Proposal | null {
  if (key === '') return null;
  if (key === found.get('headline')) return propose('dropped', 'repeats-headline');
  return key === found.get('dek') ? propose('dropped', 'repeats-dek') : null;
}

/** What the markup calls the line, the first time it calls one so. */
function hinted({ block, text }: Line, found: FoundParts): Proposal | null {
  const { hint } = block.shape;
  if (hint === undefined || hint === 'corrections-line' || found.has(hint)) return null;
  // Many pages call the date of publication a dateline.
  if (hint === 'dateline' && isDate(text)) return propose('dropped', 'page-furniture');
  return propose(hint, 'markup');
}

/** A title of the page decides where the headline is; then markup; then the looks of the first lines. */
function beforeHeadline(
  line: Line,
  rest: readonly Line[],
  { found, page }: { readonly found: FoundParts; readonly page: PageFacts | null },
): Proposal | null {
  const { text, key } = line;
  const isTitle = (each: Line): boolean => page !== null && isSameTitle(each.text, page.title);
  if (isTitle(line)) return propose('headline', 'title-of-page');
  const titleFollows = rest.some(isTitle);
  const follows = titleFollows || rest.some(isMarkedHeadline);
  if (!titleFollows && (isMarkedHeadline(line) || (line.block.shape.kind === 'heading' && !follows))) {
    return propose('headline', 'markup');
  }
  // Some houses set the byline over the headline.
  if (isByline(text)) return propose('byline', 'starts-with-by');
  // What stands twice over the copy is its headline, however short.
  if (!follows && isHeadline(text) && rest.some((each) => each.key === key))
    return propose('headline', 'first-line');
  if (!found.has('kicker') && isBreadcrumb(text)) return propose('kicker', 'breadcrumb');
  if (!found.has('kicker') && isShortName(text) && (follows || isHeadline(rest[0]?.text ?? ''))) {
    return propose('kicker', 'first-line', 'could-be-kicker');
  }
  // What a page puts over its headline is not copy; in other copy it may be, and a person will see it there.
  if (follows) return page === null ? propose('paragraph', null) : propose('dropped', 'page-furniture');
  return isHeadline(text) ? propose('headline', 'first-line') : null;
}

function isMarkedHeadline({ block: { shape } }: Line): boolean {
  return shape.hint === 'headline' || (shape.kind === 'heading' && shape.level === 1);
}

/** Under the headline dek, byline and dateline may come in any order, and the first other line is body. */
function afterHeadline(line: Line, rest: readonly Line[], found: FoundParts): Proposal | null {
  if (!found.has('byline') && isByline(line.text)) return propose('byline', 'starts-with-by');
  if (lengthOfDatelineLine(line.text) !== null) return propose('dateline', 'place-and-dash');
  if (isDate(line.text) && isShortLine(line.text)) return propose('dropped', 'page-furniture');
  if (found.has('dek') || !isDek(line, rest, found)) return null;
  return propose('dek', line.block.shape.kind === 'heading' ? 'markup' : 'second-line');
}

/** "May 20, 2019 3:46 pm": the day of publication under a headline. */
function isShortLine(text: string): boolean {
  return text.length <= 60 && !endsSentence(text);
}

/** A dek does not end like a sentence, or is set apart, or more of the head comes after it. */
function isDek(line: Line, rest: readonly Line[], found: FoundParts): boolean {
  const { text, block } = line;
  const next = rest.find((each) => furniture(each) === null);
  if (next === undefined || text.length > longestDek) return false;
  if (splitDateline(text) !== null || asksForCorrections(text)) return false;
  if (block.shape.kind !== 'paragraph') return block.shape.kind === 'heading';
  return (
    !endsSentence(text) ||
    block.runs.every((run) => run.em === true) ||
    block.runs.every((run) => run.strong === true) ||
    next.key === line.key ||
    next.key === found.get('headline') ||
    isByline(next.text) ||
    lengthOfDatelineLine(next.text) !== null ||
    splitDateline(next.text) !== null
  );
}
