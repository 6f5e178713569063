// A ProseMirror view and nothing else: the floor that Stet's editor is measured against. Same schema, same text,
// the commands that a person needs to type; no plugin of ours, no store, no saving.
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { DocumentJson } from '#shared/text/document-json.ts';
import { newsSchema } from '#shared/text/schema.ts';

declare global {
  interface Window {
    /** Draws the document, in place of the one before; the bench calls it. */
    showDocument: (document: DocumentJson) => void;
  }
}

let shown: EditorView | null = null;

window.showDocument = (document) => {
  shown?.destroy();
  const mount = globalThis.document.getElementById('editor');
  shown = new EditorView(mount, {
    attributes: { role: 'textbox', 'aria-label': 'Bare editor' },
    state: EditorState.create({ doc: drawnSchema().nodeFromJSON(document), plugins: [keymap(baseKeymap)] }),
  });
};

/** The schema itself knows of no screen: here each block is a paragraph, which is the cheapest thing to draw. */
function drawnSchema(): Schema {
  const nodes: Record<string, NodeSpec> = {};
  newsSchema.spec.nodes.forEach((name: string, spec: NodeSpec) => {
    nodes[name] = name === 'doc' || name === 'text' ? spec : { ...spec, toDOM: () => ['p', 0] };
  });
  const marks: Record<string, MarkSpec> = {};
  newsSchema.spec.marks.forEach((name: string, spec: MarkSpec) => {
    marks[name] = { ...spec, toDOM: () => [name === 'ins' || name === 'del' ? name : 'span', 0] };
  });
  return new Schema({ nodes, marks });
}
