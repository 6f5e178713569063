import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ClaimId, claimId } from '#shared/claims/claim.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorDecision } from '#shared/text/anchor.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';

let desk: RealDesk;
let ann: Caller;
let story: StoryId;
let claim: ClaimId;

beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  const blocks = copy(
    ['headline', 'Port reopens'],
    ['paragraph', 'The port reopened on Monday.'],
    ['paragraph', 'Smith denied that 1,300 people were held.'],
  );
  story = answered(desk.stories.create({ slug: 'port', importId: null, blocks }, ann)).id;
  claim = pin('1,300 people');
});

function pin(words: string): ClaimId {
  const { version } = desk.drafts.current(story);
  const made = { kind: 'figure', note: '', attribution: null, verification: null } as const;
  return answered(desk.claims.add({ storyId: story, version, ...desk.passage(story, words), ...made }, ann))
    .id;
}

/** Edits the draft as a person at the keyboard would. */
function replace(words: string, by: string): void {
  const { from, to } = desk.passage(story, words);
  const { version } = desk.drafts.current(story);
  const slice = by === '' ? {} : { slice: { content: [{ type: 'text', text: by }] } };
  const steps = [{ stepType: 'replace', from, to, ...slice }];
  answered(desk.drafts.append({ storyId: story, version, changes: [{ steps, intent: null }] }, ann));
}

const subject = () => ({ kind: 'claim', id: claim }) as const;
const settle = (words: string, decision: AnchorDecision, by = ann, fields: object = {}) =>
  desk.anchors.settle(
    {
      storyId: story,
      version: desk.drafts.current(story).version,
      subject: subject(),
      decision,
      ...desk.passage(story, words),
      ...fields,
    },
    by,
  );
const unsettle = () => desk.anchors.unsettle({ storyId: story, subject: subject() }, ann);
const stands = () => {
  const found = answered(desk.claims.list({ storyId: story })).find(({ id }) => id === claim);
  return found === undefined ? null : `${found.anchorState}: ${found.quote}`;
};

/** The draft as it is read from the store. */
function restart(): void {
  answered(desk.drafts.close({ storyId: story }, ann));
  desk.drafts.forget(story);
}

describe('a passage that changed', () => {
  it('is to be looked at until a person keeps it, and after that decision is taken back', () => {
    replace('1,300', '1,350');
    expect(stands()).toBe('review: 1,350 people');
    answered(settle('1,350 people', 'keep'));
    expect(stands()).toBe('exact: 1,350 people');
    restart();
    expect(stands()).toBe('exact: 1,350 people');
    answered(unsettle());
    expect(stands()).toBe('review: 1,350 people');
    expect(desk.deeds().slice(-3)).toEqual(['passage.kept', 'draft.sealed', 'passage.put-back']);
  });

  it('is moved to other words, and back to where it stood', () => {
    answered(settle('on Monday', 'move'));
    expect(stands()).toBe('exact: on Monday');
    answered(unsettle());
    restart();
    expect(stands()).toBe('exact: 1,300 people');
  });

  it('that is gone stands again where it is pinned', () => {
    replace('Smith denied that 1,300 people were held.', '');
    expect(stands()).toBe('orphan: 1,300 people');
    answered(settle('reopened', 'move'));
    expect(stands()).toBe('exact: reopened');
    answered(unsettle());
    expect(stands()).toBe('orphan: 1,300 people');
  });
});

describe('a decision is refused', () => {
  it.each([
    ['on a text that is another by now', { version: 7 }, 'version-conflict'],
    ['on a passage without words', { from: 3, to: 3 }, 'empty-passage'],
    ['on a passage outside of the text', { from: 1, to: 100_000 }, 'empty-passage'],
    ['on what is pinned nowhere', { subject: { kind: 'claim', id: claimId.parse(v7()) } }, 'not-found'],
  ])('%s', (_what, fields, code) => {
    const before = desk.deeds().length;
    expect(settle('on Monday', 'keep', ann, fields)).toMatchObject({ ok: false, failure: { code } });
    expect(stands()).toBe('exact: 1,300 people');
    expect(desk.deeds()).toHaveLength(before);
  });

  it('where the story is another’s, and where there is none to take back', () => {
    const dora = desk.person('Dora', ['reporter']);
    expect(settle('on Monday', 'keep', dora)).toMatchObject({ failure: { code: 'not-allowed' } });
    expect(unsettle()).toMatchObject({ failure: { code: 'not-found' } });
  });
});

it('a claim that is taken out is put back where it would stand, also in a draft that was read since', () => {
  answered(desk.claims.remove({ claimId: claim, because: 'No longer in the text.' }, ann));
  expect(stands()).toBeNull();
  replace('Smith denied', 'Jones denied');
  restart();
  answered(desk.claims.list({ storyId: story }));
  answered(desk.claims.putBack({ claimId: claim }, ann));
  expect(stands()).toBe('exact: 1,300 people');
  expect(desk.claims.putBack({ claimId: claim }, ann)).toMatchObject({ failure: { code: 'not-found' } });
});
