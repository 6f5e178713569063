import type { CheckedBlock } from '../../checks/quotations.ts';
import type { TextRange } from '../../text/quote-anchor.ts';
import { attributeQuotations } from './attribute-quotations.ts';
import { findIndirect } from './indirect.ts';
import { nameSpeakers } from './name-speakers.ts';
import { findPeople } from './people.ts';
import type { DraftedProposal, Proposal } from './proposal.ts';
import { proposeDenials } from './propose-denials.ts';
import { proposeStatedFacts } from './propose-stated-facts.ts';
import type { StoryContext } from './read-source.ts';
import { readStory, sentenceAt } from './read-story.ts';
import { findOutlets, saysToAll } from './second-hand.ts';

/**
 * What claims a story could be held to, in the order of its text: quotations with their speakers, what somebody
 * is said to have said in other words, denials with what they deny, and its figures, dates and names. Blocks are
 * those of the `final` projection. Nothing is certain here; a person confirms or refuses each.
 */
export function proposeClaims(blocks: readonly CheckedBlock[]): readonly Proposal[] {
  const context = contextOf(blocks);
  const spoken = [...fromQuotations(context), ...fromReports(context)].sort(inOrder);
  const attributed = withOutlets(withWholeStanding(spoken), context);
  const denials = proposeDenials(attributed, context);
  const facts = proposeStatedFacts(context.story, context.people).filter(
    ({ kind, ...range }) =>
      kind === 'name' ||
      !attributed.some(
        ({ phrase }) => phrase !== null && phrase.start <= range.start && range.end <= phrase.end,
      ),
  );
  return [...denials.map(({ phrase: _, ...proposal }) => proposal), ...facts].sort(inOrder);
}

function inOrder(one: TextRange, other: TextRange): number {
  return one.start - other.start || other.end - one.end;
}

function contextOf(blocks: readonly CheckedBlock[]): StoryContext {
  const story = readStory(blocks);
  const people = findPeople(story.outside, nameSpeakers(story.outside));
  return { story, people, sentences: story.blocks.flatMap(({ sentences }) => sentences) };
}

function fromQuotations(context: StoryContext): readonly DraftedProposal[] {
  const { text, blocks } = context.story;
  const all = attributeQuotations(context);
  return all.map(({ quoted, source, reason, cue, phrase }) => {
    const { start, end } = quoted;
    const proposal = {
      start,
      end,
      kind: 'quotation',
      words: text.slice(start, end),
      via: null,
      denies: null,
    } as const;
    const type = blocks[quoted.block]?.type ?? '';
    // A head quotes the body; there the text says whole who speaks.
    const same =
      type === 'headline' || type === 'dek' ? all.find((other) => saysAgain(other, quoted)) : undefined;
    if (same !== undefined)
      return { ...proposal, source: same.source, reason: 'words-in-body', cue: '', phrase };
    return { ...proposal, source, reason, cue, phrase };
  });
}

type Said = ReturnType<typeof attributeQuotations>[number];

function saysAgain({ quoted, source }: Said, head: Said['quoted']): boolean {
  return source !== null && quoted.block > head.block && plain(quoted.words).includes(plain(head.words));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function fromReports(context: StoryContext): readonly DraftedProposal[] {
  return findIndirect(context).map(({ start, end, by }) => ({
    start,
    end,
    kind: 'fact',
    words: context.story.text.slice(start, end),
    reason: 'indirect',
    cue: by.cue,
    source: by.source,
    via: null,
    denies: null,
    phrase: by.phrase,
  }));
}

/** Who is introduced once with office and affiliation keeps them for every later claim. */
function withWholeStanding(proposals: readonly DraftedProposal[]): readonly DraftedProposal[] {
  const standings = new Map<string, string>();
  for (const { source } of proposals) {
    if (source === null || source.kind !== 'named') continue;
    if (source.standing.length > (standings.get(source.name)?.length ?? 0))
      standings.set(source.name, source.standing);
  }
  return proposals.map((proposal) => {
    const { source } = proposal;
    if (source === null || source.kind !== 'named') return proposal;
    return { ...proposal, source: { ...source, standing: standings.get(source.name) ?? '' } };
  });
}

/**
 * The outlet that each thing came through: the one told in its sentence, else the one that the same source told
 * elsewhere in the story, unless that sentence has it told to everybody.
 */
function withOutlets(
  proposals: readonly DraftedProposal[],
  { story }: StoryContext,
): readonly DraftedProposal[] {
  const outlets = findOutlets(story.outside);
  const bySource = new Map<string, string>();
  const sentenceOf = ({ phrase }: DraftedProposal): TextRange | null => {
    const block =
      phrase === null
        ? undefined
        : story.blocks.find(({ start, end }) => start <= phrase.start && phrase.start <= end);
    return phrase === null || block === undefined ? null : sentenceAt(block, phrase.start);
  };
  const told = proposals.map((proposal) => {
    const sentence = sentenceOf(proposal);
    const via = sentence === null ? null : outlets.toldIn(sentence);
    if (via !== null && proposal.source !== null && proposal.source.name !== '')
      bySource.set(proposal.source.name, via);
    const toAll = sentence !== null && saysToAll(story.outside.slice(sentence.start, sentence.end));
    return { proposal, via, toAll };
  });
  return told.map(({ proposal, via, toAll }) => {
    if (proposal.source === null || toAll) return proposal;
    return { ...proposal, via: via ?? bySource.get(proposal.source.name) ?? null };
  });
}
