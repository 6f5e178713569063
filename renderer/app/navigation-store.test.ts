import { expect, test } from 'vitest';
import { storyId } from '#shared/stories/story.ts';
import { createNavigationStore } from './navigation-store.ts';

const story = { kind: 'story', storyId: storyId.parse('0190b3a0-0000-7000-8000-0000000000aa') } as const;

test('back and forward walk the way that was taken', () => {
  const store = createNavigationStore();
  const { go, goBack, goForward } = store.getState();
  go(story);
  go({ kind: 'log' });
  goBack();
  expect(store.getState().place).toEqual(story);
  goBack();
  goBack();
  expect(store.getState().place).toEqual({ kind: 'desk' });
  goForward();
  goForward();
  goForward();
  expect(store.getState().place).toEqual({ kind: 'log' });
});

test('a new step forgets the way forward, and a step to where one is counts for nothing', () => {
  const store = createNavigationStore();
  const { go, goBack } = store.getState();
  go(story);
  goBack();
  go({ kind: 'desk' });
  expect(store.getState().forward).toEqual([story]);
  go({ kind: 'sources', sourceId: null });
  expect(store.getState()).toMatchObject({ forward: [], back: [{ kind: 'desk' }] });
});

test('another person starts at the desk with no way back', () => {
  const store = createNavigationStore();
  store.getState().go(story);
  store.getState().startOver();
  expect(store.getState()).toMatchObject({ place: { kind: 'desk' }, back: [], forward: [] });
});
