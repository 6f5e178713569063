import type { TextRange } from '../../text/quote-anchor.ts';
import { accordingTo, isOfSeveral } from './cue-words.ts';
import { headOf } from './described-people.ts';
import type { ProposedSource } from './proposal.ts';
import { readSource, type StoryContext, subjectAfter, subjectBefore } from './read-source.ts';

/** Words that say who said something, and who. */
export interface Attributing extends TextRange {
  readonly cue: string;
  readonly source: ProposedSource;
  /** Where the words about the source begin and end, the verb included. */
  readonly phrase: TextRange;
}

/** Letters from a verb in which its subject is looked for; without a bound, a text of nothing but verbs would take for ever. */
const subjectReach = 300;

/** What names more than one, or speaks of them. */
const several = /(?:(?<![’'])s|people|police|men|women|they|we|many|some|others)$/iu;

/** Every source with its verb or "according to", in the order of the text, from a stretch of one sentence. */
export function attributionsIn(
  range: TextRange,
  cues: RegExp,
  context: StoryContext,
): readonly Attributing[] {
  return [...verbsIn(range, cues, context), ...accordingIn(range, context)].sort(
    (one, other) => one.start - other.start,
  );
}

/** The sources that a verb of the list stands with, outside quotations. */
export function verbsIn(range: TextRange, cues: RegExp, context: StoryContext): readonly Attributing[] {
  const { outside } = context.story;
  const found: Attributing[] = [];
  for (const { 0: cue, index } of outside.slice(range.start, range.end).matchAll(cues)) {
    const start = range.start + index;
    const end = start + cue.length;
    const before = subjectBefore(outside, { start: Math.max(range.start, start - subjectReach), end: start });
    const source = before === null ? null : readSource(before, context);
    if (
      isOfSeveral(cue) &&
      !(
        several.test(headOf(source?.mention ?? '')) &&
        !/(?<!\p{L})to\s+$/u.test(outside.slice(Math.max(0, start - 8), start))
      )
    )
      continue;
    if (before !== null && source !== null)
      found.push({ start, end, cue, source, phrase: { start: before.start, end } });
  }
  return found;
}

function accordingIn(range: TextRange, context: StoryContext): readonly Attributing[] {
  const { outside } = context.story;
  const found: Attributing[] = [];
  for (const { 0: cue, index } of outside.slice(range.start, range.end).matchAll(accordingTo)) {
    const start = range.start + index;
    const subject = subjectAfter(outside, {
      start: start + cue.length - 1,
      end: Math.min(range.end, start + cue.length + subjectReach),
    });
    const source = subject === null ? null : readSource(subject, context);
    if (subject !== null && source !== null)
      found.push({ start, end: subject.end, cue: cue.trim(), source, phrase: { start, end: subject.end } });
  }
  return found;
}

/** "said Ann Smith", directly at the beginning of a stretch. */
export function invertedAt(range: TextRange, cues: RegExp, context: StoryContext): Attributing | null {
  const { outside } = context.story;
  const rest = outside.slice(range.start, Math.min(range.end, range.start + subjectReach));
  const lead = /^[\s,¤—–-]*/u.exec(rest)?.[0].length ?? 0;
  for (const { 0: cue, index } of rest.slice(0, lead + 24).matchAll(cues)) {
    if (index !== lead) break;
    const start = range.start + index;
    const end = start + cue.length;
    const subject = subjectAfter(outside, { start: end, end: Math.min(range.end, end + subjectReach) });
    const source = subject === null ? null : readSource(subject, context);
    if (subject !== null && source !== null)
      return { start, end, cue, source, phrase: { start, end: subject.end } };
  }
  return null;
}
