// @vitest-environment happy-dom
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type FileDrop, listenForFiles } from './file-drop.ts';

let drops: FileDrop[];
const onOver = vi.fn();

beforeEach(() => {
  drops = [];
  onOver.mockClear();
  onTestFinished(listenForFiles(document, { onOver, onDrop: (drop) => drops.push(drop) }));
});

/** A file or a folder as the browser hands it over in a drop. */
const item = (name: string, isDirectory = false) => ({
  kind: 'file',
  getAsFile: () => new File(['x'], name),
  webkitGetAsEntry: () => ({ isDirectory }),
});

/** What happens at the window; answers whether the browser's own doing was prevented. */
function drag(type: 'dragover' | 'drop', types: readonly string[], items: readonly unknown[] = []): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const dataTransfer = { types, items, dropEffect: 'move' };
  Object.assign(event, { dataTransfer, clientX: 7, clientY: 9 });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

test('files are taken with the place where they were dropped, and folders are only counted', () => {
  expect(drag('dragover', ['Files'])).toBe(true);
  expect(onOver).toHaveBeenLastCalledWith({ left: 7, top: 9 });
  drag('drop', ['Files'], [item('a.txt'), item('photos', true), item('b.md')]);
  expect(drops).toMatchObject([{ folders: 1, at: { left: 7, top: 9 } }]);
  expect(drops[0]?.files.map(({ name }) => name)).toEqual(['a.txt', 'b.md']);
  expect(onOver).toHaveBeenLastCalledWith(null);
});

test('words that are dragged are left to whoever they are dropped on', () => {
  expect([drag('dragover', ['text/plain']), drag('drop', ['text/plain'])]).toEqual([false, false]);
  expect(drops).toEqual([]);
});

test('under a dialog nothing is taken, and the window does not show the file either', () => {
  document.body.append(Object.assign(document.createElement('dialog'), { open: true }));
  onTestFinished(() => document.querySelector('dialog')?.remove());
  expect(drag('drop', ['Files'], [item('a.txt')])).toBe(true);
  expect(drops).toEqual([]);
});
