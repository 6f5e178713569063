import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { storyId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';
import { createIgnoredService } from './ignored-service.ts';

const finding = { ruleId: 'SpellCheck', words: 'Oone', before: 'Mr. ', after: ' went.' };

function aStory(desk: RealDesk, author: Caller, slug: string) {
  const blocks = copy(['headline', 'Quay opens'], ['paragraph', 'Mr. Oone went.']);
  return answered(desk.stories.create({ slug, importId: null, blocks }, author)).id;
}

function aNewsroom() {
  const desk = realDesk();
  const [reporter, chief] = [desk.person('Ada', ['reporter']), desk.person('Eve', ['copy-chief'])];
  const story = aStory(desk, reporter, 'quay-opens');
  const announced: string[] = [];
  const announce = (name: string) => void announced.push(name);
  const service = createIgnoredService({ ...desk, newId: () => v7(), announce });
  return { desk, service, reporter, chief, story, announced };
}

test('a finding is ignored once in its story, by everybody who works on it, and taken back', () => {
  const { service, reporter, chief, story, announced, desk } = aNewsroom();
  const other = aStory(desk, reporter, 'quay-closes');
  const ignored = service.ignore({ ...finding, storyId: story, scope: 'once', reason: '' }, reporter);
  if (!ignored.ok) throw new Error(ignored.failure.code);
  expect(service.list(story, reporter.personId)).toEqual([ignored.value]);
  expect(service.list(story, chief.personId)).toEqual([ignored.value]);
  expect(service.list(other, reporter.personId)).toEqual([]);
  expect(service.takeBack({ ignoredId: ignored.value.id }, chief)).toEqual({ ok: true, value: null });
  expect(service.list(story, reporter.personId)).toEqual([]);
  expect(announced).toEqual(['checks:changed', 'checks:changed']);
  const deeds = desk.journal.list({ storyId: story, before: null, limit: 2 });
  expect(deeds).toMatchObject({
    value: [
      { deed: 'finding.taken-back', personId: chief.personId, payload: { words: 'Oone' } },
      {
        deed: 'finding.ignored',
        personId: reporter.personId,
        payload: { scope: 'once', ruleId: 'SpellCheck' },
      },
    ],
  });
});

test('always needs a reason, and for the whole house the right to manage it', () => {
  const { service, reporter, chief, story } = aNewsroom();
  const always = { ...finding, storyId: story, reason: 'A family of that name' };
  expect(service.ignore({ ...always, scope: 'mine', reason: '' }, reporter)).toMatchObject({
    failure: { code: 'reason-missing' },
  });
  expect(service.ignore({ ...always, scope: 'house' }, reporter)).toMatchObject({
    failure: { code: 'not-allowed', right: 'house.manage' },
  });
  const house = service.ignore({ ...always, scope: 'house' }, chief);
  const mine = service.ignore({ ...always, scope: 'mine' }, reporter);
  if (!house.ok || !mine.ok) throw new Error('not ignored');
  expect(service.list(story, reporter.personId)).toEqual([mine.value, house.value]);
  expect(service.list(story, chief.personId)).toEqual([house.value]);
  expect(service.takeBack({ ignoredId: house.value.id }, reporter)).toMatchObject({ ok: false });
  expect(service.takeBack({ ignoredId: mine.value.id }, chief)).toMatchObject({
    failure: { code: 'not-found', what: 'ignored' },
  });
  expect(service.takeBack({ ignoredId: mine.value.id }, reporter)).toMatchObject({ ok: true });
  expect(service.takeBack({ ignoredId: mine.value.id }, reporter)).toMatchObject({
    failure: { code: 'not-found', what: 'ignored' },
  });
});

test('a story that is not there has nothing to ignore', () => {
  const { service, reporter } = aNewsroom();
  const nowhere = storyId.parse(v7());
  expect(service.ignore({ ...finding, storyId: nowhere, scope: 'once', reason: '' }, reporter)).toMatchObject(
    {
      failure: { code: 'not-found', what: 'story' },
    },
  );
});
