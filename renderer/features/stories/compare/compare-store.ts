/**
 * Two texts of a story side by side. Versions and revisions are read from the store and do not change; the draft is
 * the one on the screen and is given here again with every change of it.
 */

import type { Node } from 'prosemirror-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type TextRef, textKey } from '#shared/stories/text-ref.ts';
import type { Comparison } from '#shared/text/compare/compare-texts.ts';
import { type ReadText, readText } from '#shared/text/compare/styled-paragraphs.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import type { Client } from '../../../ipc/client.ts';
import type { TextComparer } from '../../../text/comparing/text-comparer.ts';

export const compareLayouts = ['inline', 'side-by-side'] as const;
export type CompareLayout = (typeof compareLayouts)[number];

/** What is compared, with the texts as they were read. */
export interface Compared {
  readonly before: ReadText;
  readonly after: ReadText;
  readonly comparison: Comparison;
}

/** A text that does not change any more. */
export type StoredText = Exclude<TextRef, { readonly kind: 'draft' }>;

export interface CompareState {
  /** `comparing`: both texts are there and nothing is drawn of them yet; `stopped`: a person would not wait. */
  readonly status: 'idle' | 'loading' | 'comparing' | 'ready' | 'failed' | 'stopped';
  readonly storyId: StoryId | null;
  readonly before: TextRef;
  readonly after: TextRef;
  /** Null until both texts are there. */
  readonly compared: Compared | null;
  /** The change that is looked at; -1 where there is none. */
  readonly active: number;
  readonly layout: CompareLayout;
  /** Whether paragraphs without a change are left out. */
  readonly onlyChanged: boolean;
  /** Compares two texts of a story; the ones before go. */
  readonly open: (storyId: StoryId, before: TextRef, after: TextRef) => Promise<void>;
  /** The draft as it is on the screen now; null while there is none. */
  readonly setDraft: (document: Node | null) => void;
  /** The comparison with the draft as it is now; null where there is none, or it is of another draft by then. */
  readonly comparedWith: (document: Node) => Promise<Compared | null>;
  /** Ends a comparison that takes too long. */
  readonly stop: () => void;
  /** To the next change or the one before, round the ends. */
  readonly step: (by: 1 | -1) => void;
  readonly choose: (change: number) => void;
  readonly setLayout: (layout: CompareLayout) => void;
  readonly setOnlyChanged: (onlyChanged: boolean) => void;
  /** The document of a version or revision; null where it cannot be read, which was reported. */
  readonly read: (storyId: StoryId, ref: StoredText) => Promise<Node | null>;
}

export type CompareStore = StoreApi<CompareState>;

export interface CompareStoreDependencies {
  readonly client: Client;
  readonly comparer: TextComparer;
  readonly report: (failure: Failure) => void;
}

const workingText: TextRef = { kind: 'draft' };

export function createCompareStore(dependencies: CompareStoreDependencies): CompareStore {
  const { comparer } = dependencies;
  /** The draft on the screen, and the other texts that are compared, by their key. */
  let onScreen: Node | null = null;
  let texts: ReadonlyMap<string, Node> = new Map();

  return createStore<CompareState>()((set, get) => {
    const documentOf = (ref: TextRef): Node | null =>
      ref.kind === 'draft' ? onScreen : (texts.get(textKey(ref)) ?? null);
    /** What is being compared, or was last. */
    let latest: Promise<void> = Promise.resolve();
    const compare = (): void => {
      latest = show(documentOf(get().before), documentOf(get().after));
    };
    const show = async (one: Node | null, two: Node | null): Promise<void> => {
      if (one === null || two === null) return set({ compared: null });
      // What was compared before stays in sight until it is overtaken.
      if (get().compared === null) set({ status: 'comparing' });
      const [before, after] = [readText(one), readText(two)];
      const outcome = await comparer.compare({ before, after });
      const isOver = documentOf(get().before) !== one || documentOf(get().after) !== two;
      if (outcome.kind === 'ended' || isOver) return;
      if (outcome.kind === 'failed') return set({ status: 'failed', compared: null });
      const { comparison } = outcome;
      // A change that was taken over is gone: the one after it has its number now.
      const active = Math.min(Math.max(get().active, 0), comparison.changes.length - 1);
      set({ status: 'ready', compared: { before, after, comparison }, active });
    };

    return {
      status: 'idle',
      storyId: null,
      before: workingText,
      after: workingText,
      compared: null,
      active: -1,
      layout: 'inline',
      onlyChanged: false,

      async open(storyId, before, after) {
        const mine = { storyId, before, after };
        texts = new Map();
        set({ ...mine, status: 'loading', compared: null, active: 0 });
        const kept = [before, after].filter((ref) => ref.kind !== 'draft');
        const read = await Promise.all(kept.map((ref) => get().read(storyId, ref)));
        // Others were chosen meanwhile.
        if (get().before !== before || get().after !== after) return;
        const documents = read.flatMap((document) => document ?? []);
        if (documents.length < kept.length) {
          set({ status: 'failed' });
          return;
        }
        texts = new Map(documents.map((document, index) => [textKey(kept[index] ?? workingText), document]));
        compare();
      },
      setDraft(document) {
        if (document === onScreen) return;
        onScreen = document;
        const { status, before, after } = get();
        if (status === 'idle' || status === 'failed' || status === 'stopped') return;
        if (before.kind === 'draft' || after.kind === 'draft') compare();
      },
      async comparedWith(document) {
        get().setDraft(document);
        await latest;
        return onScreen === document ? get().compared : null;
      },
      stop() {
        comparer.stop();
        if (get().compared === null) set({ status: 'stopped' });
      },
      ...lookingActs(set),
      read: (storyId, ref) => readStored(dependencies, storyId, ref),
    };
  });
}

/** What a person does to look at a comparison. */
function lookingActs(
  set: CompareStore['setState'],
): Pick<CompareState, 'step' | 'choose' | 'setLayout' | 'setOnlyChanged'> {
  return {
    step: (by) =>
      set(({ active, compared }) => {
        const count = compared?.comparison.changes.length ?? 0;
        return count === 0 ? {} : { active: (active + by + count) % count };
      }),
    choose: (active) => set({ active }),
    setLayout: (layout) => set({ layout }),
    setOnlyChanged: (onlyChanged) => set({ onlyChanged }),
  };
}

async function readStored(
  { client, report }: CompareStoreDependencies,
  storyId: StoryId,
  ref: StoredText,
): Promise<Node | null> {
  const answer =
    ref.kind === 'version'
      ? await client.call('stories:read-version', { storyId, draftVersion: ref.draftVersion })
      : await client.call('stories:get-revision', { revisionId: ref.revisionId });
  if (!answer.ok) {
    report(answer.failure);
    return null;
  }
  const checked = checkDocument(answer.value.document);
  return checked.ok ? checked.document : null;
}
