import { asksForCorrections } from './corrections-phrase.ts';
import { endsSentence, lengthOfDatelineLine, longHeadline, splitDateline } from './head-lines.ts';
import { hidesAddress } from './hidden-address.ts';
import type { CopyDoubt, CopyPart, CopyRun, ProposedBlock } from './imported-copy.ts';
import {
  type BlockShape,
  type PageFacts,
  plainParagraph,
  type ReadBlock,
  type ReadCopy,
  sliceRuns,
  textOfRuns,
  trimRuns,
} from './read-block.ts';
import {
  type FoundParts,
  furniture,
  type Line,
  type Proposal,
  propose,
  readHead,
  repeated,
  toLine,
} from './read-head.ts';

/** How many paragraphs into the body a headline or dek may stand again. */
const repeatsWithin = 3;
/** How far from the end the line that asks for corrections may stand; names of authors and the like may follow it. */
const footWithin = 5;
/** A first paragraph shorter than this may have been meant as a dek. */
const shortParagraph = 140;

/** A block with what is proposed for it. */
interface Placed extends Proposal {
  readonly runs: readonly CopyRun[];
  readonly shape: BlockShape;
}

/** Says of each block what part of the story it is, why, and what a person should look at. */
export function recogniseCopy({ blocks, page }: ReadCopy): readonly ProposedBlock[] {
  const lines = joinBylines(blocks).map(toLine);
  const head = readHead(lines, page);
  const placed = head.proposals.flatMap((proposal, index) => placeInHead(lines[index], proposal));
  const body = lines.slice(head.proposals.length);
  let dateline = head.found.has('dateline');
  for (const [index, line] of body.entries()) {
    const proposal =
      (index < repeatsWithin ? repeated(line, head.found) : null) ??
      (body.length - index <= footWithin ? correctionsLine(line) : null) ??
      furniture(line) ??
      inBody(line);
    // Only the first paragraph can begin with the dateline; a dash in a later one is a dash.
    if (!dateline && proposal.part === 'paragraph') {
      placed.push(...withDateline(line, proposal));
      dateline = true;
    } else {
      placed.push(place(line, proposal));
    }
  }
  return doubtDek(withPageFacts(placed, page, head.found)).map(toProposed);
}

/** What a page says of itself stands in for what its text does not say; the author stands under the headline. */
function withPageFacts(
  placed: readonly Placed[],
  page: PageFacts | null,
  found: FoundParts,
): readonly Placed[] {
  if (page === null) return placed;
  const add = (part: CopyPart, text: string | null): readonly Placed[] =>
    found.has(part) || text === null
      ? []
      : [{ ...propose(part, 'title-of-page'), runs: [{ text }], shape: plainParagraph }];
  const all = [...add('headline', page.title), ...placed];
  const under = all.findIndex(({ part }) => part === 'headline') + 1;
  return all.toSpliced(under, 0, ...add('byline', page.author));
}

/** Pages often set "By" and the name in blocks of their own. */
function joinBylines(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (isLoneBy(block) && blocks[index + 1] !== undefined) return [];
    if (before === undefined || !isLoneBy(before)) return [block];
    return [{ ...block, runs: [...before.runs, { text: ' ' }, ...block.runs] }];
  });
}

function isLoneBy({ runs }: ReadBlock): boolean {
  return runs.length === 1 && /^by:?$/i.test(textOfRuns(runs));
}

/** In the body the shape of a block is its part. */
function inBody({ block: { shape } }: Line): Proposal {
  return shape.kind === 'paragraph' ? propose('paragraph', null) : propose(shape.kind, 'markup');
}

function correctionsLine({ text, block }: Line): Proposal | null {
  if (asksForCorrections(text)) return propose('corrections-line', 'corrections-phrase');
  return block.shape.hint === 'corrections-line' ? propose('corrections-line', 'markup') : null;
}

function place({ block: { runs, shape, doubts } }: Line, proposal: Proposal): Placed {
  return { ...proposal, runs: printed(proposal.part, runs), shape, doubts: [...doubts, ...proposal.doubts] };
}

/** Signs that stand round a line on a web page or in a text file, and not in print. */
function printed(part: CopyPart, runs: readonly CopyRun[]): readonly CopyRun[] {
  if (part === 'corrections-line') return withoutAsterisks(runs);
  if (part !== 'kicker') return runs;
  // "Border /": the stroke after the last section of a trail.
  return sliceRuns(runs, 0, textOfRuns(runs).replace(/[\s/>›»|]+$/, '').length);
}

/** A dateline on a line of its own loses its dash, as one before the first paragraph does. */
function placeInHead(line: Line | undefined, proposal: Proposal): readonly Placed[] {
  if (line === undefined) return [];
  const { runs } = line.block;
  const length = proposal.part === 'dateline' ? lengthOfDatelineLine(line.text) : null;
  return [
    { ...place(line, proposal), ...(length !== null && { runs: trimRuns(sliceRuns(runs, 0, length)) }) },
  ];
}

/** The first paragraph may begin with the dateline: "PLAINS, Ga. (AP) — The river …" becomes two blocks. */
function withDateline(line: Line, proposal: Proposal): readonly Placed[] {
  const split = splitDateline(line.text);
  const whole = place(line, proposal);
  if (split === null) return [whole];
  const rest = trimRuns(sliceRuns(whole.runs, split.bodyStart));
  const dateline = trimRuns(sliceRuns(whole.runs, 0, split.end));
  const placed = { ...propose('dateline', 'place-and-dash'), runs: dateline, shape: plainParagraph };
  return rest.length === 0 ? [whole] : [placed, { ...whole, runs: rest }];
}

/** "*For corrections …*": asterisks that somebody typed to set the line in italics. */
function withoutAsterisks(runs: readonly CopyRun[]): readonly CopyRun[] {
  const text = textOfRuns(runs);
  const stars = /^([*_]{1,3}).*?(\1)$/s.exec(text)?.[1]?.length ?? 0;
  return stars === 0 ? runs : trimRuns(sliceRuns(runs, stars, text.length - stars));
}

/** A single short sentence straight under a headline without a dek may be the dek. */
function doubtDek(placed: readonly Placed[]): readonly Placed[] {
  const parts = placed.map(({ part }) => part);
  const first = parts.indexOf('paragraph');
  const under = parts[first - 1] === 'headline' && !parts.includes('dek') && parts[first + 1] === 'paragraph';
  return placed.map((each, index) => {
    const text = textOfRuns(each.runs);
    const short = text.length < shortParagraph && endsSentence(text);
    return under && short && index === first ? { ...each, doubts: [...each.doubts, 'could-be-dek'] } : each;
  });
}

function toProposed({ part, reason, doubts, runs, shape }: Placed, index: number): ProposedBlock {
  const { level, list, depth } = shape;
  return {
    id: `block-${index + 1}`,
    part,
    runs: [...runs],
    reason,
    doubts: [...new Set([...doubts, ...doubtsOfText(textOfRuns(runs), part)])],
    ...(level !== undefined && { level }),
    ...(list !== undefined && { list }),
    ...(depth !== undefined && { depth }),
  };
}

/** Doubts that show in the words themselves, whatever part they are. */
function doubtsOfText(text: string, part: Proposal['part']): readonly CopyDoubt[] {
  const doubts: CopyDoubt[] = [];
  if (hidesAddress(text)) doubts.push('hidden-address');
  if (text.includes('\uFFFD')) doubts.push('undecodable-characters');
  if (part === 'headline' && text.length > longHeadline) doubts.push('long-headline');
  return doubts;
}
