import { numberOf, numberWords } from '../../checks/spelled-numbers.ts';
import type { TextRange } from '../../text/quote-anchor.ts';

/** A figure of a text: how much, and of what. */
export interface ReadFigure extends TextRange {
  readonly value: number;
  /** What is written, as "1.2 million". */
  readonly words: string;
  /** `$` and the like, `%`, or nothing. */
  readonly sign: string;
  /** The first words of substance after it, by their beginnings; what it counts is most often among them. */
  readonly counts: readonly string[];
}

const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  k: 1000,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
};

const spelled = [...numberWords].sort((a, b) => b.length - a.length).join('|');
/** A letter or a sign that joins figures on either side makes it part of a name, a score, a date or a section. */
const figure = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:#–-])(?:(?<sign>[$£€])?(?<digits>\p{N}[\p{N},]*(?:\.\p{N}+)?)|(?<spelled>(?:${spelled})(?:-(?:${spelled}))?))` +
    String.raw`(?:[\s-]?(?<scale>dozen|hundred|thousand|million|billion|trillion|bn|[kmb])(?!\p{L}))?` +
    String.raw`(?<percent>\s?(?:%|percent|per\scent))?(?![\p{L}\p{N}/:–]|[.,]\p{N}|-\p{N})`,
  'giu',
);

/** The figures of a text, in digits or words. What is part of a name or of a date is none. */
export function readFigures(text: string): readonly ReadFigure[] {
  return [...text.matchAll(figure)].flatMap((match): readonly ReadFigure[] => {
    const { sign, digits, spelled: words, scale, percent } = match.groups ?? {};
    const base = digits === undefined ? numberOf(words ?? '') : Number(digits.replaceAll(',', ''));
    if (base === null || !Number.isFinite(base)) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    if (isDatePart(text, start, end)) return [];
    return [
      {
        start,
        end,
        value: base * (scales[scale?.toLowerCase() ?? ''] ?? 1),
        words: match[0],
        sign: percent === undefined ? (sign ?? '') : '%',
        counts: countedBy(text.slice(end, end + farthestCounted)),
      },
    ];
  });
}

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[\p{Ll}]*\.?`;
const dateBefore = new RegExp(String.raw`${month}\s$|${month}\s\p{N}{1,2},\s$`, 'u');
const dateAfter = new RegExp(String.raw`^\s(?:${month}|[ap]\.?m\b)`, 'u');

/** A day, a year or a time of day. */
function isDatePart(text: string, start: number, end: number): boolean {
  if (/^(?:1[89]|20)\p{N}{2}$/u.test(text.slice(start, end))) return true;
  return (
    dateBefore.test(text.slice(Math.max(0, start - 20), start)) || dateAfter.test(text.slice(end, end + 12))
  );
}

const farthestCounted = 60;
const mostCounted = 3;
const stemLength = 5;
const noSubstance =
  /^(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|more|than|new|other|people’s|who|that|which|are|is|was|were|has|have|had|be|been|its|his|her|their|out|up|after|before|as|per|cent|percent|other|different|least|most)$/iu;

function countedBy(after: string): readonly string[] {
  const sentence = /^[^.;:!?]*/u.exec(after)?.[0] ?? '';
  const words = sentence.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  return words
    .filter((word) => !noSubstance.test(word) && word.length > 2)
    .slice(0, mostCounted)
    .map((word) => word.toLowerCase().slice(0, stemLength));
}
