import type { CheckedBlock } from '../../checks/quotations.ts';
import type { TextRange } from '../../text/quote-anchor.ts';
import { type ReadFigure, readFigures } from './read-figures.ts';
import { type CapitalWord, capitalWords, isNearly, nameWords } from './read-names.ts';

/** What the headline or the dek says and the body does not. */
export const headFaults = [
  /** The body counts the same and has another figure. */
  'other-figure',
  /** The body has no such figure. */
  'lacking-figure',
  /** The body spells a name in another way. */
  'other-name',
  /** The body names another day of the week or month, and not this one. */
  'other-date',
] as const;
export type HeadFault = (typeof headFaults)[number];

/** A passage of one block of a story. */
export interface BlockPassage extends TextRange {
  readonly block: number;
  readonly words: string;
}

export interface HeadFinding {
  readonly fault: HeadFault;
  readonly head: BlockPassage;
  /** What the body says instead; null where it says nothing. */
  readonly body: BlockPassage | null;
}

/** What of a block can be held against a headline. It depends on its words alone, so it can be kept with them. */
export interface BlockFacts {
  readonly figures: readonly ReadFigure[];
  readonly names: readonly CapitalWord[];
  readonly days: readonly CapitalWord[];
}

export function blockFacts(text: string): BlockFacts {
  const found = [...text.matchAll(days)];
  return {
    figures: readFigures(text),
    names: nameWords(text),
    days: found.map(({ 0: word, index }) => ({ word, start: index, end: index + word.length })),
  };
}

/** Days and months that are nothing else; "may" and "march" are verbs in a headline. */
const days =
  /(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|September|October|November|December)(?!\p{L})/gu;
/** Without a word of time before it, a day may be part of a name, as a day of voting is. */
const timeBefore = /(?<!\p{L})(?:on|in|this|next|last|since|until|by|from|before|after)\s$/iu;
const isDay = ({ word }: CapitalWord): boolean => word.endsWith('day');

const headBlocks: ReadonlySet<string> = new Set(['headline', 'dek']);
const bodyBlocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote', 'list_item']);

/** Characters, which are two sentences: a body too short to repeat its headline is not held to it. */
const shortestBody = 200;

/**
 * Holds the headline and the dek against the body: figures, names and days that the body has in another way, or not at
 * all. It speaks only where it can point at what is wrong. What somebody in the story denies is the ledger's to say.
 */
export function headlineFindings(
  blocks: readonly CheckedBlock[],
  factsOf: (block: CheckedBlock) => BlockFacts = ({ text }) => blockFacts(text),
): readonly HeadFinding[] {
  const body = blocks.flatMap((block, index) =>
    bodyBlocks.has(block.type) ? [{ index, text: block.text, facts: factsOf(block) }] : [],
  );
  if (body.reduce((sum, { text }) => sum + text.length, 0) < shortestBody) return [];
  const inBody = <F extends TextRange>(of: (facts: BlockFacts) => readonly F[]): readonly InBody<F>[] =>
    body.flatMap(({ index, facts }) => of(facts).map((fact) => ({ ...fact, block: index })));
  const said: SaidInBody = {
    figures: inBody(({ figures }) => figures),
    names: inBody(({ names }) => names),
    days: inBody((facts) => facts.days),
    text: body
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase(),
  };
  return blocks.flatMap((block, index) =>
    headBlocks.has(block.type)
      ? [
          ...figureFaults(block.text, said),
          ...nameFaults(block.text, said),
          ...dateFaults(block.text, factsOf(block).days, said),
        ].map(({ head, ...rest }) => ({ ...rest, head: { ...head, block: index } }))
      : [],
  );
}

type InBody<F> = F & { readonly block: number };

interface SaidInBody {
  readonly figures: readonly InBody<ReadFigure>[];
  readonly names: readonly InBody<CapitalWord>[];
  readonly days: readonly InBody<CapitalWord>[];
  /** In small letters. */
  readonly text: string;
}

/** A finding whose block is not said yet. */
type FoundInHead = Omit<HeadFinding, 'head'> & { readonly head: Omit<BlockPassage, 'block'> };

function figureFaults(text: string, { figures }: SaidInBody): readonly FoundInHead[] {
  return readFigures(text).flatMap((head): readonly FoundInHead[] => {
    if (isOfThePiece(text, head) || figures.some((each) => isSameFigure(head, each))) return [];
    const { start, end, words, sign, value, counts } = head;
    const other = figures.find((each) => each.sign === sign && countsTheSame(head, each));
    if (other !== undefined)
      return [{ fault: 'other-figure', head: { start, end, words }, body: toPassage(other) }];
    // One and two are said in many ways: "a man", "both", "the couple".
    if (value <= 2 || (sign === '' && counts.length === 0)) return [];
    return [{ fault: 'lacking-figure', head: { start, end, words }, body: null }];
  });
}

/** What a piece counts of itself: "5 things to know", "a 3-word answer". */
function isOfThePiece(text: string, { end }: ReadFigure): boolean {
  const after = text.slice(end);
  return /^[\s-](?:\p{L}+\s)?(?:things|reasons|ways|takeaways|times|facts|tips|questions|words?)(?!\p{L})/iu.test(
    after,
  );
}

/** A headline rounds: what is within a twentieth of a figure of the body says the same. */
function isSameFigure(head: ReadFigure, body: ReadFigure): boolean {
  const allowed = body.value >= 20 ? body.value / 20 : 0;
  const signs = head.sign === body.sign || head.sign === '' || body.sign === '';
  return signs && Math.abs(head.value - body.value) <= allowed;
}

function countsTheSame(one: ReadFigure, other: ReadFigure): boolean {
  const [first] = one.counts;
  return first !== undefined && other.counts[0] === first;
}

function nameFaults(text: string, { names, text: said }: SaidInBody): readonly FoundInHead[] {
  return capitalWords(text).flatMap(({ word, start, end }): readonly FoundInHead[] => {
    if (said.includes(word.toLowerCase())) return [];
    const near = names.find((each) => isNearly(word, each.word));
    if (near === undefined) return [];
    return [
      {
        fault: 'other-name',
        head: { start, end, words: word },
        body: toPassage({ ...near, words: near.word }),
      },
    ];
  });
}

function dateFaults(
  text: string,
  inHead: readonly CapitalWord[],
  { days: inBody }: SaidInBody,
): readonly FoundInHead[] {
  return inHead.flatMap((each): readonly FoundInHead[] => {
    const { word, start, end } = each;
    if (!timeBefore.test(text.slice(0, start))) return [];
    const others = inBody.filter((other) => isDay(other) === isDay(each));
    const [other] = others;
    if (other === undefined || others.some((one) => one.word === word)) return [];
    return [
      {
        fault: 'other-date',
        head: { start, end, words: word },
        body: toPassage({ ...other, words: other.word }),
      },
    ];
  });
}

function toPassage({ block, start, end, words }: BlockPassage): BlockPassage {
  return { block, start, end, words };
}
