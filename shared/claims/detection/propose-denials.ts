import { deniesByWords, denyingCue, findDenied, refersToReport } from './denials.ts';
import { verbsIn } from './find-cues.ts';
import type { DeniedWords, DraftedProposal } from './proposal.ts';
import type { StoryContext } from './read-source.ts';

/**
 * Adds what is denied: a quotation whose words deny says what it disputes, a sentence by which somebody denies
 * something is proposed, and the words that are disputed are proposed as a claim of the story's own.
 */
export function proposeDenials(
  spoken: readonly DraftedProposal[],
  context: StoryContext,
): readonly DraftedProposal[] {
  const tied = spoken.map((proposal) => tieQuotation(proposal, spoken, context));
  const denials = againOfHeadline([...tied, ...denyingSentences(spoken, context)], context);
  return [...denials, ...disputedHeadline(denials, context)];
}

/** Whoever has denied the headline denies it again by "it is not so", though that shares no word with it. */
function againOfHeadline(
  denials: readonly DraftedProposal[],
  { story }: StoryContext,
): readonly DraftedProposal[] {
  const headline = story.blocks.find(({ type, start, end }) => type === 'headline' && start < end);
  const first = denials.find(({ denies }) => denies !== null && denies.start === headline?.start);
  if (first === undefined || first.source === null) return denials;
  const { denies, source } = first;
  return denials.map((each) =>
    each.denies === null &&
    each.source?.name === source.name &&
    (each.reason === 'denies' || deniesByWords(each.words)) &&
    refersToReport(each.words)
      ? { ...each, denies }
      : each,
  );
}

function tieQuotation(
  proposal: DraftedProposal,
  all: readonly DraftedProposal[],
  context: StoryContext,
): DraftedProposal {
  if (proposal.kind !== 'quotation' || proposal.source === null || !deniesByWords(proposal.words))
    return proposal;
  return { ...proposal, denies: deniedBy(proposal, wordsNear(proposal, all), context) };
}

/** What the same person says next belongs to the denial: there stands what it is about. */
function wordsNear(proposal: DraftedProposal, all: readonly DraftedProposal[]): string {
  const name = proposal.source?.name ?? '';
  return all
    .filter(
      ({ kind, source, start }) => kind === 'quotation' && source?.name === name && start >= proposal.start,
    )
    .slice(0, 3)
    .map(({ words }) => words)
    .join(' ');
}

function deniedBy(at: DraftedProposal, words: string, { story }: StoryContext): DeniedWords | null {
  const denied = findDenied(story, at, words);
  return denied === null ? null : { ...denied, words: story.text.slice(denied.start, denied.end) };
}

function denyingSentences(
  spoken: readonly DraftedProposal[],
  context: StoryContext,
): readonly DraftedProposal[] {
  const { text, outside, blocks } = context.story;
  return blocks.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const by = verbsIn(sentence, denyingCue, context)[0];
      if (by === undefined || by.source.name === '') return [];
      const start = by.phrase.start;
      // As far as the words that it calls so, or the clause.
      const rest = outside.slice(by.end, sentence.end);
      const end = by.end + (/^[^,;.¤]*¤+|^[^,;.]*/u.exec(rest)?.[0].length ?? rest.length);
      const words = text.slice(start, end);
      const drafted: DraftedProposal = {
        start,
        end,
        kind: 'denial',
        words,
        reason: 'denies',
        cue: by.cue,
        source: by.source,
        via: null,
        denies: null,
        phrase: by.phrase,
      };
      return [{ ...drafted, denies: deniedBy(drafted, `${words} ${wordsNear(drafted, spoken)}`, context) }];
    }),
  );
}

/** A headline that somebody in the story disputes states as a fact what is not settled. */
function disputedHeadline(
  denials: readonly DraftedProposal[],
  { story }: StoryContext,
): readonly DraftedProposal[] {
  return story.blocks.flatMap(({ type, start, end }) => {
    const words = story.text.slice(start, end);
    const denial = type === 'headline' ? denials.find(({ denies }) => denies?.start === start) : undefined;
    if (denial === undefined) return [];
    const own = {
      start,
      end,
      kind: 'fact',
      words,
      reason: 'denied',
      cue: denial.source?.name ?? '',
    } as const;
    return [{ ...own, source: null, via: null, denies: null, phrase: null }];
  });
}
