// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { createFakeClient } from '../../testing/fake-client.ts';
import { renderView } from '../../testing/render-view.tsx';
import { ImportView } from './ImportView.tsx';
import { createImportStore } from './import-store.ts';
import { LogExportMenu } from './parts/LogExportMenu.tsx';
import { OriginalDialog } from './parts/OriginalDialog.tsx';
import { StoryExportMenu } from './parts/StoryExportMenu.tsx';
import { aBlock, aMadeStory, aPreview } from './testing/some-previews.ts';

function drawn(preview = aPreview()) {
  const client = createFakeClient();
  client.give('formats:read-copy', preview);
  client.give('formats:open-copy', preview);
  client.give('formats:sample-copy', preview);
  client.give('formats:cancel-reading', null);
  client.give('stories:create', aMadeStory);
  const onMade = vi.fn();
  const report = vi.fn();
  const store = createImportStore({ client, report });
  const view = renderView(<ImportView store={store} onMade={onMade} />);
  return { ...view, client, store, onMade, report };
}

async function reviewed(preview = aPreview()) {
  const view = drawn(preview);
  await view.user.click(screen.getByRole('button', { name: 'Open the sample story' }));
  await screen.findByRole('heading', { name: 'Check what was recognised' });
  return view;
}

const aTransfer = (data: Readonly<Record<string, string>>, files: readonly unknown[] = []) => ({
  files,
  getData: (type: string) => data[type] ?? '',
});
const aFile = (name: string) => ({ name, size: 1, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });
const accessible = async (view: Element) => {
  const { violations } = await axe.run(view, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

test('the empty view offers every way in, by name', async () => {
  const { container, user } = drawn();
  await user.click(screen.getByRole('button', { name: 'Paste copy' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Paste or write copy here' }));
  for (const name of ['Open a file…', 'Open the sample story']) screen.getByRole('button', { name });
  expect(await accessible(container)).toEqual([]);
});

test('a paste anywhere in the view is taken with its HTML', async () => {
  const { client } = drawn();
  const data = { 'text/html': '<p>Mayor</p>', 'text/plain': 'Mayor' };
  fireEvent.paste(document.body, { clipboardData: aTransfer(data) });
  await screen.findByRole('heading', { name: 'Check what was recognised' });
  expect(client.inputsOf('formats:read-copy')).toMatchObject([{ mediaType: 'text/html' }]);
});

test('a paste into the field is taken once', async () => {
  const { client } = drawn();
  fireEvent.paste(screen.getByRole('textbox'), { clipboardData: aTransfer({ 'text/plain': 'Mayor' }) });
  await screen.findByRole('heading', { name: 'Check what was recognised' });
  expect(client.inputsOf('formats:read-copy')).toHaveLength(1);
});

test('copy that is written by hand is read when it is asked for', async () => {
  const { client, user } = drawn();
  await user.type(screen.getByRole('textbox'), 'Mayor resigns');
  await user.click(screen.getByRole('button', { name: 'Read this copy' }));
  expect(new TextDecoder().decode(client.inputsOf('formats:read-copy')[0]?.bytes)).toBe('Mayor resigns');
});

test('files that wait are named, and can be left out', async () => {
  const { user, store } = drawn();
  await act(() => store.getState().drop([aFile('a.txt'), aFile('b.txt'), aFile('c.txt')]));
  await screen.findByRole('heading', { name: 'Check what was recognised' });
  expect(screen.getByRole('status').textContent).toBe('Next: 2 files wait: b.txt, c.txt');
  await user.click(screen.getByRole('button', { name: 'Leave them out' }));
  expect(screen.queryByRole('status')).toBe(null);
});

test('a long reading shows how far it is and can be cancelled', async () => {
  const { client, user, store } = drawn();
  client.answer('formats:open-copy', () => new Promise(() => undefined));
  await user.click(screen.getByRole('button', { name: 'Open a file…' }));
  client.emit('formats:progress', { done: 0.4 });
  await screen.findByText('Reading the copy: 40 %');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(store.getState().phase.name).toBe('idle');
});

test('the review says what each block is, why, what is doubtful and what was left out', async () => {
  const { container } = await reviewed();
  const rows = within(screen.getByRole('list', { name: 'Blocks of the copy' })).getAllByRole('listitem');
  expect(rows.map((row) => within(row).getByRole<HTMLSelectElement>('combobox').value)).toEqual([
    'headline',
    'dropped',
    'paragraph',
    'corrections-line',
  ]);
  for (const words of [
    'repeats the headline, dropped',
    'asks readers for corrections',
    'The web site hid an e-mail address here',
    'mayor.html',
    'HTML, read as WINDOWS-1252, 2 kB',
    '2 scripts',
    '1 picture',
    '1 doubt to look at',
  ]) {
    screen.getByText(words);
  }
  expect(await accessible(container)).toEqual([]);
});

test('a person changes parts, gives the address and the slug, and makes the story', async () => {
  const { client, user, onMade } = await reviewed();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Part of block 2' }), 'Dek');
  await user.type(screen.getByRole('textbox', { name: 'What is the address?' }), 'desk@l.example');
  const slug = screen.getByRole('textbox', { name: 'Slug' });
  await user.clear(slug);
  expect(screen.getByRole('alert').textContent).toContain('lower-case words');
  await user.type(slug, 'mayor-gone');
  await user.click(screen.getByRole('button', { name: 'Make the story' }));
  await waitFor(() => expect(onMade).toHaveBeenCalledWith(aMadeStory.id, false));
  expect(client.inputsOf('stories:create')).toMatchObject([
    { slug: 'mayor-gone', importId: aPreview().importId },
  ]);
});

test('copy without a headline asks for one', async () => {
  const { user } = await reviewed(aPreview({ blocks: [aBlock('block-1')] }));
  const make = screen.getByRole<HTMLButtonElement>('button', { name: 'Make the story' });
  expect(make.disabled).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'Headline' }), 'Mayor resigns');
  expect(make.disabled).toBe(false);
});

test('a long story is drawn piece by piece', async () => {
  const blocks = Array.from({ length: 250 }, (_, index) => aBlock(`block-${index}`));
  const { user } = await reviewed(aPreview({ blocks }));
  expect(screen.getAllByRole('listitem').filter((row) => row.matches('.import-row'))).toHaveLength(200);
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(screen.getAllByRole('listitem').filter((row) => row.matches('.import-row'))).toHaveLength(250);
});

test('copy without words says so', async () => {
  await reviewed(aPreview({ blocks: [] }));
  screen.getByText('There is no text in this copy.');
});

test('starting over puts the copy away', async () => {
  const { user, store } = await reviewed();
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  expect(store.getState().phase).toEqual({ name: 'idle' });
});

test('markup in copy is shown as the characters that it is', async () => {
  const { container } = await reviewed(
    aPreview({
      blocks: [aBlock('block-1', { part: 'headline', runs: [{ text: '<img src=x onerror=alert(1)>' }] })],
    }),
  );
  screen.getByText('<img src=x onerror=alert(1)>');
  expect(container.querySelector('img')).toBeNull();
});

test('the menus name their formats and answer with the chosen one', async () => {
  const onStory = vi.fn();
  const onLog = vi.fn();
  const { user } = renderView(
    <>
      <StoryExportMenu busy={false} onExport={onStory} />
      <LogExportMenu busy={false} onExport={onLog} />
    </>,
  );
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Export as Markdown…' }));
  await user.click(screen.getByRole('button', { name: 'Export the log' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Export as CSV…' }));
  expect([onStory.mock.calls, onLog.mock.calls]).toEqual([[['markdown']], [['csv']]]);
});

test('the original is shown as plain characters, the beginning of a long one', async () => {
  const onClose = vi.fn();
  const { container, user } = renderView(
    <OriginalDialog
      status="ready"
      original={{
        fileName: 'mayor.html',
        mediaType: 'text/html',
        charset: 'utf-8',
        sha256: 'a'.repeat(64),
        size: 300_000,
        importedAt: 1,
        text: `<script>alert(1)</script>${'x'.repeat(300_000)}`,
      }}
      onClose={onClose}
    />,
  );
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The copy as it came' });
  expect(text.value.startsWith('<script>')).toBe(true);
  expect(text.value).toHaveLength(200_000);
  expect(container.querySelector('script')).toBeNull();
  screen.getByText('Only the first 200,000 characters are shown.');
  expect(await accessible(container)).toEqual([]);
  await user.click(screen.getAllByRole('button', { name: 'Close' })[0] ?? container);
  expect(onClose).toHaveBeenCalled();
});
