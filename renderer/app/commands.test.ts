import { expect, test, vi } from 'vitest';
import { mayDo, type Right, type Role } from '#shared/people/rights.ts';
import { defaultSettings } from '#shared/settings/settings.ts';
import { type Story, storyId } from '#shared/stories/story.ts';
import { textKeys } from '../text/text-commands.ts';
import type { CommandContext, Hands } from './commands/command-context.ts';
import { commands } from './commands.ts';

const story = {
  id: storyId.parse('0190b3a0-0000-7000-8000-0000000000aa'),
  slug: 'east-pier',
  publishedRevision: 0,
  archivedAt: null,
  hasOriginal: true,
  // The table looks at no more of a story than this.
} as Story;

/** Hands that remember what they were told to do. */
function someHands() {
  const told: unknown[][] = [];
  const hands = new Proxy({} as Hands, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        told.push([name, ...given]),
  });
  return { hands, told };
}

function context(fields: Partial<CommandContext> = {}, ...roles: readonly Role[]): CommandContext {
  return {
    place: { kind: 'story', storyId: story.id },
    canGoBack: false,
    canGoForward: false,
    may: (right: Right) => mayDo(roles.length === 0 ? ['editor'] : roles, right),
    story,
    canWrite: true,
    hasSelection: true,
    chosenClaims: 1,
    hasSuggestions: false,
    hasQueries: false,
    suggesting: false,
    languageChecked: false,
    reading: false,
    canCompare: true,
    inspectorShown: true,
    theme: 'system',
    copyView: defaultSettings.copy,
    hands: someHands().hands,
    ...fields,
  };
}

const enabled = (given: CommandContext): readonly string[] =>
  commands.filter(({ when }) => when === undefined || when(given)).map(({ id }) => id);

test('no two commands have the same id or the same keys, those of the editor among them', () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = commands.flatMap(({ shortcut }) => (shortcut === undefined ? [] : [shortcut.toLowerCase()]));
  expect(new Set(keys).size).toBe(keys.length);
  const ofText = Object.values(textKeys).map((each) => each.replaceAll('-', '+').toLowerCase());
  expect(keys).toEqual(expect.arrayContaining(ofText));
});

test.each([
  ['the marked words of a draft can be a claim', 'story.claim', {}, true],
  ['without marked words there is nothing to claim', 'story.claim', { hasSelection: false }, false],
  ['a text that cannot be changed takes no claim', 'story.claim', { canWrite: false }, false],
  ['one act is done to several chosen claims', 'story.act-on-claims-verify', { chosenClaims: 2 }, true],
  ['one chosen claim is not several', 'story.act-on-claims-verify', {}, false],
  ['the marked words of a draft can be asked about', 'story.query', {}, true],
  ['without marked words there is nothing to ask about', 'story.query', { hasSelection: false }, false],
  ['without queries there is none to go to', 'story.next-query', {}, false],
  ['queries are gone through', 'story.next-query', { hasQueries: true }, true],
  ['who only reads may still make a claim', 'story.claim', { reading: true }, true],
  ['who only reads decides nothing', 'text.accept', { reading: true, hasSuggestions: true }, false],
  ['who only reads formats nothing', 'text.bold', { reading: true }, false],
  ['a draft can be published', 'story.publish', {}, true],
  [
    'what readers have seen is not published anew',
    'story.publish',
    { story: { ...story, publishedRevision: 1 } },
    false,
  ],
  ['an archived story is not published', 'story.publish', { story: { ...story, archivedAt: 1 } }, false],
  ['an archived story can be restored', 'story.restore', { story: { ...story, archivedAt: 1 } }, true],
  ['a request is about what readers saw', 'story.request', {}, false],
  [
    'a published story can be asked about',
    'story.request',
    { story: { ...story, publishedRevision: 1 } },
    true,
  ],
  [
    'outside of a story there is none to rename',
    'story.rename',
    { story: null, place: { kind: 'desk' } },
    false,
  ],
  ['the theme that is on is not offered', 'view.theme-system', {}, false],
] as const)('%s', (_case, id, fields, is) => {
  expect(enabled(context(fields)).includes(id)).toBe(is);
});

test('a reporter writes and takes in, and does not publish', () => {
  const offered = enabled(context({ story: { ...story, publishedRevision: 1 } }, 'reporter'));
  expect(offered).toContain('copy.import');
  expect(offered).toContain('story.request');
  expect(enabled(context({}, 'reporter'))).not.toContain('story.publish');
});

test('a command does what it says with what is open', () => {
  const { hands, told } = someHands();
  const run = (id: string) => commands.find((each) => each.id === id)?.run(context({ hands }));
  run('go.corrections');
  run('story.archive');
  run('story.export-markdown');
  run('view.inspector');
  run('view.history');
  run('view.theme-dark');
  expect(told).toEqual([
    ['go', { kind: 'corrections', requestId: null }],
    ['archive', story],
    ['exportStory', story, 'markdown'],
    ['showInspector', false],
    ['goToTab', 'history'],
    ['setTheme', 'dark'],
  ]);
});

test('the copy is enlarged step by step, and comes back to its usual size', () => {
  const { hands, told } = someHands();
  const run = (id: string, zoom: number) =>
    commands
      .find((each) => each.id === id)
      ?.run(context({ hands, copyView: { ...defaultSettings.copy, zoom } }));
  run('view.zoom-larger', 100);
  run('view.zoom-larger', 200);
  run('view.zoom-smaller', 90);
  run('view.zoom-usual', 200);
  expect(told.map(([, part]) => part)).toEqual([{ zoom: 110 }, { zoom: 200 }, { zoom: 80 }, { zoom: 100 }]);
});

test('a label says what will happen now', () => {
  const inspector = commands.find(({ id }) => id === 'view.inspector');
  const label = vi.fn(typeof inspector?.label === 'function' ? inspector.label : () => '');
  expect([label(context()), label(context({ inspectorShown: false }))]).toEqual([
    'Hide the inspector',
    'Show the inspector',
  ]);
});
