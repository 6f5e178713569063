import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import type { Row } from '#shared/text/compare/compare-texts.ts';
import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import { compareWords as words } from '../../../../words/compare.ts';
import type { CompareLayout } from '../compare-store.ts';
import { Words } from './Words.tsx';

export interface ComparedRowProps {
  readonly row: Row;
  readonly index: number;
  readonly layout: CompareLayout;
  /** The change that is looked at, where it is in this row; else -1. */
  readonly active: number;
  /** What waits in the draft's paragraph to be accepted. */
  readonly pending: readonly Suggestion[] | null;
  /** To another row: the other place of a paragraph that was moved. */
  readonly onGo: (row: number) => void;
}

/** One paragraph of both texts. Drawn anew only where something in it is another. */
export const ComparedRow = memo(function ComparedRow(props: ComparedRowProps) {
  const { row, index, layout, active, pending } = props;
  const isGone = row.after === null;
  const place = { id: rowId(index), 'data-row': index };
  if (isGone && row.movedTo !== null) return <MovedAway {...props} movedTo={row.movedTo} />;
  const whole = wholeChange(row);
  const isActive = whole !== null && active >= row.firstChange && active < row.firstDifference;
  const type = row.after?.type ?? row.before?.type ?? 'paragraph';
  const copy = { segments: row.segments, firstDifference: row.firstDifference, active };
  const beforeType = (row.before ?? row.after)?.type ?? type;
  return (
    <div
      {...place}
      className={`compare-row compare-${whole ?? 'kept'} ${isActive ? 'compare-row-active' : ''}`}
      data-change={whole === null ? null : row.firstChange}
    >
      <RowNote row={row} index={index} whole={whole} pending={pending} />
      {layout === 'inline' ? (
        <p className={`compare-copy compare-type-${type}`}>
          <Words {...copy} side="both" />
        </p>
      ) : (
        <div className="compare-pair">
          <p className={`compare-copy compare-type-${beforeType}`}>
            <Words {...copy} side="before" />
          </p>
          <p className={`compare-copy compare-type-${type}`}>
            <Words {...copy} side="after" />
          </p>
        </div>
      )}
    </div>
  );
});

/** The element of a row, to be brought into sight. */
export function rowId(index: number): string {
  return `compare-row-${index}`;
}

/** What happened to the paragraph as a whole. */
function wholeChange(row: Row): 'added' | 'removed' | 'moved' | 'retyped' | null {
  if (row.firstDifference === row.firstChange) return null;
  if (row.movedTo !== null) return 'moved';
  if (row.before === null) return 'added';
  return row.after === null ? 'removed' : 'retyped';
}

interface RowNoteProps {
  readonly row: Row;
  readonly index: number;
  readonly whole: ReturnType<typeof wholeChange>;
  readonly pending: readonly Suggestion[] | null;
}

/** What cannot be seen of the words: that the paragraph is new, was moved, is another kind, or waits. */
function RowNote({ row, index, whole, pending }: RowNoteProps) {
  const moved = row.movedTo === null || row.after === null ? null : row.movedTo;
  const said = [
    whole === 'added' || whole === 'removed' ? words.kinds[whole] : null,
    moved === null ? null : moved < index ? words.movedDownHere : words.movedUpHere,
    whole === 'retyped' ? words.retyped(row.before?.type ?? '', row.after?.type ?? '') : null,
  ].filter((each) => each !== null);
  if (said.length === 0 && pending === null) return null;
  return (
    <p className="compare-note">
      {moved !== null && (moved < index ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
      {said.length > 0 && <span>{said.join(' · ')}</span>}
      {pending !== null && (
        <span className="compare-pending">
          {words.pending}
          {pending.map(({ id, deleted, inserted }) => (
            <span key={id}>
              {deleted !== '' && <del>{deleted}</del>} {inserted !== '' && <ins>{inserted}</ins>}
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

/** So much of a paragraph that it is known again at its other place. */
const firstWords = 60;

/** Where a paragraph stood: a line that leads to where it stands now. */
function MovedAway({ row, index, movedTo, onGo }: ComparedRowProps & { readonly movedTo: number }) {
  const text = row.before?.text ?? '';
  const begins = text.length > firstWords ? `${text.slice(0, firstWords).trimEnd()}…` : text;
  const isDown = movedTo > index;
  return (
    <div id={rowId(index)} data-row={index} className="compare-row compare-away">
      <button type="button" className="compare-jump" onClick={() => onGo(movedTo)}>
        {isDown ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />}
        <span>{isDown ? words.movedDown : words.movedUp}</span>
        <q>{begins}</q>
      </button>
    </div>
  );
}
