import { assertNever } from '../language/assert-never.ts';
import type { TextRange } from '../text/quote-anchor.ts';
import { eachPhrase, indexPhrases, type PhraseIndex, readPhrases } from './find-phrases.ts';
import { type Finding, inReadingOrder } from './finding.ts';
import { findLargeNumbers } from './kinds/large-numbers.ts';
import { findLongSentences } from './kinds/long-sentences.ts';
import { findRepeatedWords } from './kinds/repeated-words.ts';
import { findSeriesCommas } from './kinds/series-comma.ts';
import { findSmallNumbers } from './kinds/small-numbers.ts';
import { findSpaces } from './kinds/spaces.ts';
import { findStateNames } from './kinds/state-names.ts';
import { matchPattern } from './match-pattern.ts';
import { isFault, type Pattern, parsePattern } from './phrase-pattern.ts';
import { type CheckedBlock, overlapsAny } from './quotations.ts';
import { type Found, type ReadText, readText } from './read-text.ts';
import type { LookFor, StyleRule } from './style-rule.ts';
import { plainText } from './text-tokens.ts';

/** Rules of style ready to be run: made once for a set of rules, then held against any number of blocks. */
export interface HouseStyle {
  readonly phrases: PhraseIndex<ReadyRule>;
  readonly others: readonly ReadyRule[];
}

interface ReadyRule {
  readonly rule: StyleRule;
  readonly exceptions: readonly Pattern[];
}

/** Makes the given rules ready, whatever their status: whether they may speak is for who gives them to know. */
export function readyHouseStyle(rules: readonly StyleRule[]): HouseStyle {
  const ready = rules.map((rule) => ({
    rule,
    exceptions: rule.exceptions.map(parsePattern).filter((pattern): pattern is Pattern => !isFault(pattern)),
  }));
  const owned = ready.flatMap((owner) => {
    const { look } = owner.rule;
    if (look.kind !== 'phrases') return [];
    return readPhrases(look.lines, look.capitals).map((phrase) => ({ phrase, owner }));
  });
  return {
    phrases: indexPhrases(owned),
    others: ready.filter(({ rule }) => rule.look.kind !== 'phrases'),
  };
}

/**
 * Whether the rules may find something in a text, told without reading it: false is sure, true is not. For who looks
 * through thousands of texts.
 */
export function mayFind({ phrases, others }: HouseStyle, text: string): boolean {
  const isOpen = others.length > 0 || Object.values(phrases.byKind).some((owned) => owned.length > 0);
  if (isOpen) return true;
  const plain = plainText(text);
  return [...phrases.byWord.keys()].some((word) => plain.includes(word));
}

/**
 * What the rules find in one block, in reading order. Nothing that is quoted, no address, and no printed notice is
 * looked at. Of two findings of the same rule in the same words only the longer is told.
 */
export function checkHouseStyle(style: HouseStyle, block: CheckedBlock): readonly Finding[] {
  const text = readText(block);
  if (text === null) return [];
  const byRule = new Map<ReadyRule, Found[]>();
  const collect = (owner: ReadyRule, found: Found): void => {
    if (!owner.rule.fields.includes(text.field) || overlapsAny(found, text.closed)) return;
    if (owner.exceptions.some((pattern) => isExcepted(pattern, found, text))) return;
    const before = byRule.get(owner);
    if (before === undefined) byRule.set(owner, [found]);
    else before.push(found);
  };
  eachPhrase(style.phrases, text, collect);
  for (const owner of style.others) {
    for (const found of findOther(owner.rule.look, text)) collect(owner, found);
  }
  const findings = [...byRule].flatMap(([{ rule }, found]) =>
    apart(found).map((each) => toFinding(rule, each, text.text)),
  );
  return inReadingOrder(findings);
}

function findOther(look: LookFor, text: ReadText): readonly Found[] {
  switch (look.kind) {
    case 'phrases':
      return [];
    case 'small-numbers':
      return findSmallNumbers(text, look.under);
    case 'large-numbers':
      return findLargeNumbers(text);
    case 'state-names':
      return findStateNames(text);
    case 'series-comma':
      return findSeriesCommas(text);
    case 'repeated-words':
      return findRepeatedWords(text);
    case 'spaces':
      return findSpaces(text);
    case 'long-sentences':
      return findLongSentences(text, look.words);
    default:
      return assertNever(look);
  }
}

/** Words before a finding in which an exception that holds it may begin. */
const wordsBefore = 10;

function isExcepted(pattern: Pattern, found: Found, { tokens }: ReadText): boolean {
  const first = tokens.findIndex(({ end }) => end > found.start);
  const failed = new Set<number>();
  for (let at = Math.max(0, first - wordsBefore); at < tokens.length; at += 1) {
    const start = tokens[at]?.start ?? found.end;
    if (start >= found.end) return false;
    const match = matchPattern(pattern, at, { tokens, caseRule: 'written', failed });
    const end = match === null ? 0 : (tokens[match.end - 1]?.end ?? 0);
    if (end > found.start) return true;
  }
  return false;
}

/** The findings that do not overlap, the earlier and longer ones first. */
function apart(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Found[] = [];
  for (const each of sorted) {
    const last = kept.at(-1);
    if (last === undefined || each.start >= last.end) kept.push(each);
  }
  return kept;
}

function toFinding(rule: StyleRule, found: Found, text: string): Finding {
  const range = found.replacements.includes('')
    ? withSpace(found, text)
    : { start: found.start, end: found.end };
  return {
    source: 'house',
    ruleId: rule.id,
    strength: rule.strength,
    range,
    words: text.slice(range.start, range.end),
    message: rule.message,
    replacements: found.replacements,
    reason: rule.reason === '' ? null : rule.reason,
  };
}

/** Words that are taken out take one of the spaces round them along. */
function withSpace({ start, end }: Found, text: string): TextRange {
  if (text.charAt(end) === ' ') return { start, end: end + 1 };
  return text.charAt(start - 1) === ' ' ? { start: start - 1, end } : { start, end };
}
