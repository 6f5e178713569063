// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { coverageOf } from '#shared/claims/coverage.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { aClaim, anAttribution } from '../testing/claim-builders.ts';
import { CoverageChips } from './CoverageChips.tsx';

const claims = [
  aClaim({ attributions: [anAttribution()] }),
  aClaim({ attributions: [anAttribution({ hand: 'second-hand' })] }),
  aClaim(),
  aClaim({ kind: 'opinion' }),
];

test('the coverage is a line of switches, one for each class that has claims', async () => {
  const onShow = vi.fn();
  const { user, container } = renderView(
    <CoverageChips coverage={coverageOf(claims)} shown="bare" onShow={onShow} />,
  );
  const line = '3 claims: 1 backed, 1 second-hand, 1 with no source; 1 opinion';
  expect(screen.getByRole('group', { name: `Coverage. ${line}` })).toBeTruthy();
  expect(
    screen.getAllByRole('button').map((each) => [each.textContent, each.getAttribute('aria-pressed')]),
  ).toEqual([
    ['1 backed', 'false'],
    ['1 second-hand', 'false'],
    ['1 with no source', 'true'],
    ['1 opinion', 'false'],
  ]);
  await user.click(screen.getByRole('button', { name: '1 second-hand' }));
  expect(onShow).toHaveBeenCalledWith('second-hand');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

test('a class that is shown alone stays while no claim is so any more', () => {
  renderView(<CoverageChips coverage={coverageOf(claims)} shown="disputed" onShow={vi.fn()} />);
  expect(screen.getByRole('button', { name: '0 disputed', pressed: true })).toBeTruthy();
});

test('a story without claims has no line', () => {
  const { container } = renderView(<CoverageChips coverage={coverageOf([])} shown={null} onShow={vi.fn()} />);
  expect(container.textContent).toBe('');
});
