import type { Node } from 'prosemirror-model';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LanguageLint } from '#shared/checks/language-lint.ts';
import { startingSet } from '#shared/checks/starting-rules/starting-set.ts';
import type { ChecksMemory } from '#shared/ipc/checks-calls.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { storyId } from '#shared/stories/story.ts';
import type { Replacement } from '#shared/text/find/replace-words.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import type { Highlight, HighlightRange } from '../../text/drawing/highlights.ts';
import { type CheckedEditor, createChecksStore, type TextOnScreen } from './checks-store.ts';

const here = storyId.parse('01900000-0000-7000-8000-000000000001');
const nothing: ChecksMemory = { words: { own: [], house: [], names: [] }, ignored: [] };

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function aDocument(...paragraphs: readonly string[]): Node {
  const block = (type: string, text: string) =>
    newsSchema.node(type, null, text === '' ? [] : [newsSchema.text(text)]);
  const head = ['kicker', 'headline', 'dek', 'byline', 'dateline'].map((type) => block(type, ''));
  return newsSchema.node('doc', null, [...head, ...paragraphs.map((text) => block('paragraph', text))]);
}

/** An editor that keeps what is drawn in it and what is asked of it. */
function anEditor() {
  let drawn: readonly Highlight[] = [];
  const calls: { readonly shown: HighlightRange[]; readonly replaced: Replacement[] } = {
    shown: [],
    replaced: [],
  };
  const caret = { from: 0, to: 0 };
  const editor: CheckedEditor = {
    highlights: {
      set: (_, items) => {
        drawn = items;
      },
      setWithin: () => expect.unreachable(),
      activate: () => undefined,
      at: () => [],
      list: () => drawn,
    },
    range: () => caret,
    showRange: (range) => {
      calls.shown.push({ from: range.from, to: range.to });
      Object.assign(caret, { from: range.from, to: range.to });
    },
    replace: (replacements) => calls.replaced.push(...replacements) > 0,
  };
  return { editor, calls, drawn: () => drawn };
}

/** The language check takes exception to every word that begins with "x". */
function lintsOf(paragraph: string): LanguageLint[] {
  return [...paragraph.matchAll(/\bx\w*/g)].map(({ 0: word, index }) => ({
    ruleId: 'SpellCheck',
    start: index,
    end: index + word.length,
    message: 'Not a word.',
    replacements: ['y', 'z'],
  }));
}

function aPane(memory: ChecksMemory = nothing) {
  const client = createFakeClient();
  client.give('checks:memory', memory);
  client.give(
    'checks:list-rules',
    startingSet.map((rule) => ({ ...rule, version: 0, isStarting: true })),
  );
  client.give('checks:release-language', null);
  client.answer('checks:read-language', ({ paragraphs }) => ok(paragraphs.map(lintsOf)));
  const done: string[] = [];
  const store = createChecksStore({
    client,
    report: () => undefined,
    onDone: (sentence) => done.push(sentence),
    pause: () => Promise.resolve(),
  });
  const screen = anEditor();
  const show = async (...paragraphs: readonly string[]) => {
    const text: TextOnScreen = { document: aDocument(...paragraphs), editor: screen.editor, readOnly: false };
    store.getState().read(text);
    await vi.advanceTimersByTimeAsync(1000);
  };
  const words = () => store.getState().findings.map(({ finding }) => finding.words);
  const asked = () => client.inputsOf('checks:read-language').map(({ paragraphs }) => paragraphs);
  return { store, client, asked, done, screen, show, words };
}

test('nothing is read or asked before the pane is open', async () => {
  const { store, asked, show, words } = aPane();
  store.getState().setLanguage(true);
  await show('An xword.');
  expect([asked(), words()]).toEqual([[], []]);
});

test('open, it reads the text once, and then only paragraphs whose words are new', async () => {
  const { store, asked, show, words, screen } = aPane();
  store.getState().setLanguage(true);
  await show('An xone.', 'A second.');
  await store.getState().open(here);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual([['An xone.', 'A second.']]);
  expect(words()).toEqual(['xone']);
  expect(store.getState().language).toEqual({ kind: 'done' });
  expect(screen.drawn()).toMatchObject([{ from: 14, to: 18, look: 'finding finding-language' }]);
  await show('An xone.', 'A second xtwo.');
  expect(asked().slice(1)).toEqual([['A second xtwo.']]);
  // Taken back, it is still known; moved, it is not asked about either.
  await show('A second xtwo.', 'An xone.');
  expect(asked()).toHaveLength(2);
  expect(words()).toEqual(['xtwo', 'xone']);
});

test('while keys follow one another nothing is read', async () => {
  const { store, asked, screen } = aPane();
  store.getState().setLanguage(true);
  await store.getState().open(here);
  for (const text of ['A', 'A w', 'A wo', 'A wor', 'A word.']) {
    store.getState().read({ document: aDocument(text), editor: screen.editor, readOnly: false });
    await vi.advanceTimersByTimeAsync(text === 'A' ? 0 : 200);
  }
  await vi.advanceTimersByTimeAsync(300);
  expect(asked()).toEqual([['A word.']]);
});

