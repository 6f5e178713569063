import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { personId } from '#shared/people/person.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { DraftDamage } from '#shared/text/draft.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import { newsSchema } from '#shared/text/schema.ts';
import type { FakeClient } from '../../../testing/fake-client.ts';

/** Who writes in these tests. */
export const hand = personId.parse('0198c0de-0000-7000-8000-0000000000aa');

export const aStoryId = (last = '1'): StoryId => storyId.parse(`0198c0de-0000-7000-8000-00000000000${last}`);

/**
 * The main process's side of drafts, played over a fake client: real steps on a real document, without a
 * disk.
 */
export interface FakeDrafts {
  document: Node;
  version: number;
  anchors: readonly LiveAnchor[];
  /** What `text:append` answers instead; null when the disk is well again. */
  failure: Failure | null;
  damage: DraftDamage | null;
  /** Whether the person may change the text outright. */
  mayEdit: boolean;
  /** Stops answering `text:append` until the answer is called. */
  readonly hold: () => () => void;
}

/** Saving takes a second by this clock: the time of an acknowledgement is `savedAt(version)`. */
export const savedAt = (version: number): number => Date.UTC(2026, 2, 2, 12, 0, version);

export function playDrafts(client: FakeClient, document: Node): FakeDrafts {
  let held: Promise<void> = Promise.resolve();
  const drafts: FakeDrafts = {
    document,
    version: 0,
    anchors: [],
    failure: null,
    damage: null,
    mayEdit: true,
    hold() {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
  client.answer('text:open', ({ storyId: id }) => {
    const { version, anchors, damage, mayEdit } = drafts;
    const text = {
      document: drafts.document.toJSON(),
      savedAt: savedAt(version),
      readOnly: false,
      hand,
      mayEdit,
    };
    return ok({ storyId: storyId.parse(id), version, anchors, damage, ...text });
  });
  client.answer('text:append', async ({ version, changes }) => {
    await held;
    // The codes that this call may answer are the contract's; a test gives one of them.
    if (drafts.failure !== null) return failed(drafts.failure as Extract<Failure, { code: 'disk-full' }>);
    if (version !== drafts.version) return failed({ code: 'version-conflict', version: drafts.version });
    for (const step of changes.flatMap(({ steps }) => steps)) {
      drafts.document = Step.fromJSON(newsSchema, step).apply(drafts.document).doc ?? drafts.document;
    }
    drafts.version += changes.length;
    return ok({ version: drafts.version, savedAt: savedAt(drafts.version) });
  });
  client.give('text:place', null);
  client.give('text:keep-place', null);
  client.answer('text:close', () => ok({ version: drafts.version, savedAt: savedAt(drafts.version) }));
  return drafts;
}
