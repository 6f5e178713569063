import MarkdownIt, { type Token } from 'markdown-it';
import {
  type BlockBuilder,
  type BlockShape,
  createBlockBuilder,
  plainFormat,
  plainParagraph,
  type ReadCopy,
  type RunFormat,
} from './read-block.ts';
import { safeLink } from './safe-link.ts';

/** HTML in Markdown stays text: it is shown to a person as what it is. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** CommonMark to blocks of formatted text. */
export function readMarkdown(source: string): ReadCopy {
  const builder = createBlockBuilder();
  // What the open blocks around a token make of it; the last one is the innermost.
  const around: BlockShape[] = [plainParagraph];
  for (const token of withoutTables(markdown.parse(source, {}), builder)) {
    const shape = around.at(-1) ?? plainParagraph;
    if (token.nesting === 1) around.push(shapeWithin(token, shape));
    if (token.nesting === -1) around.pop();
    if (token.type === 'inline') readInline(token.children ?? [], shape, builder);
    if (token.type === 'fence' || token.type === 'code_block') readCode(token.content, shape, builder);
    if (token.block) builder.endBlock();
  }
  return builder.result(null);
}

/** Tables have no place in a flat document; they are counted. */
function withoutTables(tokens: readonly Token[], builder: BlockBuilder): readonly Token[] {
  let inTable = false;
  return tokens.filter(({ type }) => {
    if (type === 'table_open') builder.leaveOut('table');
    const within = inTable || type === 'table_open';
    inTable = within && type !== 'table_close';
    return !within;
  });
}

/** What an opening token makes of the blocks inside it. */
function shapeWithin({ type, tag }: Token, around: BlockShape): BlockShape {
  if (type === 'heading_open') return { kind: 'heading', level: Number(tag.slice(1)) };
  if (type === 'blockquote_open') return { ...around, kind: 'blockquote' };
  if (type === 'bullet_list_open' || type === 'ordered_list_open') {
    // Deeper lists than a document holds are set at its deepest level.
    const depth = around.list === undefined ? 0 : Math.min((around.depth ?? 0) + 1, 8);
    return { kind: 'list-item', list: type === 'ordered_list_open' ? 'ordered' : 'bullet', depth };
  }
  return around;
}

/** Struck text is not added; a hard break ends the block, because a block of a story holds no line ends. */
function readInline(tokens: readonly Token[], shape: BlockShape, builder: BlockBuilder): void {
  // Counted, because emphasis can be nested in emphasis.
  const open = { strong: 0, em: 0, s: 0 };
  let link: string | null = null;
  for (const token of tokens) {
    const { type, nesting, content } = token;
    const mark = /^(strong|em|s)_(?:open|close)$/.exec(type)?.[1];
    if (mark === 'strong' || mark === 'em' || mark === 's') open[mark] += nesting;
    if (type === 's_open') builder.leaveOut('deleted-text');
    if (type === 'image') builder.leaveOut('image');
    if (type === 'hardbreak') builder.endBlock();
    if (type === 'link_close') link = null;
    if (type === 'link_open') link = linkOf(String(token.attrGet('href')), builder);
    const text = type === 'softbreak' ? ' ' : type === 'text' || type === 'code_inline' ? content : '';
    const format: RunFormat = { strong: open.strong > 0, em: open.em > 0, link };
    if (open.s === 0) builder.add(text, format, shape);
  }
}

function linkOf(href: string, builder: BlockBuilder): string | null {
  const link = safeLink(href, null);
  if (link === null) {
    builder.leaveOut('unsafe-link');
    builder.doubt('emptied-link');
  }
  return link;
}

/** Somebody indented these lines or fenced them; in copy they are lines of text. */
function readCode(code: string, shape: BlockShape, builder: BlockBuilder): void {
  for (const line of code.split('\n')) {
    builder.add(line, plainFormat, shape);
    builder.endBlock();
  }
}
