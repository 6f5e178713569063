// @vitest-environment happy-dom
import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { expect, it, onTestFinished, vi } from 'vitest';
import { longestPaste, type PastedCopy, readPastedHtml } from '#shared/formats/read-paste.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { project } from '#shared/text/projection.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { createTextEditor } from '../text-editor.ts';
import type { LeftOutOfPaste } from './clipboard.ts';
import type { Pasting } from './paste-apart.ts';

interface MountOptions {
  readonly document?: Node;
  readonly read?: (html: string) => Promise<Result<PastedCopy>>;
  /** Stops the paste when this much of it is in. */
  readonly stopAt?: number;
}

/** An editor, and a hand that pastes. */
function mount({ document = aDocument({ body: ['One. Two.'] }), read, stopAt }: MountOptions = {}) {
  const place = globalThis.document.createElement('div');
  globalThis.document.body.append(place);
  const seen: (Pasting | null)[] = [];
  const leftOut: LeftOutOfPaste[] = [];
  const failures: Failure[] = [];
  const stopReading = vi.fn();
  const editor = createTextEditor({
    place,
    document,
    anchors: [],
    signForms: () => defaultHouseSettings,
    hand: personId.parse('0198c0de-0000-7000-8000-0000000000aa'),
    readOnly: false,
    onEdit: () => undefined,
    onGlance: () => undefined,
    onText: () => undefined,
    onRefused: () => undefined,
    onAskForLink: () => undefined,
    pasting: {
      read: read ?? (async (html) => ok(readPastedHtml(html))),
      stopReading,
      onPasting: (pasting) => {
        seen.push(pasting);
        if ((pasting?.done ?? 0) > (stopAt ?? 1)) pasting?.stop();
      },
      onLeftOut: (left) => leftOut.push(left),
      onFailed: (failure) => failures.push(failure),
    },
  });
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const { view } = editor;
  return {
    editor,
    view,
    seen,
    leftOut,
    failures,
    stopReading,
    select(words: string, end: 'all' | 'end' = 'all') {
      const { from, to } = placeOf(view.state.doc, words);
      view.dispatch(
        view.state.tr.setSelection(TextSelection.create(view.state.doc, end === 'end' ? to : from, to)),
      );
    },
    /** Whether the editor took the paste upon itself. */
    paste(types: Readonly<Record<string, string>>): boolean {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: (type: string) => types[type] ?? '' } });
      return (
        view.someProp('handleDOMEvents', (handlers) => handlers.paste?.(view, event as ClipboardEvent)) ===
        true
      );
    },
    ended: () => vi.waitFor(() => expect(seen.at(-1)).toBeNull(), { timeout: 10_000 }),
    texts: () =>
      project(view.state.doc, 'final').blocks.map(({ start, end }) =>
        project(view.state.doc, 'final').text.slice(start, end),
      ),
  };
}

const sentence = 'The ferry sailed late that day, its log says. ';
const long = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, index) => `<p>${index} ${sentence.repeat(20).trim()}</p>`);

it('leaves short and shallow copy to the editor itself', () => {
  const { paste } = mount();
  expect([
    paste({ 'text/plain': 'One' }),
    paste({ 'text/html': '<p>One</p>', 'text/plain': 'One' }),
    paste({ 'text/html': `<p data-stet-copy="">${'x'.repeat(200_000)}</p>` }),
  ]).toEqual([false, false, false]);
});

it('puts long copy in a piece at a time, in its order, and takes it back as one', async () => {
  const { view, select, paste, ended, seen, texts } = mount();
  select('One.', 'end');
  expect(paste({ 'text/html': long(200).join('') })).toBe(true);
  await ended();
  const body = texts();
  expect(body.length).toBe(200);
  expect(body[0]).toMatch(/^One\.0 The ferry/);
  expect(body.slice(1, -1).every((text, index) => text.startsWith(`${index + 1} The ferry`))).toBe(true);
  expect(body.at(-1)).toMatch(/^199 .* Two\.$/);
  expect(seen.flatMap((pasting) => pasting?.done ?? []).length).toBeGreaterThan(5);
  undo(view.state, view.dispatch);
  expect(texts()).toEqual(['One. Two.']);
});

it('replaces what is marked, and suggests it all in suggestion mode', async () => {
  const { editor, view, select, paste, ended, texts } = mount();
  editor.setSuggesting(true);
  select('One.');
  paste({ 'text/html': long(130).join('') });
  await ended();
  expect(texts().map((text) => text.split(' ')[0])).toEqual(
    Array.from({ length: 130 }, (_, index) => `${index}`),
  );
  expect(texts().at(-1)).toMatch(/ Two\.$/);
  const original = project(view.state.doc, 'original');
  expect(original.text).toBe('One. Two.');
});

it('goes where the paste was made, whatever is written meanwhile', async () => {
  let answer: (read: Result<PastedCopy>) => void = () => undefined;
  const { view, select, paste, ended, texts } = mount({
    read: () => new Promise((resolve) => (answer = resolve)),
  });
  select('Two.', 'end');
  paste({ 'text/html': '<div>'.repeat(60) });
  view.dispatch(view.state.tr.insertText('Zero. ', placeOf(view.state.doc, 'One.').from));
  answer(ok(readPastedHtml('<p> Three.</p><p>Four.</p>')));
  await ended();
  expect(texts()).toEqual(['Zero. One. Two.Three.', 'Four.']);
});

it('can be stopped while it is read and while it is put in', async () => {
  const { paste, seen, ended, stopReading, failures, texts } = mount({
    read: async () => failed({ code: 'cancelled' }),
  });
  paste({ 'text/html': '<div>'.repeat(60) });
  seen[0]?.stop();
  await ended();
  expect([stopReading.mock.calls.length, failures, texts()]).toEqual([
    1,
    [{ code: 'cancelled' }],
    ['One. Two.'],
  ]);

  const later = mount({ stopAt: 0.4 });
  later.select('Two.', 'end');
  later.paste({ 'text/html': long(200).join('') });
  await later.ended();
  expect(later.texts().length).toBeGreaterThan(10);
  expect(later.texts().length).toBeLessThan(150);
  undo(later.view.state, later.view.dispatch);
  expect(later.texts()).toEqual(['One. Two.']);
});

it('refuses plain text over the limit, and says the limit', async () => {
  const { paste, ended, failures, texts } = mount();
  expect(paste({ 'text/plain': 'x'.repeat(2_000_000) })).toBe(true);
  await ended();
  expect(failures).toEqual([{ code: 'paste-too-long', limit: longestPaste, size: 2_000_000 }]);
  expect(texts()).toEqual(['One. Two.']);
});

it('tells what was left out, of short copy too', async () => {
  const { view, paste, ended, leftOut } = mount();
  paste({ 'text/html': `${'<div>'.repeat(60)}a<del>b</del>` });
  await ended();
  view.pasteHTML('<p>a<del>b</del></p><p>c<s>d</s></p>');
  expect(leftOut).toEqual([[{ what: 'deleted-text', count: 1 }], [{ what: 'deleted-text', count: 2 }]]);
});
