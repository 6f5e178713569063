import { createBlockBuilder, plainFormat, plainParagraph, type ReadCopy } from './read-block.ts';

/**
 * Plain text to paragraphs. A blank line always parts them. Other line ends part them too, unless the text was
 * wrapped by a program that ends each line before a certain column, as in e-mail and agency copy.
 */
export function readPlain(text: string): ReadCopy {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map((line) => line.trim());
  const width = wrapWidth(lines);
  const builder = createBlockBuilder();
  lines.forEach((line, index) => {
    // Bullets and dashes as people type them; numbered lines stay paragraphs, since a year may begin one.
    const item = /^[•◦▪*-]\s+(?=\S)/.exec(line);
    if (item !== null) builder.endBlock();
    if (item === null) builder.add(line, plainFormat, plainParagraph);
    else
      builder.add(line.slice(item[0].length), plainFormat, { kind: 'list-item', list: 'bullet', depth: 0 });
    if (goesOn(line, lines[index + 1] ?? '', width)) builder.add(' ', plainFormat, plainParagraph);
    else builder.endBlock();
  });
  return builder.result(null);
}

/** The column at which the text was wrapped; null where its lines end only where somebody meant it. */
function wrapWidth(lines: readonly string[]): number | null {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  // The longest lines that mail and agency systems make; a line of 30 characters is verse or a list.
  if (longest > 100 || longest < 40) return null;
  const followed = lines.filter((line, index) => line !== '' && (lines[index + 1] ?? '') !== '');
  const full = followed.filter((line) => line.length > longest * 0.75);
  return full.length >= 2 && full.length >= followed.length * 0.7 ? longest : null;
}

/** Whether the next line is the same paragraph: its first word would not have fitted into this line. */
function goesOn(line: string, next: string, width: number | null): boolean {
  if (width === null || line === '' || next === '') return false;
  const word = /^\S+/.exec(next)?.[0] ?? '';
  return line.length + 1 + word.length > width;
}
