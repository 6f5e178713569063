// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { aQuery } from '../../../testing/query-builders.ts';
import { renderView } from '../../../testing/render-view.tsx';
import { linesOfOpenQueries } from '../../../words/queries.ts';
import { PublishDialog } from './PublishDialog.tsx';

const noGate = { blocks: [], warnings: [] };
const rules = { 'color-contrast': { enabled: false } };

test('publishing says what will happen, warns of unverified claims and asks where', async () => {
  const publish = vi.fn(async () => true);
  const close = vi.fn();
  const { user } = renderView(
    <PublishDialog
      slug="mayor"
      words={1420}
      unverified={3}
      openQueries={[]}
      gate={noGate}
      onPublish={publish}
      onClose={close}
    />,
  );
  const dialog = screen.getByRole('dialog', { name: 'Publish mayor' });
  expect(dialog.textContent).toContain('Revision 1 will hold the 1,420 words of the draft');
  expect(dialog.textContent).toContain('3 claims are not verified');
  expect((await axe.run(dialog, { rules })).violations).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Publish revision 1' }));
  expect(screen.getByRole('alert').textContent).toContain('where readers');
  expect(publish).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText('Where readers will see it'), ' stet.example/mayor {Enter}');
  expect(publish).toHaveBeenCalledWith('stet.example/mayor', {});
  await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
});

test('unresolved queries are listed and want a reason', async () => {
  const publish = vi.fn(async () => true);
  const openQueries = linesOfOpenQueries([aQuery({ quote: '1,300 people' }), aQuery({ state: 'resolved' })]);
  const { user } = renderView(
    <PublishDialog
      slug="mayor"
      words={1}
      unverified={0}
      {...{ openQueries }}
      gate={noGate}
      onPublish={publish}
      onClose={vi.fn()}
    />,
  );
  expect(screen.getByText(/^1 query is not resolved/)).toBeTruthy();
  expect(screen.getByRole('listitem').textContent).toBe('“1,300 people”: Who says so?');
  await user.type(screen.getByLabelText('Where readers will see it'), 'page 1{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('Write why it goes out');
  expect(publish).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText('Why it goes out all the same'), 'The presses run.');
  await user.click(screen.getByRole('button', { name: 'Publish revision 1' }));
  expect(publish).toHaveBeenCalledWith('page 1', { openQueriesReason: 'The presses run.' });
});

test('a publication that was refused leaves the dialog with what was typed', async () => {
  const close = vi.fn();
  const { user } = renderView(
    <PublishDialog
      slug="mayor"
      words={1}
      unverified={0}
      openQueries={[]}
      gate={noGate}
      onPublish={async () => false}
      onClose={close}
    />,
  );
  expect(screen.queryByText(/not verified/)).toBeNull();
  await user.type(screen.getByLabelText('Where readers will see it'), 'page 1{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Publish/ })).toHaveProperty('disabled', false),
  );
  expect(close).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Where readers will see it')).toHaveProperty('value', 'page 1');
});

test('what the standards stop is said, and cannot be published', async () => {
  const publish = vi.fn(async () => true);
  const block = { id: 'a', about: 'two officials', text: 'two officials: the ground rules' };
  const gate = { blocks: [block], warnings: [] };
  renderView(
    <PublishDialog
      {...{ gate }}
      slug="mayor"
      words={1}
      unverified={0}
      openQueries={[]}
      onPublish={publish}
      onClose={vi.fn()}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('1 finding stops this publication');
  expect(screen.getByRole('listitem').textContent).toBe('two officials: the ground rules');
  expect(screen.getByRole('button', { name: 'Publish revision 1' })).toHaveProperty('disabled', true);
});

test('warnings of the standards want one reason, or each its own', async () => {
  const publish = vi.fn(async () => false);
  const warnings = [
    { id: 'a', about: 'Velm Gazette', text: 'Velm Gazette: whether we confirmed it' },
    { id: 'b', about: 'a clerk', text: 'a clerk: a second source' },
  ];
  const gate = { blocks: [], warnings };
  const { user } = renderView(
    <PublishDialog
      {...{ gate }}
      slug="mayor"
      words={1}
      unverified={0}
      openQueries={[]}
      onPublish={publish}
      onClose={vi.fn()}
    />,
  );
  await user.type(screen.getByLabelText('Where readers will see it'), 'page 1{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('Write why it goes out with these warnings');
  await user.type(screen.getByLabelText('Why it goes out all the same'), 'On deadline.');
  await user.click(screen.getByRole('button', { name: 'Publish revision 1' }));
  const reasons = [
    { key: 'a', reason: 'On deadline.' },
    { key: 'b', reason: 'On deadline.' },
  ];
  expect(publish).toHaveBeenLastCalledWith('page 1', { reasons });
  await user.click(screen.getByLabelText('A reason for each'));
  await user.type(screen.getByLabelText('Reason: Velm Gazette'), 'Called them.');
  await user.type(screen.getByLabelText('Reason: a clerk'), 'She was there.{Enter}');
  await waitFor(() =>
    expect(publish).toHaveBeenLastCalledWith('page 1', {
      reasons: [
        { key: 'a', reason: 'Called them.' },
        { key: 'b', reason: 'She was there.' },
      ],
    }),
  );
});
