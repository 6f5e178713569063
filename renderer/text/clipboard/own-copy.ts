import { DOMParser, type ParseOptions, type ParseRule, type Slice } from 'prosemirror-model';
import { deepestList, isSafeAddress, newsSchema } from '#shared/text/schema.ts';
import { ownCopy } from './copy-out.ts';

/**
 * Tells our own copies from others': what we wrote needs no guessing. It has been on the clipboard all the same,
 * where anybody can change it, so that links are checked again.
 */
class CopyParser extends DOMParser {
  readonly #foreign: (html: string) => Slice;

  constructor(rules: readonly ParseRule[], foreign: (html: string) => Slice) {
    super(newsSchema, rules);
    this.#foreign = foreign;
  }

  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    return dom.querySelector(`[${ownCopy}]`) === null
      ? this.#foreign(dom.innerHTML)
      : super.parseSlice(dom, options);
  }
}

/** Whether HTML says of itself that it was copied here. */
export function isOwnCopy(html: string): boolean {
  return html.includes(ownCopy);
}

/** Reads our own copies by rules of their own; `foreign` reads everything else. */
export function copyParser(foreign: (html: string) => Slice): DOMParser {
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
    { tag: 'blockquote', node: 'blockquote', contentElement: 'p' },
    { tag: 'li', node: 'list_item', getAttrs: itemOf },
    { tag: 'em', mark: 'em' },
    { tag: 'strong', mark: 'strong' },
    { tag: 'a', mark: 'link', getAttrs: address },
  ];
  return new CopyParser(rules, foreign);
}

/** An item is as deep as lists stand around it, and of the kind of the innermost. */
function itemOf(item: HTMLElement) {
  const list = item.parentElement?.tagName === 'OL' ? 'ordered' : 'bullet';
  let depth = -1;
  for (let each = item.parentElement; each !== null; each = each.parentElement) {
    if (/^[OU]L$/.test(each.tagName)) depth += 1;
  }
  return { list, depth: Math.min(Math.max(0, depth), deepestList) };
}
