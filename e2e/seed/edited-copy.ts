// Long copy and an edited copy of it, for comparing texts. Its words are made of syllables, and come as often as
// words do in print: few of them all the time, half of them once (Zipf's law). So paragraphs are no more
// like one another than those of a feature, which copy put together from a dozen sentences would be.
import { seededRandom } from './copy-generator.ts';

const beginnings = [
  '',
  'b',
  'br',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const endings = ['', 'l', 'n', 'nd', 'r', 's', 'st', 't', 'x'];

/** As many words as somebody knows who writes for a newspaper. */
const knownWords = 30_000;

/** Paragraphs of one to four sentences, of about as many words together. */
export function generateProse(number: number, words: number): readonly string[] {
  const random = seededRandom(number);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllable = (): string => pick(beginnings) + pick(vowels) + pick(endings);
  const vocabulary = Array.from({ length: knownWords }, (_, rank) =>
    Array.from({ length: rank < 100 ? 1 : 1 + Math.ceil(random() * 3) }, syllable).join(''),
  );
  // The word of rank n comes 1/n as often as the first one.
  const word = (): string => vocabulary[Math.floor(knownWords ** random()) - 1] ?? '';
  const sentence = (): string => {
    const list = Array.from({ length: 6 + Math.floor(random() * 24) }, word);
    if (random() < 0.3) list[2] = String(Math.floor(random() * 3000));
    if (list.length > 14) list[7] += ',';
    const text = list.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs: string[] = [];
  for (let written = 0; written < words; ) {
    const paragraph = Array.from({ length: 1 + Math.floor(random() * 4) }, sentence).join(' ');
    paragraphs.push(paragraph);
    written += paragraph.split(' ').length;
  }
  return paragraphs;
}

/**
 * What a second pair of eyes makes of it: in half of the paragraphs one word in fifteen is another, of thirty paragraphs
 * one is cut, one is new, one is run on in the next, and one stands elsewhere.
 */
export function editProse(number: number, paragraphs: readonly string[]): readonly string[] {
  const random = seededRandom(number);
  const fresh = generateProse(number + 1, 2_000);
  const edited: string[] = [];
  const moved: string[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = random() < 0.5 ? rewrite(paragraph, random) : paragraph;
    const chance = Math.floor(random() * 30);
    if (chance === 0) continue;
    if (chance === 1) edited.push(fresh[index % fresh.length] ?? '');
    if (chance === 2) moved.push(text);
    else if (chance === 3) edited.push(`${edited.pop() ?? ''} ${text}`.trim());
    else edited.push(text);
  }
  for (const text of moved) edited.splice(Math.floor(random() * edited.length), 0, text);
  return edited;
}

function rewrite(paragraph: string, random: () => number): string {
  return paragraph
    .split(' ')
    .map((word) => (random() < 1 / 15 ? `re${word}` : word))
    .join(' ');
}
