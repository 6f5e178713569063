import { type StatedFact, statedFactsIn } from '../../text/facts.ts';
import type { TextRange } from '../../text/quote-anchor.ts';
import type { People } from './people.ts';
import type { Proposal } from './proposal.ts';
import { quotedSign, type ReadStory } from './read-story.ts';

/** Blocks that state facts of the story; bylines and datelines are the desk's own. */
const statingBlocks: ReadonlySet<string> = new Set(['headline', 'dek', 'paragraph', 'heading', 'list_item']);

/**
 * The figures and dates of a story outside quotations, and each person's name where it first stands, to be held
 * against what is known. What is said twice in the same words is proposed once.
 */
export function proposeStatedFacts(story: ReadStory, people: People): readonly Proposal[] {
  const found: Proposal[] = [];
  for (const block of story.blocks) {
    if (!statingBlocks.has(block.type)) continue;
    const hidden = story.outside.slice(block.start, block.end);
    for (const phrase of phrasesOf(hidden)) {
      const range = { start: block.start + phrase.start, end: block.start + phrase.end };
      found.push(proposed(story, range, phrase.kind));
    }
  }
  const names = people.mentions
    .filter(
      ({ start, end, person }) => story.text.slice(start, end) === person.name && person.name.includes(' '),
    )
    .map((range) => proposed(story, range, 'name'));
  return onceEach([...found, ...names]);
}

function proposed(story: ReadStory, { start, end }: TextRange, kind: 'figure' | 'date' | 'name'): Proposal {
  const words = story.text.slice(start, end);
  return { start, end, kind, words, reason: kind, cue: '', source: null, via: null, denies: null };
}

function onceEach(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ kind, words }) => {
    const key = `${kind} ${words.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Phrase extends TextRange {
  readonly kind: 'figure' | 'date';
}

/** Figures with what they count, and dates with their day and year. */
function phrasesOf(text: string): readonly Phrase[] {
  const facts = statedFactsIn(text.replaceAll(quotedSign, ' '));
  const phrases: Phrase[] = [];
  for (const fact of facts) {
    if (fact.kind === 'name') continue;
    const { kind, start, end } = fact;
    const last = phrases.at(-1);
    const joins = last !== undefined && end > last.end && goesOn(text.slice(last.end, start), last, fact);
    if (joins)
      phrases[phrases.length - 1] = { start: last.start, end, kind: kind === 'date' ? kind : last.kind };
    else if (start >= (last?.end ?? 0)) phrases.push({ start, end, kind });
  }
  return phrases
    .filter(({ start, end, kind }) => kind === 'date' || !vague.test(text.slice(start, end)))
    .map((phrase) => (phrase.kind === 'date' ? phrase : withUnit(text, phrase)));
}

/** "Sept. 11", "March 3, 2016", "two million". */
function goesOn(between: string, last: Phrase, next: StatedFact): boolean {
  if (last.kind === 'date') return /^\.? $|^, $/.test(between);
  return next.kind === 'date' ? between === ' ' : /^[ -]$/.test(between);
}

/** Number words that count nothing as often as they do. */
const vague =
  /^(?:one|first|second|third|half|quarter|double|triple|zero|hundreds|thousands|millions|billions|dozens)$/i;

/** What makes a figure more or less than itself, and what it counts. */
const bound =
  /(?:more than|less than|fewer than|over|under|about|around|almost|nearly|roughly|at least|at most|up to|some|only)\s+$/i;
const counted =
  /^(?:\s(?!(?:of|in|on|at|to|for|from|by|with|and|or|but|the|an?|was|were|are|is|have|has|had|when|while|as|that|who|which|people’s|said|told)\b)[\p{Ll}-]+){1,2}/u;

function withUnit(text: string, { start, end, kind }: Phrase): Phrase {
  const before = bound.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  const after = counted.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + after, kind };
}
