import type { TextRange } from '../../text/quote-anchor.ts';
import { quotingCue } from './cue-words.ts';
import { type Attributing, attributionsIn, invertedAt } from './find-cues.ts';
import type { ProposalReason, ProposedSource } from './proposal.ts';
import { readSource, type StoryContext } from './read-source.ts';
import { type Quoted, type ReadBlock, sentenceAt } from './read-story.ts';

/** A quotation with whoever the text says is speaking. */
export interface AttributedQuotation {
  readonly quoted: Quoted;
  readonly source: ProposedSource | null;
  readonly reason: ProposalReason;
  readonly cue: string;
  /** The words about the source, where the sentence of the quotation has them. */
  readonly phrase: TextRange | null;
}

/** Letters round a quotation in which its speaker is looked for. */
const reach = 600;

/** The last one who spoke, and how far that reaches. */
interface Voice {
  readonly source: ProposedSource;
  readonly block: number;
}

/**
 * The quotations of a story in order. Words of one to three that nobody in their sentence is said to have spoken
 * are a term set apart and no quotation.
 */
export function attributeQuotations(context: StoryContext): readonly AttributedQuotation[] {
  const found: AttributedQuotation[] = [];
  let voice: Voice | null = null;
  for (const [index, block] of context.story.blocks.entries()) {
    let last: AttributedQuotation | null = null;
    for (const quoted of block.quoted.filter((each) => !isTitle(each, context))) {
      const near = nearIn(block, quoted, context);
      const attributed: AttributedQuotation | null =
        near ?? carried(block, quoted, { last, voice, index }, context);
      if (attributed === null) continue;
      found.push(attributed);
      last = attributed;
      if (attributed.source !== null) voice = { source: attributed.source, block: index };
    }
    voice = lastSpoken(block, last, context, index) ?? voice;
  }
  return found;
}

/** Somebody who is said to speak in the sentence of the quotation. */
function nearIn(block: ReadBlock, quoted: Quoted, context: StoryContext): AttributedQuotation | null {
  const sentence = sentenceAt(block, quoted.start);
  const after = afterQuotation(block, quoted, context);
  const before =
    attributionsIn(
      { start: Math.max(sentence.start, quoted.start - reach), end: quoted.start },
      quotingCue,
      context,
    ).at(-1) ?? null;
  const chosen = endsSpeech(quoted) ? (after ?? before) : (before ?? after);
  if (chosen !== null) return attributedBy(chosen, quoted, 'same-sentence');
  const colon = colonLead(block, quoted, context);
  return colon === null ? null : attributedBy(colon, quoted, 'lead-in');
}

function attributedBy(by: Attributing, quoted: Quoted, reason: ProposalReason): AttributedQuotation {
  return { quoted, source: by.source, reason, cue: by.cue, phrase: by.phrase };
}

/** Whether what is quoted ends as words do that "she said" follows. */
function endsSpeech({ words }: Quoted): boolean {
  return /[,?!—–-]\s*$/u.test(words);
}

/** Looks from the end of the quotation to the end of the sentence that it stands in. */
function afterQuotation(block: ReadBlock, quoted: Quoted, context: StoryContext): Attributing | null {
  const { outside } = context.story;
  const after = outside.slice(quoted.end, Math.min(block.end, quoted.end + reach));
  // A full stop ended it, and a new sentence begins.
  if (/[.…]\s*$/.test(quoted.words) && /^\s+[^\s\p{Ll}―—–-]/u.test(after)) return null;
  const stop = /[.!?](?=\s|$)|¤/u.exec(
    after.replace(/\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|\p{Lu})\./gu, (word) => '_'.repeat(word.length)),
  );
  const end = quoted.end + (stop?.index ?? after.length);
  const range = { start: quoted.end, end };
  return (
    signatureAt(range, context) ??
    invertedAt(range, quotingCue, context) ??
    attributionsIn(range, quotingCue, context)[0] ??
    null
  );
}

/** A dash and a name after the quotation, and nothing else: "― Ann Smith". */
function signatureAt({ start, end }: TextRange, context: StoryContext): Attributing | null {
  const match = /^\s*([―—–]|--?)\s*(\p{Lu}[^¤:;]{2,60}?)[.\s]*$/u.exec(
    context.story.outside.slice(start, end),
  );
  if (match === null) return null;
  const [whole, dash = '', name = ''] = match;
  const from = start + whole.indexOf(name);
  const source = readSource({ start: from, end: from + name.length, beside: '' }, context);
  if (source === null) return null;
  return { start, end: from, cue: dash, source, phrase: { start: from, end: from + name.length } };
}

