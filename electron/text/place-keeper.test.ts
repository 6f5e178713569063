import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { createSettingRecords } from '#db/settings/setting-records.ts';
import { memoryDatabase } from '#db/testing/memory-database.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import { createPlaceKeeper } from './place-keeper.ts';

const ada = personId.parse(v7());
const eve = personId.parse(v7());
const aStory = () => storyId.parse(v7());
const placeAt = (offset: number) => ({ caret: { offset, words: 'the port' }, top: { offset: 0, words: '' } });

test('each person has a place of their own in a story, the one they kept last', () => {
  const keeper = createPlaceKeeper(memoryDatabase());
  const story = aStory();
  keeper.keep({ storyId: story, personId: ada, place: placeAt(3) }, ada);
  keeper.keep({ storyId: story, personId: ada, place: placeAt(7) }, ada);
  expect(keeper.get({ storyId: story }, ada)).toEqual({ ok: true, value: placeAt(7) });
  expect(keeper.get({ storyId: story }, eve)).toEqual({ ok: true, value: null });
});

test('a place that comes when somebody else has taken the seat is not theirs', () => {
  const keeper = createPlaceKeeper(memoryDatabase());
  const story = aStory();
  keeper.keep({ storyId: story, personId: ada, place: placeAt(3) }, eve);
  expect([keeper.get({ storyId: story }, ada), keeper.get({ storyId: story }, eve)]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
});

test('of many stories the ones that were left longest ago are forgotten', () => {
  const keeper = createPlaceKeeper(memoryDatabase());
  const stories = Array.from({ length: 201 }, aStory);
  for (const story of stories) keeper.keep({ storyId: story, personId: ada, place: placeAt(1) }, ada);
  const known = stories.filter((story) => {
    const answer = keeper.get({ storyId: story }, ada);
    return answer.ok && answer.value !== null;
  });
  expect(known).toEqual(stories.slice(1));
});

test('damaged places are no places', () => {
  const database = memoryDatabase();
  createSettingRecords(database).saveSetting(`places:${ada}`, [{ storyId: 'x' }]);
  const keeper = createPlaceKeeper(database);
  expect(keeper.get({ storyId: aStory() }, ada)).toEqual({ ok: true, value: null });
});
