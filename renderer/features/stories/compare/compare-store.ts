/**
 * Two texts of a story side by side. Versions and revisions are read from the store and do not change; the draft is
 * the one on the screen and is given here again with every change of it.
 */

import type { Node } from 'prosemirror-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type TextRef, textKey } from '#shared/stories/text-ref.ts';
import { type Comparison, compareTexts } from '#shared/text/compare/compare-texts.ts';
import { type ReadText, readText } from '#shared/text/compare/styled-paragraphs.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import type { Client } from '../../../ipc/client.ts';

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
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
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
  readonly report: (failure: Failure) => void;
}

const workingText: TextRef = { kind: 'draft' };

export function createCompareStore({ client, report }: CompareStoreDependencies): CompareStore {
  /** The draft on the screen, and the other texts that are compared, by their key. */
  let onScreen: Node | null = null;
  let texts: ReadonlyMap<string, Node> = new Map();

  return createStore<CompareState>()((set, get) => {
    const documentOf = (ref: TextRef): Node | null =>
      ref.kind === 'draft' ? onScreen : (texts.get(textKey(ref)) ?? null);
    const compare = (): void => {
      const { before, after, active } = get();
      set(comparedNow(documentOf(before), documentOf(after), active));
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
        if (status === 'idle' || status === 'failed') return;
        if (before.kind === 'draft' || after.kind === 'draft') compare();
      },
      step: (by) =>
        set(({ active, compared }) => {
          const count = compared?.comparison.changes.length ?? 0;
          return count === 0 ? {} : { active: (active + by + count) % count };
        }),
      choose: (active) => set({ active }),
      setLayout: (layout) => set({ layout }),
      setOnlyChanged: (onlyChanged) => set({ onlyChanged }),
      read: (storyId, ref) => readStored({ client, report }, storyId, ref),
    };
  });
}

/** The comparison of two documents, once both are there. */
function comparedNow(
  one: Node | null,
  two: Node | null,
  active: number,
): Partial<Pick<CompareState, 'status' | 'compared' | 'active'>> {
  if (one === null || two === null) return { compared: null };
  const [before, after] = [readText(one), readText(two)];
  const comparison = compareTexts(before, after);
  // A change that was taken over is gone: the one after it has its number now.
  const last = comparison.changes.length - 1;
  return {
    status: 'ready',
    compared: { before, after, comparison },
    active: Math.min(Math.max(active, 0), last),
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
