import type { AnchorDecision } from '#shared/text/anchor.ts';
import type { Positions } from '#shared/text/live-anchor.ts';
import { type MovedPassage, movedPassages, pairParagraphsOf } from '#shared/text/moved-passages.ts';
import { movedWords as words } from '../../../words/anchors.ts';
import type { TextStore } from '../text-store.ts';
import type { MovedTrayProps } from './MovedTray.tsx';

export interface PassageActs {
  /** Stands by the words that are there now, or by those that are likeliest; nothing where there are none. */
  readonly keep: (passage: MovedPassage) => void;
  readonly move: (passage: MovedPassage) => void;
}

/** Decisions on passages, each of which can be taken back. */
export function usePassageActs({
  store,
  text,
  onDone,
}: Pick<MovedTrayProps, 'store' | 'text' | 'onDone'>): PassageActs {
  const decide = async (
    { subject }: MovedPassage,
    decision: AnchorDecision,
    find: () => Positions | null,
  ): Promise<void> => {
    // Positions mean something only together with a version that the store has.
    if (!(await text.getState().flush())) return;
    const session = text.getState().draft?.session;
    const place = find();
    if (session === undefined || place === null) return;
    const { storyId, version } = session;
    const { settle, unsettle } = store.getState();
    if (!(await settle({ storyId, version, subject, decision, from: place.from, to: place.to }))) return;
    const undo = { label: words.undo, run: () => void unsettle(storyId, subject) };
    onDone(decision === 'keep' ? words.kept : words.moved, undo);
  };
  return {
    keep: (passage) => void decide(passage, 'keep', () => placeNow(passage, text)),
    move: (passage) => void decide(passage, 'move', () => text.getState().editor?.selection() ?? null),
  };
}

/** Where the passage is likeliest to stand in the text at this moment. */
function placeNow({ subject }: MovedPassage, text: TextStore): Positions | null {
  const { editor } = text.getState();
  if (editor === null) return null;
  const moved = movedPassages(editor.anchors(), editor.document());
  const passage = moved.find((each) => each.subject.id === subject.id);
  return passage === undefined ? null : pairParagraphsOf(passage, editor.document()).place;
}
