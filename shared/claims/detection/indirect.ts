import type { TextRange } from '../../text/quote-anchor.ts';
import { isJudging, reportingCue } from './cue-words.ts';
import { type Attributing, attributionsIn, invertedAt } from './find-cues.ts';
import type { StoryContext } from './read-source.ts';

/** What somebody is said to have said in other words. */
export interface Indirect extends TextRange {
  readonly by: Attributing;
}

/** The shortest report that is worth a claim, in letters. */
const shortest = 12;

/**
 * Reports without quotation marks: "O’Leary said that agents are likely…", "…, according to three officials". Of
 * what is said within what is said only the outermost is proposed; where somebody else goes on, that is another.
 */
export function findIndirect(context: StoryContext): readonly Indirect[] {
  return context.story.blocks.flatMap((block) => {
    if (block.type === 'headline') return headlineReport(block, context);
    return block.sentences.flatMap((sentence) => inSentence(sentence, context));
  });
}

function inSentence(sentence: TextRange, context: StoryContext): readonly Indirect[] {
  const { text, outside } = context.story;
  // A sentence that is quoted for the most part is the quotation's.
  const words = outside.slice(sentence.start, sentence.end);
  if (/^\s*¤/.test(words)) return [];
  const sources = attributionsIn(sentence, reportingCue, context);
  for (const [index, by] of sources.entries()) {
    if (asked.test(outside.slice(sentence.start, by.phrase.start))) continue;
    const whole = reported(sentence, by, outside);
    if (whole === null) continue;
    // Where somebody else begins to speak, the report ends.
    const other = sources
      .slice(index + 1)
      .find(
        ({ phrase }) =>
          phrase.start > whole.start &&
          /,\s*(?:(?:and|but|while|whereas|though)\s+)?$/.test(outside.slice(whole.start, phrase.start)),
      );
    const report = { start: whole.start, end: Math.min(whole.end, other?.phrase.start ?? whole.end) };
    if (report.end - report.start < shortest) continue;
    const isQuotation = /^\s*¤+[.,]?\s*$/u.test(outside.slice(report.start, report.end));
    if (isQuotation) continue;
    const rest = { start: other?.phrase.start ?? sentence.end, end: sentence.end };
    return [{ ...trimRange(text, report), by }, ...(other === undefined ? [] : inSentence(rest, context))];
  }
  const before = reportBeforeVerb(sentence, context);
  return before === null ? [] : [before];
}

/** Nobody said what was only asked or supposed. */
const asked = /(?<!\p{L})(?:whether|if|unless)\s*$/iu;

/** The report stands after the verb, or before it where the sentence ends with the source. */
function reported(sentence: TextRange, by: Attributing, outside: string): TextRange | null {
  const after = outside.slice(by.phrase.end, sentence.end);
  const before = outside.slice(sentence.start, by.phrase.start);
  if (/^according to/i.test(by.cue)) {
    if (before.trim().length >= shortest) return { start: sentence.start, end: by.phrase.start };
    const comma = after.indexOf(',');
    return comma < 0 ? null : { start: by.phrase.end + comma + 1, end: sentence.end };
  }
  if (
    /,\s*$/.test(before) &&
    (/^\s*(?:[.,;]|$|(?:in|on|at|to|during)\s|\p{Lu})/u.test(after) || isListener(by.cue, after)) &&
    before.trim().length >= shortest &&
    !/,\s*(?:who|which)?\s*$/u.test(after)
  )
    return { start: sentence.start, end: by.phrase.start };
  if (isJudging(by.cue))
    return /^\s+(?:[\p{L}\p{N}’'.$-]+\s+){1,8}?(?:of|as|to|for)\s/u.test(after)
      ? { start: by.phrase.end, end: sentence.end }
      : null;
  const opening =
    /^(?:\s+(?:[\p{L}’'.]+\s+){0,6}?that\s|\s+(?=(?:the|a|an|he|she|it|they|his|her|their|there|we|no|any|this|these|some|more|most|if)\s|\p{Lu}|\p{N}|¤)|:\s)/iu.exec(
      after,
    );
  // "Organisers added 160 guards" tells what they did.
  if (opening === null || (/^add/i.test(by.cue) && /^\s+\p{N}/u.test(after))) return null;
  return { start: by.phrase.end + opening[0].length, end: sentence.end };
}

/** "… told the Gazette on Monday": whoever was told, and not what. */
function isListener(cue: string, after: string): boolean {
  return (
    /^t(?:old|ells)$/i.test(cue) &&
    !/(?<!\p{L})that(?!\p{L})|¤|,/u.test(after) &&
    after.split(/\s+/).length <= mostOfListener
  );
}

const mostOfListener = 9;

/** "The bridge is closed, said Ann Smith." */
function reportBeforeVerb(sentence: TextRange, context: StoryContext): Indirect | null {
  const { text, outside } = context.story;
  const comma = outside.slice(sentence.start, sentence.end).lastIndexOf(', sa');
  if (comma < shortest) return null;
  const by = invertedAt({ start: sentence.start + comma, end: sentence.end }, reportingCue, context);
  if (by === null) return null;
  return { ...trimRange(text, { start: sentence.start, end: sentence.start + comma }), by };
}

/** "Vey: The harbour stays open". */
function headlineReport({ start, end }: TextRange, context: StoryContext): readonly Indirect[] {
  const { people, story } = context;
  const { text } = story;
  const match = /^([^:“”"]{2,40}):\s+(\S.{19,})$/su.exec(text.slice(start, end));
  if (match === null) return [];
  const mention = match[1] ?? '';
  const person = people.who(mention);
  if (person === null) return [];
  const cue = { start: start + mention.length, end: start + mention.length + 1 };
  const source = { kind: 'named', name: person.name, standing: '', terms: 'on-the-record', mention } as const;
  const by = { ...cue, cue: ':', source, phrase: { start, end: cue.end } };
  return [{ start: end - (match[2] ?? '').length, end, by }];
}

function trimRange(text: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,.;:]/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
