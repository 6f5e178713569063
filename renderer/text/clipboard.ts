/**
 * Copy and paste in the editor. Out goes clean text without suggestions and claims; in comes what an import
 * would take. Two doors, one rule: nothing enters a draft by the clipboard that could not enter by a file.
 */

import {
  DOMParser,
  DOMSerializer,
  Fragment,
  type Mark,
  type Node,
  type ParseOptions,
  type ParseRule,
  Slice,
} from 'prosemirror-model';
import type { EditorProps, EditorView } from 'prosemirror-view';
import { copyToDocument } from '#shared/formats/copy-to-document.ts';
import { readHtml } from '#shared/formats/read-html.ts';
import { isHeadField } from '#shared/text/projection.ts';
import { headFields, isSafeAddress, newsSchema } from '#shared/text/schema.ts';

const { nodes, marks } = newsSchema;

/** Set on what Stet itself put on the clipboard, so that it comes back to the letter. */
const ownCopy = 'data-stet-copy';

/**
 * What leaves as a copy is clean text; what comes in is read as an import is: words, emphasis, links,
 * blocks.
 */
export const clipboardProps = (): EditorProps => ({
  clipboardSerializer: copySerializer(),
  clipboardParser: copyParser(),
  clipboardTextParser: (text, $context, plain) => linesOf(text, plain ? [] : $context.marks()),
  clipboardTextSerializer: ({ content }) => textOf(content),
  transformCopied: ({ content, openStart, openEnd }) => new Slice(settled(content), openStart, openEnd),
  transformPasted: (slice, view) => (isInHeadField(view) ? asOneLine(slice) : slice),
});

/** The copied part with its suggestions taken as accepted and no trace of them. */
function settled(content: Fragment): Fragment {
  const kept = content.content
    .filter((node) => !marks.del.isInSet(node.marks))
    .map((node) => {
      if (!node.isText) return node.copy(settled(node.content));
      return node.mark(node.marks.filter(({ type }) => type !== marks.ins && type !== marks.fmt));
    });
  return Fragment.from(kept);
}

/** Plain text for programs that take no other: blocks with an empty line between them. */
function textOf(content: Fragment): string {
  return content.content
    .map((node) => (node.type === nodes.correction ? noticeLine(node) : node.textContent))
    .join('\n\n');
}

/** A copy of a notice is plain text: a printed notice exists only where it was published. */
function noticeLine(notice: Node): string {
  return `${notice.attrs.label}: ${notice.textContent}`;
}

/** Marks the outermost elements as ours, and joins list items to lists as others expect them. */
class CopySerializer extends DOMSerializer {
  override serializeFragment(...[content, options, target]: Parameters<DOMSerializer['serializeFragment']>) {
    const copied = super.serializeFragment(content, options, target);
    // With a target it is called for the content of a block; only the whole copy is marked.
    if (target !== undefined) return copied;
    for (const child of [...copied.childNodes]) {
      if (!(child instanceof Element)) continue;
      child.setAttribute(ownCopy, '');
      const before = child.previousElementSibling;
      // List items stand alone in a document; other programs number those that share a list.
      if (/^[OU]L$/.test(child.tagName) && before?.tagName === child.tagName) {
        before.append(...child.childNodes);
        child.remove();
      }
    }
    return copied;
  }
}

/** How each part is written for other programs; head fields go as a heading and paragraphs. */
function copySerializer(): DOMSerializer {
  const block = (tag: string) => () => [tag, 0] as const;
  return new CopySerializer(
    {
      ...Object.fromEntries(headFields.map((field) => [field, block(field === 'headline' ? 'h1' : 'p')])),
      paragraph: block('p'),
      heading: ({ attrs }) => [`h${attrs.level}`, 0],
      blockquote: block('blockquote'),
      list_item: ({ attrs: { list, depth } }) => [
        list === 'ordered' ? 'ol' : 'ul',
        ['li', { 'data-list': list, 'data-depth': depth }, 0],
      ],
      correction: (node) => ['p', noticeLine(node)],
    },
    {
      em: () => ['em', 0],
      strong: () => ['strong', 0],
      link: ({ attrs }) => ['a', { href: attrs.href }, 0],
    },
  );
}

/** Tells our own copies from others': what we wrote needs no guessing. */
class CopyParser extends DOMParser {
  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    return dom.querySelector(`[${ownCopy}]`) === null
      ? foreignCopy(dom.innerHTML)
      : super.parseSlice(dom, options);
  }
}

/** Rules for our own copies alone; everything else is read by the reader of imports. */
function copyParser(): DOMParser {
  const attributesOf = (element: HTMLElement) => ({
    list: element.dataset.list === 'ordered' ? 'ordered' : 'bullet',
    depth: Number(element.dataset.depth),
  });
  // Our own copy, but it has been on the clipboard, where anybody can change it.
  const address = (element: HTMLElement) => {
    const href = element.getAttribute('href');
    return isSafeAddress(href) && { href };
  };
  const rules: readonly ParseRule[] = [
    { tag: 'p', node: 'paragraph' },
    ...[1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      node: 'heading',
      // The first level is the headline's, which is no heading of the body.
      attrs: { level: Math.max(2, level) },
    })),
    { tag: 'blockquote', node: 'blockquote' },
    { tag: 'li', node: 'list_item', getAttrs: attributesOf },
    { tag: 'em', mark: 'em' },
    { tag: 'strong', mark: 'strong' },
    { tag: 'a', mark: 'link', getAttrs: address },
  ];
  return new CopyParser(newsSchema, rules);
}

/**
 * HTML of other programs. The comment says that it is a fragment, which some clipboards leave out: without
 * it the reader would look for the story of a whole page.
 */
function foreignCopy(html: string): Slice {
  const { blocks } = readHtml(`<!--StartFragment-->${html}`);
  if (blocks.length === 0) return Slice.empty;
  const body = copyToDocument(
    blocks.map(({ shape: { kind, hint: _hint, ...shape }, runs }, index) => ({
      id: `${index}`,
      part: kind,
      runs: [...runs],
      ...shape,
    })),
  );
  // A paste goes into the body; the head fields that the reader made are left aside.
  return Slice.maxOpen(Fragment.from(body.children.slice(headFields.length)));
}

/** Plain text: each line a paragraph, as word processors write it; empty lines only part them. */
function linesOf(text: string, carried: readonly Mark[]): Slice {
  const lines = text.split(/(?:\r\n?|\n)+/).map((line) => line.replace(/\t/g, ' '));
  const paragraphs = lines.map((line) =>
    nodes.paragraph.create(null, line === '' ? [] : newsSchema.text(line, carried)),
  );
  return Slice.maxOpen(Fragment.from(paragraphs));
}

/** Whether what is pasted would land in a head field. */
function isInHeadField({ state }: EditorView): boolean {
  return isHeadField(state.selection.$from.parent);
}

/** A head field has one line of words and italics. */
function asOneLine({ content }: Slice): Slice {
  const pieces: Node[] = [];
  content.forEach((node, _offset, index) => {
    // Blocks become one line with a space for each break.
    if (index > 0) pieces.push(newsSchema.text(' '));
    const inline = node.isText ? [node] : node.children;
    pieces.push(
      ...inline.map((piece) => piece.mark(marks.em.isInSet(piece.marks) ? [marks.em.create()] : [])),
    );
  });
  return new Slice(Fragment.from(pieces), 0, 0);
}
