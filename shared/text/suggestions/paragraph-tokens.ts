import type { Node } from 'prosemirror-model';

/**
 * A document as a word processor sees it: characters, and a paragraph mark at the end of each block that holds
 * what the block is. In these terms every edit of a flat document takes tokens out and puts tokens in.
 */
export type Token = TextToken | MarkToken;

/** Characters of one formatting; `text` is the part of the node that lies in the range asked for. */
export interface TextToken {
  readonly kind: 'text';
  readonly node: Node;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface MarkToken {
  readonly kind: 'mark';
  readonly block: Node;
  /** The position before the block. */
  readonly before: number;
}

/** The tokens whose position lies in `from`–`to`; a paragraph mark stands where its block closes. */
export function tokensBetween(document: Node, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  if (from >= to) return tokens;
  document.forEach((block, before) => {
    const close = before + block.nodeSize - 1;
    // Where nothing is asked of a block it is passed over whole.
    if (close < from || before >= to) return;
    block.forEach((node, offset) => {
      const start = Math.max(from, before + 1 + offset);
      const end = Math.min(to, before + 1 + offset + node.nodeSize);
      if (start >= end) return;
      const text = document.textBetween(start, end);
      tokens.push({ kind: 'text', node, text, from: start, to: end });
    });
    if (close < to) tokens.push({ kind: 'mark', block, before });
  });
  return tokens;
}

export function isMark(token: Token): token is MarkToken {
  return token.kind === 'mark';
}
