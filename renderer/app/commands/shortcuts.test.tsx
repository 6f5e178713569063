// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderView } from '../../testing/render-view.tsx';
import { listenForShortcuts } from './shortcuts.ts';

function listening() {
  const help = vi.fn();
  const palette = vi.fn();
  const stop = listenForShortcuts(document, () => [
    { shortcut: '?', run: help },
    { shortcut: 'Mod+K', run: palette },
    { run: vi.fn() },
  ]);
  onTestFinished(stop);
  return { help, palette };
}

test('a bare key acts in the window and not where text is written', () => {
  const { help } = listening();
  renderView(
    <>
      <input aria-label="Slug" />
      <p contentEditable suppressContentEditableWarning>
        Copy
      </p>
      <button type="button">Publish</button>
    </>,
  );
  fireEvent.keyDown(screen.getByLabelText('Slug'), { key: '?' });
  fireEvent.keyDown(screen.getByText('Copy'), { key: '?' });
  expect(help).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByText('Publish'), { key: '?' });
  expect(help).toHaveBeenCalledTimes(1);
});

test('a command key acts where text is written, but not in the middle of a character', () => {
  const { palette } = listening();
  renderView(<input aria-label="Slug" />);
  const field = screen.getByLabelText('Slug');
  fireEvent.keyDown(field, { key: 'k', ctrlKey: true, isComposing: true });
  expect(palette).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
  expect(palette).toHaveBeenCalledTimes(1);
});

test('nothing behind an open dialog acts', () => {
  const { palette } = listening();
  renderView(<dialog open>Rename</dialog>);
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  expect(palette).not.toHaveBeenCalled();
});

test('a key that somebody else has taken is left alone', () => {
  const { palette } = listening();
  renderView(<input aria-label="Slug" onKeyDown={(event) => event.preventDefault()} />);
  fireEvent.keyDown(screen.getByLabelText('Slug'), { key: 'k', ctrlKey: true });
  expect(palette).not.toHaveBeenCalled();
});
