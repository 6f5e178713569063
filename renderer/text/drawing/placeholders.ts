import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { isHeadField } from '#shared/text/projection.ts';
import { headFields } from '#shared/text/schema.ts';
import { textWords } from '../../words/text.ts';

/**
 * Says in empty head fields, and in an empty story, what belongs there. They are decorations, so no
 * placeholder is ever saved, counted or copied.
 */
export function placeholders(): Plugin {
  return new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, emptyPlaces(doc)) } });
}

function emptyPlaces(document: Node): Decoration[] {
  const found: Decoration[] = [];
  const soleBlock = document.childCount === headFields.length + 1;
  // The head fields come first, and after them at most one block can be an empty story: nothing further is
  // walked.
  for (let index = 0, offset = 0; index <= headFields.length && index < document.childCount; index += 1) {
    const block = document.child(index);
    const words = isHeadField(block) ? fieldWords(block.type.name) : soleBlock ? textWords.body : undefined;
    if (block.content.size === 0 && words !== undefined) {
      const attributes = { class: 'is-empty', 'data-placeholder': words };
      found.push(Decoration.node(offset, offset + block.nodeSize, attributes));
    }
    offset += block.nodeSize;
  }
  return found;
}

/** What stands in an empty head field; the schema's name of the field is the key. */
function fieldWords(name: string): string | undefined {
  const field = headFields.find((each) => each === name);
  return field && textWords.fields[field].placeholder;
}
