import type { Node } from 'prosemirror-model';
import { publishedDocument } from '../stories/published-document.ts';
import { isHeadField } from '../text/projection.ts';
import type { HeadField } from '../text/schema.ts';
import type { CopyRun } from './imported-copy.ts';

/** A story as it would be printed: every suggestion accepted, formatting and links kept. What exports are made of. */
export interface PrintedStory {
  readonly head: Readonly<Record<HeadField, readonly CopyRun[]>>;
  readonly body: readonly PrintedBlock[];
}

/** One block of the body, by what it prints as. */
export type PrintedBlock =
  | { readonly kind: 'paragraph' | 'blockquote'; readonly runs: readonly CopyRun[] }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly CopyRun[] }
  | PrintedItem
  | PrintedNoticeBlock;

/** A published notice; exports look its time up by the id. */
export interface PrintedNoticeBlock {
  readonly kind: 'notice';
  readonly noticeId: string;
  readonly label: string;
  readonly text: string;
}

/** Lists are flat here as in the document: a writer makes nesting of `depth`. */
export interface PrintedItem {
  readonly kind: 'list-item';
  readonly list: 'bullet' | 'ordered';
  readonly depth: number;
  readonly runs: readonly CopyRun[];
}

/** Between a dateline and the words after it. */
export const datelineDash = ' — ';

/** Blocks without words print nothing. */
export function printedStory(document: Node): PrintedStory {
  const nodes = publishedDocument(document).children.map((node) => ({
    node,
    runs: node.children.map(toRun),
  }));
  const runsOf = (field: HeadField) => nodes.find(({ node }) => node.type.name === field)?.runs ?? [];
  return {
    head: {
      kicker: runsOf('kicker'),
      headline: runsOf('headline'),
      dek: runsOf('dek'),
      byline: runsOf('byline'),
      dateline: runsOf('dateline'),
    },
    body: nodes.filter(({ node, runs }) => !isHeadField(node) && runs.length > 0).map(toBlock),
  };
}

interface FinalNode {
  readonly node: Node;
  readonly runs: readonly CopyRun[];
}

function toRun(child: Node): CopyRun {
  const href: unknown = child.marks.find(({ type }) => type.name === 'link')?.attrs.href;
  return {
    text: child.text ?? '',
    ...(hasMark(child, 'strong') && { strong: true }),
    ...(hasMark(child, 'em') && { em: true }),
    ...(typeof href === 'string' && { link: href }),
  };
}

function hasMark(node: Node, name: string): boolean {
  return node.marks.some(({ type }) => type.name === name);
}

function toBlock({ node, runs }: FinalNode): PrintedBlock {
  const { level, list, depth, label, noticeId } = node.attrs;
  switch (node.type.name) {
    case 'heading':
      // The first level is the headline's, and HTML has six.
      return { kind: 'heading', level: Math.min(Math.max(Number(level) || 2, 2), 6), runs };
    case 'blockquote':
      return { kind: 'blockquote', runs };
    case 'list_item':
      return {
        kind: 'list-item',
        list: list === 'ordered' ? 'ordered' : 'bullet',
        depth: Number(depth) || 0,
        runs,
      };
    case 'correction':
      return {
        kind: 'notice',
        noticeId: String(noticeId),
        label: String(label),
        text: runs.map(({ text }) => text).join(''),
      };
    default:
      return { kind: 'paragraph', runs };
  }
}
