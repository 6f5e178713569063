// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderView } from '../testing/render-view.tsx';
import { moveInList } from './list-keys.ts';
import { VirtualList } from './VirtualList.tsx';

interface HarnessProps {
  readonly count: number;
  readonly onOpen?: (index: number) => void;
  readonly onRange?: (first: number, last: number) => void;
}

function Harness({ count, onOpen, onRange }: HarnessProps) {
  const [active, setActive] = useState(-1);
  return (
    <VirtualList
      label="Stories"
      count={count}
      itemAt={(index) => (index < 50 ? `story ${index}` : undefined)}
      rowKey={(item) => item}
      renderRow={(item) => item}
      rowHeight={40}
      active={active}
      onActivate={setActive}
      {...(onOpen ? { onOpen } : {})}
      {...(onRange ? { onRange } : {})}
    />
  );
}

test('a hundred thousand rows draw one screen of them', () => {
  const range = vi.fn();
  renderView(<Harness count={100_000} onRange={range} />);
  const drawn = screen.getAllByRole('option').length;
  expect(drawn).toBeGreaterThan(10);
  expect(drawn).toBeLessThan(60);
  expect(range).toHaveBeenLastCalledWith(0, drawn - 1);
});

test('J, K and Enter do what hands expect, and the list says which row is meant', async () => {
  const open = vi.fn();
  const { user } = renderView(<Harness count={3} onOpen={open} />);
  await user.tab();
  await user.keyboard('jjk{Enter}');
  expect(open).toHaveBeenCalledWith(1);
  const list = screen.getByRole('listbox', { name: 'Stories' });
  const active = screen.getByRole('option', { selected: true });
  expect(active.textContent).toBe('story 1');
  expect(list.getAttribute('aria-activedescendant')).toBe(active.id);
});

test('a press opens the row that was pressed', async () => {
  const open = vi.fn();
  const { user } = renderView(<Harness count={3} onOpen={open} />);
  await user.click(screen.getByText('story 2'));
  expect(open).toHaveBeenCalledWith(2);
});

test.each([
  ['j', 0, 1],
  ['ArrowDown', 9, 9],
  ['k', 0, 0],
  ['ArrowUp', 5, 4],
  ['PageDown', 2, 6],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 0, 9],
  ['j', -1, 0],
  ['x', 3, null],
])('%s on row %i goes to %s', (key, active, to) => {
  expect(moveInList(key, active, 10, 4)).toBe(to);
});

test('no key means anything in an empty list', () => {
  expect(moveInList('j', -1, 0, 4)).toBeNull();
});
