import type { Mark, Node } from 'prosemirror-model';
import { type HeadField, headFields, newsSchema } from '../text/schema.ts';
import { cleanText, collapseSpace } from './clean-text.ts';
import type { CopyBlock, CopyRun } from './imported-copy.ts';
import { trimRuns } from './read-block.ts';

const { nodes, marks } = newsSchema;

/**
 * Makes the first text of a story from reviewed copy. Several blocks in one head field are joined by a space; the
 * line that asks for corrections becomes the last paragraph, in italics; dropped blocks are left out.
 */
export function copyToDocument(blocks: readonly CopyBlock[]): Node {
  const head = headFields.map((field) => nodes[field].create(null, headText(blocks, field)));
  // Wherever the line stood on the page, in print it stands under the story.
  const body = [
    ...blocks.filter(({ part }) => part !== 'corrections-line'),
    ...blocks.filter(isCorrectionsLine),
  ]
    .map(toBodyBlock)
    .filter((block) => block !== null);
  return nodes.doc.create(null, [...head, ...(body.length > 0 ? body : [nodes.paragraph.create()])]);
}

function isCorrectionsLine({ part }: CopyBlock): boolean {
  return part === 'corrections-line';
}

/** A head field holds words and italics only. */
function headText(blocks: readonly CopyBlock[], field: HeadField): readonly Node[] {
  const joined = blocks
    .filter(({ part }) => part === field)
    .flatMap(({ runs }, index): readonly CopyRun[] => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
  return textNodes(joined, ({ em }) => (em === true ? [marks.em.create()] : []));
}

function toBodyBlock({ part, runs, level, list, depth }: CopyBlock): Node | null {
  const content = textNodes(runs, part === 'corrections-line' ? marksInItalics : marksOf);
  if (content.length === 0) return null;
  switch (part) {
    case 'paragraph':
    case 'corrections-line':
      return nodes.paragraph.create(null, content);
    case 'heading':
      // The first level is the headline's.
      return nodes.heading.create({ level: Math.max(2, level ?? 2) }, content);
    case 'blockquote':
      return nodes.blockquote.create(null, content);
    case 'list-item':
      return nodes.list_item.create({ list: list ?? 'bullet', depth: depth ?? 0 }, content);
    default:
      return null;
  }
}

/** Text as the document holds it: no control characters, no line ends, one space where there were several. */
function textNodes(runs: readonly CopyRun[], marksFor: (run: CopyRun) => readonly Mark[]): readonly Node[] {
  const spaced: CopyRun[] = [];
  for (const run of runs) {
    const text = collapseSpace(cleanText(run.text));
    // Space that is parted over two runs is one space too.
    const afterSpace = spaced.at(-1)?.text.endsWith(' ') ?? true;
    spaced.push({ ...run, text: afterSpace ? text.replace(/^ /, '') : text });
  }
  return trimRuns(spaced).map((run) => newsSchema.text(run.text, marksFor(run)));
}

function marksOf({ strong, em, link }: CopyRun): readonly Mark[] {
  return [
    ...(link === undefined ? [] : [marks.link.create({ href: link })]),
    ...(em === true ? [marks.em.create()] : []),
    ...(strong === true ? [marks.strong.create()] : []),
  ];
}

function marksInItalics(run: CopyRun): readonly Mark[] {
  return marksOf({ ...run, em: true });
}
