import type { Node } from 'prosemirror-model';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { Comparison, Row } from '#shared/text/compare/compare-texts.ts';
import { headFields } from '#shared/text/schema.ts';
import { compareWords as words } from '../../../../words/compare.ts';
import type { CompareLayout } from '../compare-store.ts';
import { pendingRows } from '../pending-rows.ts';
import { useGrowing } from '../use-growing.ts';
import { ComparedRow, rowId } from './ComparedRow.tsx';

export interface ComparedTextProps {
  readonly comparison: Comparison;
  readonly layout: CompareLayout;
  readonly onlyChanged: boolean;
  readonly active: number;
  /** The draft and the side that it is on; null where neither text is the draft. */
  readonly draft: { readonly document: Node; readonly side: 'before' | 'after' } | null;
  readonly onChoose: (change: number) => void;
}

/** Both texts as one. The change that is looked at is kept in sight. */
export function ComparedText({
  comparison,
  layout,
  onlyChanged,
  active,
  draft,
  onChoose,
}: ComparedTextProps) {
  const article = useRef<HTMLElement>(null);
  const { rows, changes } = comparison;
  const pending = useMemo(
    () => (draft === null ? null : pendingRows(draft.document, rows, draft.side)),
    [draft, rows],
  );
  const activeRow = changes[active]?.row ?? -1;
  // A change that is chosen anew is shown anew, also where it is the first of another comparison.
  useEffect(() => {
    if (active >= 0 && activeRow >= 0) showRow(activeRow);
  }, [active, activeRow]);
  const choose = useEffectEvent((target: EventTarget | null) => {
    const marked = target instanceof Element ? target.closest('[data-change]') : null;
    if (marked !== null) onChoose(Number(marked.getAttribute('data-change')));
  });
  useEffect(() => {
    const element = article.current;
    const press = (event: Event) => choose(event.target);
    element?.addEventListener('click', press);
    return () => element?.removeEventListener('click', press);
  }, []);
  const shown = useMemo(() => grouped(rows, onlyChanged, pending), [rows, onlyChanged, pending]);
  const drawn = useGrowing(shown.length, 1 + shown.findIndex(({ index }) => index === activeRow));
  return (
    <article ref={article} className="compare-text" data-layout={layout} aria-label={words.title}>
      {shown.slice(0, drawn).map((each) =>
        each.row === null ? (
          <p key={`unchanged-${each.index}`} className="compare-unchanged">
            {words.unchanged(each.count)}
          </p>
        ) : (
          <ComparedRow
            key={each.index}
            row={each.row}
            index={each.index}
            layout={layout}
            active={each.index === activeRow ? active : -1}
            pending={pending?.get(each.index) ?? null}
            onGo={showRow}
          />
        ),
      )}
    </article>
  );
}

/** Brings a row into sight, and in it the words that are looked at. */
function showRow(row: number): void {
  const element = document.getElementById(rowId(row));
  (element?.querySelector('.compare-active') ?? element)?.scrollIntoView({ block: 'center' });
}

/** A row, or where only changes are shown how many are left out from there on. */
interface Shown {
  readonly index: number;
  readonly row: Row | null;
  readonly count: number;
}

function grouped(
  rows: readonly Row[],
  onlyChanged: boolean,
  pending: ReadonlyMap<number, unknown> | null,
): readonly Shown[] {
  const shown: Shown[] = [];
  rows.forEach((row, index) => {
    const isChanged = row.changes > 0 || row.movedTo !== null || pending?.has(index) === true;
    // An empty field of the head prints nothing, so there is nothing to leave out either.
    if (!isChanged && row.segments.length === 0 && isField(row.after?.type)) return;
    const last = shown.at(-1);
    if (isChanged || !onlyChanged) shown.push({ index, row, count: 1 });
    else if (last !== undefined && last.row === null)
      shown[shown.length - 1] = { ...last, count: last.count + 1 };
    else shown.push({ index, row: null, count: 1 });
  });
  return shown;
}

function isField(type: string | undefined): boolean {
  return headFields.some((field) => field === type);
}
