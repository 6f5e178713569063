import { takeChanges } from '#shared/text/compare/take-changes.ts';
import { compareWords as words } from '../../words/compare.ts';
import type { Stores } from '../stores.ts';

/**
 * Suggests in the draft what the other text says at the change that is looked at. Nothing where neither text is the
 * draft. The comparison then shows the suggestion as pending, and the change is gone from it.
 */
export async function takeChange({ compare, text, onDone }: Stores): Promise<void> {
  const { editor } = text.getState();
  if (editor === null) return;
  // The change is of the text as it is this moment, not as it was drawn last.
  const document = editor.view.state.doc;
  const compared = await compare.getState().comparedWith(document);
  const { before, after, active } = compare.getState();
  if (compared === null || editor.view.state.doc !== document) return;
  if ((before.kind === 'draft') === (after.kind === 'draft')) return;
  const mine = before.kind === 'draft' ? 'before' : 'after';
  const { comparison } = compared;
  const isDone = editor.change({
    suggested: true,
    build: (draft) => takeChanges(draft, { comparison, mine, which: active }),
  });
  if (isDone) compare.getState().setDraft(editor.view.state.doc);
  else onDone(words.takenNot);
}
