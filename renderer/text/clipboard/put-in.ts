import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { PastedCopy } from '#shared/formats/read-paste.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { SignForms } from '#shared/text/typed-signs.ts';
import { houseStyle } from '../typing/house-style.ts';
import { type PasteTies, pasteSlowly } from './paste-apart.ts';

export interface PutInOptions {
  readonly signForms: () => SignForms;
  readonly pasting: PasteTies;
}

/** What is changed in the text from outside of it, other than by a command at the caret. */
export interface PuttingIn {
  /**
   * Makes quotation marks, dashes and dots house style in the marked words, or else in the story. Answers in
   * how many places.
   */
  readonly makeHouseStyle: () => number;
  /** Puts copy into the text at a position, once it has been read; as a paste is put in. */
  readonly insertCopy: (at: number, read: () => Promise<Result<PastedCopy>>, stop: () => void) => void;
}

export function puttingIn(view: EditorView, { signForms, pasting }: PutInOptions): PuttingIn {
  return {
    makeHouseStyle() {
      const made = houseStyle(view.state, signForms());
      if (made !== null) view.dispatch(made.transaction);
      return made?.places ?? 0;
    },
    insertCopy(at, read, stopReading) {
      const place = TextSelection.near(view.state.doc.resolve(Math.min(at, view.state.doc.content.size)));
      view.dispatch(view.state.tr.setSelection(place));
      void pasteSlowly(view, read, { ...pasting, stopReading });
    },
  };
}