test('a long text is read in parts, with how far it is', async () => {
  const { store, asked, show } = aPane();
  store.getState().setLanguage(true);
  const told: string[] = [];
  store.subscribe(({ language }) =>
    told.push(language.kind === 'checking' ? `${language.done}` : language.kind),
  );
  await store.getState().open(here);
  await show(...Array.from({ length: 25 }, (_, index) => `Paragraph number ${index}.`));
  expect(asked().map(({ length }) => length)).toEqual([10, 10, 5]);
  expect([...new Set(told)]).toEqual(['off', 'starting', '10', '20', 'done']);
});

test('with the language off, agreement is found all the same and no process is asked', async () => {
  const { store, asked, show, words } = aPane();
  await store.getState().open(here);
  await show('An xone.', 'The location of the boats are unknown.');
  expect(words()).toEqual(['are']);
  expect(asked()).toEqual([]);
  store.getState().setLanguage(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toEqual(['xone', 'are']);
  store.getState().setLanguage(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toEqual(['are']);
  expect(store.getState().language).toEqual({ kind: 'off' });
});

test('known words and ignored findings are not shown, and come back when they are taken out', async () => {
  const { store, client, asked, show, words } = aPane({
    ...nothing,
    words: { own: ['xone'], house: [], names: ['Xander'] },
  });
  store.getState().setLanguage(true);
  await store.getState().open(here);
  await show('An xone met xtwo.');
  expect(words()).toEqual(['xtwo']);
  client.give('checks:memory', nothing);
  client.emit('checks:changed', null);
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toEqual(['xone', 'xtwo']);
  expect(asked()).toHaveLength(1);
});

test('a failure is shown until it is tried again', async () => {
  const { store, client, show, words } = aPane();
  store.getState().setLanguage(true);
  client.answer('checks:read-language', failed({ code: 'language-unavailable' }));
  await store.getState().open(here);
  await show('An xone.');
  expect(store.getState().language).toMatchObject({ kind: 'failed' });
  client.answer('checks:read-language', ({ paragraphs }) => ok(paragraphs.map(lintsOf)));
  store.getState().retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().language).toEqual({ kind: 'done' });
  expect(words()).toEqual(['xone']);
});

test('a replacement goes where the words stand now, and the next finding is looked at', async () => {
  const { store, show, screen } = aPane();
  store.getState().setLanguage(true);
  await store.getState().open(here);
  await show('An xone and xtwo.');
  const { step, apply } = store.getState();
  step(1);
  expect(screen.calls.shown.at(-1)).toEqual({ from: 14, to: 18 });
  // Words that came before it have moved it on.
  screen.editor.highlights.set(
    'findings',
    screen.drawn().map((each) => ({ ...each, from: each.from + 5, to: each.to + 5 })),
  );
  apply(1);
  expect(screen.calls.replaced).toEqual([{ from: 19, to: 23, text: 'z' }]);
  expect(store.getState().findings.find(({ id }) => id === store.getState().active)?.finding.words).toBe(
    'xtwo',
  );
});

test('steps go round the text from the caret', async () => {
  const { store, show, screen } = aPane();
  store.getState().setLanguage(true);
  await store.getState().open(here);
  await show('An xone and xtwo.');
  const visited = [1, 1, 1, -1, -1].map((by) => {
    store.getState().step(by === 1 ? 1 : -1);
    return screen.calls.shown.at(-1)?.from;
  });
  expect(visited).toEqual([14, 23, 14, 23, 14]);
});

test('a step before anything was found is taken when something is', async () => {
  const { store, show, screen } = aPane();
  store.getState().step(1);
  store.getState().setLanguage(true);
  await store.getState().open(here);
  await show('An xone.');
  expect(screen.calls.shown).toEqual([{ from: 14, to: 18 }]);
  expect(store.getState().wantsKeys).toBe(true);
});

test('what is said to a finding is sent with its place', async () => {
  const { store, client, show, done } = aPane();
  client.answer('checks:ignore', failed({ code: 'reason-missing' }));
  client.give('checks:add-own-word', null);
  store.getState().setLanguage(true);
  await store.getState().open(here);
  await show('An xone met.');
  store.getState().step(1);
  expect(await store.getState().ignore('once', '')).toBe(false);
  expect(await store.getState().addWord('own')).toBe(true);
  expect(client.inputsOf('checks:ignore')).toEqual([
    {
      storyId: here,
      scope: 'once',
      reason: '',
      ruleId: 'SpellCheck',
      words: 'xone',
      before: 'An ',
      after: ' met.',
    },
  ]);
  expect(client.inputsOf('checks:add-own-word')).toEqual([{ word: 'xone' }]);
  expect(done).toEqual(['“xone” is one of your words now.']);
});

test('closed, nothing is underlined', async () => {
  const { store, show, screen } = aPane();
  store.getState().setLanguage(true);
  await store.getState().open(here);
  await show('An xone.');
  store.getState().close();
  expect([screen.drawn(), store.getState().findings]).toEqual([[], []]);
});

test('the house’s live rules are held against the text, and others as soon as they change', async () => {
  const { store, client, show, words } = aPane();
  await store.getState().open(here);
  await show('He works at the present time.');
  const rules = startingSet.filter(({ status }) => status === 'live');
  const found = store.getState().findings.map(({ finding }) => finding);
  expect(words().length).toBeGreaterThan(0);
  for (const { source, ruleId } of found) {
    expect(source).toBe('house');
    expect(store.getState().rules.get(ruleId)?.name).toBe(rules.find(({ id }) => id === ruleId)?.name);
  }
  client.give('checks:list-rules', []);
  client.emit('checks:rules-changed', null);
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toEqual([]);
});
