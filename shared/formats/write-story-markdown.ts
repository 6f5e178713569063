import type { Node } from 'prosemirror-model';
import type { CopyRun } from './imported-copy.ts';
import { escapeLineStart, markdownOfRuns } from './markdown-text.ts';
import { datelineDash, type PrintedBlock, type PrintedItem, printedStory } from './printed-story.ts';

/** A story as CommonMark: headline and dek as headings, notices as labelled quotations. */
export function writeStoryMarkdown(document: Node): string {
  const { head, body } = printedStory(document);
  const first = body.findIndex(({ kind }) => kind === 'paragraph');
  const dateline = head.dateline.length === 0 ? [] : [...head.dateline, { text: datelineDash }];
  const lines = [
    paragraph(head.kicker),
    heading(1, head.headline),
    heading(2, head.dek),
    paragraph(head.byline),
    first < 0 ? paragraph(head.dateline) : '',
  ].filter((line) => line !== '');
  const list = createListWriter();
  const blocks = body.map((block, index): readonly [string, PrintedBlock['kind']] => [
    block.kind === 'list-item'
      ? list.item(block)
      : list.ended(blockOf(block, index === first ? dateline : [])),
    block.kind,
  ]);
  let text = lines.join('\n\n');
  let before: PrintedBlock['kind'] | null = null;
  for (const [line, kind] of blocks.filter(([each]) => each !== '')) {
    // Items of one list stand line by line; every other block has a blank line before it.
    const gap = text === '' ? '' : kind === 'list-item' && before === kind ? '\n' : '\n\n';
    text += gap + line;
    before = kind;
  }
  return text === '' ? '' : `${text}\n`;
}

/** A notice is a quotation that begins with its label in bold. */
function blockOf(block: Exclude<PrintedBlock, PrintedItem>, before: readonly CopyRun[]): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.runs);
    case 'blockquote':
      return quotation(block.runs);
    case 'notice':
      return quotation([{ text: `${block.label}:`, strong: true }, { text: ` ${block.text}` }]);
    case 'paragraph':
      return paragraph([...before, ...block.runs]);
  }
}

/** One block is one line, so only its start can be mistaken for another kind of block. */
function paragraph(runs: readonly CopyRun[]): string {
  return escapeLineStart(markdownOfRuns(runs).trim());
}

function quotation(runs: readonly CopyRun[]): string {
  const words = paragraph(runs);
  return words === '' ? '' : `> ${words}`;
}

function heading(level: number, runs: readonly CopyRun[]): string {
  const words = markdownOfRuns(runs).trim();
  // Sharps at the end of a heading would be read as its decoration.
  return words === '' ? '' : `${'#'.repeat(level)} ${words.replace(/(#+)$/, '\\$1')}`;
}

/** Keeps the numbers and the indents of nested lists. */
function createListWriter() {
  // One entry for each list that is open, the innermost last; `width` is how far its items' contents are
  // indented.
  let levels: { readonly list: string; readonly number: number; readonly width: number }[] = [];
  return {
    item({ list, depth, runs }: PrintedItem): string {
      const words = paragraph(runs);
      if (words === '') return '';
      // An item deeper than any list that is open becomes the next level: Markdown cannot skip one.
      const level = Math.min(depth, levels.length);
      const last = levels[level];
      const number = last?.list === list ? last.number + 1 : 1;
      const marker = list === 'ordered' ? `${number}. ` : '- ';
      const indent = levels.slice(0, level).reduce((sum, { width }) => sum + width, 0);
      levels = [...levels.slice(0, level), { list, number, width: marker.length }];
      return `${' '.repeat(indent)}${marker}${words}`;
    },
    /** Any other block ends the list. */
    ended(line: string): string {
      levels = [];
      return line;
    },
  };
}
