import type { ChangedQuotation } from '#shared/checks/standards/changed-quotations.ts';
import type { HighlightRange } from '../../text/drawing/highlights.ts';
import type { TextEditor } from '../../text/text-editor.ts';

type QuotationEditor = Pick<TextEditor, 'replace' | 'settle' | 'document'>;

const marksBefore = /^[“”„"«»‘’'`]+/u;
const marksAfter = /[“”„"«»‘’'`]+$/u;

/** Where the marks of a quotation stand, of which its whole text is given. */
function marksOf(quoted: string): { readonly before: number; readonly after: number } {
  const before = marksBefore.exec(quoted)?.[0].length ?? 0;
  return { before, after: marksAfter.exec(quoted.slice(before))?.[0].length ?? 0 };
}

/** Puts the words back that stood between the marks. Where a suggestion changed them, it is rejected. */
export function restoreQuotation(
  editor: QuotationEditor,
  { was, since }: ChangedQuotation,
  place: HighlightRange,
): void {
  if (since === 'suggestion') {
    editor.settle({ verdict: 'reject', pick: () => true, within: place });
    return;
  }
  const { before, after } = marksOf(wordsOf(editor, place));
  editor.replace([{ from: place.from + before, to: place.to - after, text: was }]);
}

/** Takes the marks off, so that the words are ours. */
export function paraphraseQuotation(editor: QuotationEditor, place: HighlightRange): void {
  const { before, after } = marksOf(wordsOf(editor, place));
  editor.replace([
    { from: place.from, to: place.from + before, text: '' },
    { from: place.to - after, to: place.to, text: '' },
  ]);
}

function wordsOf(editor: QuotationEditor, { from, to }: HighlightRange): string {
  return editor.document().textBetween(from, to, '\n');
}
