import { Plugin, TextSelection } from 'prosemirror-state';
import { reachesOverField } from '#shared/text/keep-fields.ts';
import { isHeadField } from '#shared/text/projection.ts';
import { fittedSlice } from './clipboard.ts';

/**
 * Dropping words into a head field, which takes one line of them, and dragging what reaches over the end of a field,
 * which goes nowhere: its parts belong to different fields. Every other drop is left to ProseMirror.
 */
export function dropWords(): Plugin {
  return new Plugin({
    props: {
      handleDrop(view, { clientX, clientY }, slice, moved) {
        const { doc, selection, tr } = view.state;
        if (moved && reachesOverField(doc, selection)) return true;
        const at = view.posAtCoords({ left: clientX, top: clientY });
        if (at === null) return false;
        const field = doc.resolve(at.pos);
        if (field.depth === 0 || !isHeadField(field.parent)) return false;
        if (moved) tr.deleteSelection();
        const to = tr.mapping.map(at.pos);
        const line = fittedSlice(slice, field.parent);
        tr.replace(to, to, line);
        tr.setSelection(TextSelection.create(tr.doc, to, to + line.size));
        view.focus();
        view.dispatch(tr.setMeta('uiEvent', 'drop'));
        return true;
      },
    },
  });
}
