import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type EvidencePassage, placeOfPassage } from '#shared/evidence/evidence-passage.ts';
import { describeQuote } from '#shared/text/quote-anchor.ts';
import { Field } from '../../../components/Field.tsx';
import { viewerWords as words } from '../../../words/evidence.ts';

export interface TextContentProps {
  readonly label: string;
  /** Which page the text is of, in a document of pages. */
  readonly page: number | null;
  readonly text: string;
  /** The words to begin at. */
  readonly passage: EvidencePassage | null;
  /** Told of the words that are marked; null when none are. */
  readonly onMark: (passage: EvidencePassage | null) => void;
  readonly rows?: number;
}

/**
 * Text as its characters, in a field that nobody can write in: words are marked in it with the keyboard as well
 * as with the mouse, and what is marked has exact places.
 */
export function TextContent({ label, page, text, passage, onMark, rows = 18 }: TextContentProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // A text field counts a line end as one sign, however the file wrote it.
  const shown = text.replace(/\r\n?/g, '\n');
  const wanted = passage === null || passage.page !== page ? null : passage;
  const place = wanted === null ? null : placeOfPassage(shown, wanted);
  const [start, end] = place === null ? [0, 0] : [place.start, place.end];
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return;
    field.focus({ preventScroll: true });
    if (end > start) bringIntoSight(field, start);
    field.setSelectionRange(start, end);
    // Once for each place: afterwards the marks are the person's.
  }, [start, end]);
  const tell = useEffectEvent(() => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const range = { start: selectionStart, end: selectionEnd };
    const isWords = shown.slice(range.start, range.end).trim() !== '';
    onMark(isWords ? { page, ...range, ...describeQuote(shown, range) } : null);
  });
  useEffect(() => {
    const field = area.current;
    // Heard of by the field itself: React guesses from keys and the mouse, and misses what a screen reader marks.
    const mark = () => tell();
    for (const event of ['select', 'selectionchange']) field?.addEventListener(event, mark);
    return () => {
      for (const event of ['select', 'selectionchange']) field?.removeEventListener(event, mark);
    };
  }, []);
  return (
    <>
      {wanted !== null && place === null && <p role="alert">{words.passageGone(wanted.exact)}</p>}
      <Field label={label}>
        {(ties) => (
          <textarea
            {...ties}
            ref={area}
            className="field-input field-area evidence-text"
            readOnly
            rows={rows}
            spellCheck={false}
            value={shown}
          />
        )}
      </Field>
    </>
  );
}

/** A field scrolls to its caret when a key is pressed; for a selection that is set, the line is measured. */
function bringIntoSight(field: HTMLTextAreaElement, offset: number): void {
  const whole = field.value;
  // The height of what stands before the words is that of a field with only these in it.
  field.value = whole.slice(0, offset);
  const before = field.scrollHeight;
  field.value = whole;
  field.scrollTop = Math.max(0, before - field.clientHeight / 2);
}
