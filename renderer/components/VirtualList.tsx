import { observeElementRect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';
import { chooseByKey, chooseByPress, type ListChoice } from './list-choice.ts';
import { moveInList } from './list-keys.ts';
import './virtual-list.css';

export interface VirtualListProps<T> {
  /** What the list holds: its name for screen readers. */
  readonly label: string;
  /** How many rows there are in all; those that are not loaded yet count. */
  readonly count: number;
  /**
   * The row's thing, or undefined while it is not loaded: then the row is drawn empty. It is asked for rows
   * that are near the screen only.
   */
  readonly itemAt: (index: number) => T | undefined;
  /** The row's identity while the list around it changes. */
  readonly rowKey: (item: T) => string;
  /** Draws what is in the row; `active` where the keyboard is on it. */
  readonly renderRow: (item: T, active: boolean) => ReactNode;
  /** Height in pixels; the least one where rows grow with their content (`varying`). */
  readonly rowHeight: number;
  readonly varying?: boolean;
  /**
   * The row that the keyboard is on; -1 for none. The caller keeps it, by index or by what the row holds.
   */
  readonly active: number;
  readonly onActivate: (index: number) => void;
  /** Enter on the active row, or a press on any. */
  readonly onOpen?: (index: number) => void;
  /** Told a key that the list itself has no use for, Enter too where nothing opens; true where it was used. */
  readonly onOtherKey?: (key: string) => boolean;
  /** Where several rows can be chosen at once. */
  readonly choice?: ListChoice<T>;
  /**
   * Told which rows are drawn, for lists that load as they are read. Keep the function the same between
   * drawings, or it is told each time.
   */
  readonly onRange?: (first: number, last: number) => void;
}

/**
 * A long list that draws only what is seen. The keyboard stands on the list itself (listbox pattern): J and
 * K or the arrows, Page, Home and End move, Enter opens. Rows hold nothing that could be focused.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { count, itemAt, rowHeight, varying = false, active, choice } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { rows, drawn, first, last } = useRows(props, scroller);
  const press = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const next = moveInList(event.key, active, count, page);
    if (choice !== undefined && chooseByKey(choice, event, { active, next })) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (next !== null) props.onActivate(next);
    else if (event.key === 'Enter' && active >= 0 && props.onOpen !== undefined) props.onOpen(active);
    else if (props.onOtherKey?.(event.key) !== true) return;
    event.preventDefault();
  };
  const choose = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const index = Number(row?.getAttribute('data-index') ?? -1);
    if (index < 0) return;
    // The row that was pressed may go when the list scrolls; the keyboard must not go with it.
    scroller.current?.focus();
    if (choice !== undefined && chooseByPress(choice, event, index)) return;
    props.onActivate(index);
    props.onOpen?.(index);
  };
  return (
    <div
      ref={scroller}
      className="virtual-list"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={choice === undefined ? undefined : true}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      onKeyDown={press}
      onClick={choose}
      // Who comes by Tab must see where they are; the first row is taken without being opened.
      onFocus={() => active < 0 && count > 0 && props.onActivate(0)}
    >
      <div className="virtual-list-sizer" role="presentation" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const item = itemAt(index);
          const isChosen = choice?.several && item !== undefined ? choice.isChosen(item) : index === active;
          return (
            <div
              key={item === undefined ? `row-${index}` : props.rowKey(item)}
              id={`${id}-${index}`}
              ref={varying ? rows.measureElement : undefined}
              data-index={index}
              className="virtual-list-row"
              role="option"
              aria-selected={isChosen}
              data-active={index === active}
              aria-posinset={index + 1}
              aria-setsize={count}
              tabIndex={-1}
              style={varying ? { top: start, minHeight: rowHeight } : { top: start, height: rowHeight }}
            >
              {item !== undefined && props.renderRow(item, index === active)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The rows to draw now; keeps the active one in sight when it changes, and says what is drawn. */
function useRows<T>(props: VirtualListProps<T>, scroller: RefObject<HTMLDivElement | null>) {
  const { count, itemAt, rowKey, rowHeight, varying = false, active, onRange } = props;
  // A measured height belongs to what the row shows: when others come before it, both move on together.
  const getItemKey = (index: number) => {
    const item = itemAt(index);
    return item === undefined ? `row-${index}` : rowKey(item);
  };
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    ...(varying ? { getItemKey } : {}),
    // Rows drawn beyond the edge, so that a fast wheel shows no gaps.
    overscan: 8,
    observeElementRect: observeOrAssume,
    measureElement: (row) => row.offsetHeight || rowHeight,
  });
  const drawn = rows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) onRange?.(first, last);
  }, [first, last, onRange]);
  const height = rows.scrollRect?.height ?? 0;
  useEffect(() => {
    // As little as needed: a row that is in sight stays where it is. What opens beside the list may take of its
    // height, and then the row must not end up under it.
    if (active >= 0 && height > 0) rows.scrollToIndex(active, { align: 'auto' });
  }, [active, rows, height]);
  return { rows, drawn, first, last };
}

/**
 * What a list is taken for while it has no height: hidden, or drawn where there is no layout, as in tests.
 */
const firstScreen = { width: 800, height: 600 };

function observeOrAssume(
  list: Virtualizer<HTMLDivElement, HTMLDivElement>,
  told: (rect: { width: number; height: number }) => void,
) {
  return observeElementRect(list, (rect) => told(rect.height === 0 ? firstScreen : rect));
}