/** "Ann Smith in a statement: “…”", or a sentence before that ends with the colon. */
function colonLead(block: ReadBlock, quoted: Quoted, context: StoryContext): Attributing | null {
  const { outside, blocks } = context.story;
  const lead = outside.slice(Math.max(block.start, quoted.start - reach), quoted.start).trimEnd();
  const previous = blocks[quoted.block - 1];
  if (
    lead === '' &&
    previous !== undefined &&
    outside.slice(previous.start, previous.end).trimEnd().endsWith(':')
  )
    return introducedIn(previous.sentences.at(-1) ?? previous, context);
  if (!lead.endsWith(':')) return null;
  return introducedIn(
    { start: sentenceAt(block, quoted.start).start, end: block.start + lead.length },
    context,
  );
}

function introducedIn(range: TextRange, context: StoryContext): Attributing | null {
  const said = attributionsIn(range, quotingCue, context).at(-1);
  if (said !== undefined) return said;
  const named = context.people.mentions.find(({ start, end }) => start >= range.start && end <= range.end);
  if (named === undefined) return null;
  const mention = context.story.text.slice(named.start, named.end);
  const source = {
    kind: 'named',
    name: named.person.name,
    standing: '',
    terms: 'on-the-record',
    mention,
  } as const;
  return { start: named.start, end: named.end, cue: ':', source, phrase: named };
}

interface Before {
  readonly last: AttributedQuotation | null;
  readonly voice: Voice | null;
  readonly index: number;
}

/** A quotation that nobody is said to speak beside: the voice before goes on, or it is nobody's. */
function carried(
  block: ReadBlock,
  quoted: Quoted,
  before: Before,
  context: StoryContext,
): AttributedQuotation | null {
  const { last, voice, index } = before;
  if (last !== null && last.source !== null) {
    const between = { start: last.quoted.end, end: quoted.start };
    const other = attributionsIn(between, quotingCue, context).at(-1);
    // The sentence between says who; otherwise the one who spoke goes on.
    const spoken = other !== undefined && other.start > (last.phrase?.end ?? 0) ? other.source : last.source;
    if (isTerm(block, quoted, context)) return null;
    return { quoted, source: spoken, reason: 'goes-on', cue: '', phrase: null };
  }
  if (isTerm(block, quoted, context)) return null;
  const said = attributionsIn(
    { start: Math.max(block.start, quoted.start - reach), end: quoted.start },
    quotingCue,
    context,
  ).at(-1);
  if (said !== undefined) return attributedBy(said, quoted, 'lead-in');
  const isHead = block.type === 'headline' || block.type === 'dek';
  const begins = context.story.outside.slice(block.start, quoted.start).trim() === '';
  if (voice !== null && !isHead && begins && index - voice.block <= 1)
    return { quoted, source: voice.source, reason: 'goes-on', cue: '', phrase: null };
  return { quoted, source: null, reason: 'no-speaker', cue: '', phrase: null };
}

/** "On “Meet the Press,”": the name of a programme or a work, each word of it in capitals. */
function isTitle({ words, start, block }: Quoted, { story }: StoryContext): boolean {
  if (!/^(?:\p{Lu}[\p{L}’'-]*|\p{N}+|of|the|and|a|in|to|for|with|on|[\s,.&!-])+$/u.test(words)) return false;
  const before = story.outside.slice(Math.max(story.blocks[block]?.start ?? 0, start - 24), start);
  return /(?:(?<!\p{L})(?:on|of|the|show|program|programme|book|song|film|movie|series|column|host|hosts|a|his|her)|[’']s)\s$/iu.test(
    before,
  );
}

/** As many words as a term has that is set apart by quotation marks. */
const mostOfTerm = 3;

/** A sentence that tells of speech quotes, whoever it is that speaks. */
function isTerm(block: ReadBlock, { start, words }: Quoted, { story }: StoryContext): boolean {
  if (words.trim().split(/\s+/).length > mostOfTerm) return false;
  const sentence = sentenceAt(block, start);
  const near = { from: Math.max(sentence.start, start - reach), to: Math.min(sentence.end, start + reach) };
  return story.outside.slice(near.from, near.to).search(quotingCue) < 0;
}

/** Who spoke last in a block that has no quotation of anybody, so that the next one may go on. */
function lastSpoken(
  block: ReadBlock,
  last: AttributedQuotation | null,
  context: StoryContext,
  index: number,
): Voice | null {
  const from = last?.phrase?.end ?? last?.quoted.end ?? block.start;
  const said = block.sentences
    .filter(({ end }) => end > from)
    .flatMap(({ start, end }) => attributionsIn({ start: Math.max(start, from), end }, quotingCue, context))
    .at(-1);
  return said === undefined ? null : { source: said.source, block: index };
}
