/**
 * The checks of the draft on the screen, while their pane is open: what was found, what is looked at, and what
 * is said to it. What runs when is in `checker.ts`.
 */

import type { Node } from 'prosemirror-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListedRule } from '#shared/checks/listed-rule.ts';
import type { ChecksMemory } from '#shared/ipc/checks-calls.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';
import type { Highlight } from '../../text/drawing/highlights.ts';
import type { TextEditor } from '../../text/text-editor.ts';
import { Checker, type CheckerOptions, type LanguageStatus } from './checker.ts';
import { type FindingActs, findingActs } from './finding-acts.ts';
import { LanguageReader } from './language-reader.ts';
import { type MemoryActs, memoryActs } from './memory-acts.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** What the checks need of the editor that shows the text. */
export type CheckedEditor = Pick<TextEditor, 'highlights' | 'showRange' | 'replace' | 'range'>;

/** The text on the screen, and its editor once that was made. */
export interface TextOnScreen {
  readonly document: Node;
  readonly editor: CheckedEditor | null;
  /** Whether words may be put in place of others. */
  readonly readOnly: boolean;
}

export interface ChecksState extends FindingActs, MemoryActs {
  /** The story whose checks are open; null while none are. */
  readonly storyId: StoryId | null;
  readonly language: LanguageStatus;
  /** In the order of the text. */
  readonly findings: readonly PlacedFinding[];
  /** The finding that is looked at, by its id. */
  readonly active: string | null;
  readonly memory: ChecksMemory;
  /** The house's live rules of style, by id; a finding names its rule by that. */
  readonly rules: ReadonlyMap<string, ListedRule>;
  /** The text that is read; null while no draft is on the screen. */
  readonly text: TextOnScreen | null;
  /** Begins with a story: reads what is known there and checks it, and goes on with every change. */
  readonly open: (storyId: StoryId) => Promise<void>;
  /** Ends: nothing is underlined any more. The language process goes by itself when it was idle for long. */
  readonly close: () => void;
  /** The text is another, or has another editor. */
  readonly read: (text: TextOnScreen | null) => void;
  /** Whether language is checked; off gives the memory back at once. */
  readonly setLanguage: (on: boolean) => void;
  /** After a failure. */
  readonly retry: () => void;
}

export type ChecksStore = StoreApi<ChecksState>;

export interface ChecksStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  /** For deeds whose success cannot be seen in the pane. */
  readonly onDone: (sentence: string) => void;
  /** Lets the window breathe between two slices of work. */
  readonly pause: () => Promise<void>;
}

/** The text is checked when it has rested this long: between two words, not between two keys. */
const restMs = 300;

const nothing: ChecksMemory = { words: { own: [], house: [], names: [] }, ignored: [] };

export function createChecksStore(tools: ChecksStoreTools): ChecksStore {
  const { client, pause } = tools;
  const reader = new LanguageReader(client);
  let withLanguage = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const store = createStore<ChecksState>()((set, get) => ({
    storyId: null,
    language: { kind: 'off' },
    findings: [],
    active: null,
    memory: nothing,
    rules: new Map(),
    text: null,

    async open(storyId) {
      if (get().storyId !== storyId) set({ storyId, memory: nothing, findings: [], active: null });
      set({ language: { kind: withLanguage ? 'starting' : 'off' } });
      await learn(storyId);
    },
    close() {
      clearTimeout(resting);
      checker.stop();
      draw([], get().text);
      set({ storyId: null, findings: [], active: null, stepAsked: null, language: { kind: 'off' } });
    },
    read(text) {
      const before = get().text;
      set({ text });
      if (get().storyId === null || text === null) return;
      // An editor that was just made has nothing underlined yet.
      if (text.editor !== before?.editor) draw(get().findings, text);
      if (text.document !== before?.document) rest(before === null ? 0 : restMs);
    },
    setLanguage(on) {
      if (withLanguage === on) return;
      withLanguage = on;
      if (!on) void client.call('checks:release-language', {});
      check();
    },
    retry: () => check(),
    ...findingActs({ ...tools, get, set, shown: highlightOf }),
    ...memoryActs(tools),
  }));

  const checker = new Checker({ reader, pause, ...tellingOf(store) });

  function check(): void {
    clearTimeout(resting);
    const { storyId, text, memory } = store.getState();
    if (storyId === null || text === null) return;
    void checker.run({ document: text.document, storyId, memory, withLanguage });
  }

  function rest(ms: number): void {
    clearTimeout(resting);
    resting = setTimeout(check, ms);
  }

  /** Asks what the checks of a story must know, the house's rules and what people have told them, and checks. */
  async function learn(storyId: StoryId): Promise<void> {
    const known = await askForKnowledge(tools, storyId);
    if (store.getState().storyId !== storyId || known === null) return;
    store.setState({ memory: known.memory, rules: new Map(known.rules.map((rule) => [rule.id, rule])) });
    checker.setRules(known.rules);
    check();
  }

  hearOfChanges(client, {
    onKnowledge: (of) => {
      const { storyId } = store.getState();
      if (storyId !== null && (of === null || of === storyId)) void learn(storyId);
    },
    onHouse: () => {
      reader.forget();
      check();
    },
  });
  return store;
}

/** Null where it could not be read, which was reported: what was known before stands. */
async function askForKnowledge({ client, report }: ChecksStoreTools, storyId: StoryId) {
  const [memory, rules] = await Promise.all([
    client.call('checks:memory', { storyId }),
    client.call('checks:list-rules', {}),
  ]);
  if (!memory.ok || !rules.ok) {
    for (const answer of [memory, rules]) if (!answer.ok) report(answer.failure);
    return null;
  }
  return { memory: memory.value, rules: rules.value.filter(({ status }) => status === 'live') };
}

/** Listens for what changes the findings though the text is the same. */
function hearOfChanges(
  client: Client,
  { onKnowledge, onHouse }: { onKnowledge: (of: StoryId | null) => void; onHouse: () => void },
): void {
  client.on('checks:changed', () => onKnowledge(null));
  client.on('checks:rules-changed', () => onKnowledge(null));
  // The names of new sources are known words.
  client.on('claims:changed', ({ storyId }) => onKnowledge(storyId));
  client.on('settings:house-changed', onHouse);
}

/** Takes what a run tells into the state, and draws it. */
function tellingOf(store: ChecksStore): Pick<CheckerOptions, 'onLanguage' | 'onFindings'> {
  return {
    onLanguage: (language) => {
      // Somebody released it: that is no failure, and turning it on again asks anew.
      const wasReleased = language.kind === 'failed' && language.failure.code === 'cancelled';
      store.setState({ language: wasReleased ? { kind: 'off' } : language });
    },
    onFindings: (findings, document) => {
      const { text, active, stepAsked, step } = store.getState();
      // Placed on a text that is gone, they would lie beside their words; the next run is under way.
      if (text?.document !== document) return;
      const stays = findings.some(({ id }) => id === active);
      store.setState({ findings, active: stays ? active : null });
      draw(findings, text);
      if (stays) text.editor?.highlights.activate('findings', active);
      if (stepAsked !== null && findings.length > 0) step(stepAsked);
    },
  };
}

/** Underlines the findings, in place of whatever was underlined before. */
function draw(findings: readonly PlacedFinding[], text: TextOnScreen | null): void {
  text?.editor?.highlights.set('findings', findings.map(toHighlight));
}

function toHighlight({ id, from, to, finding }: PlacedFinding): Highlight {
  return { id, from, to, look: `finding finding-${finding.source}` };
}

/** Where a finding stands at this moment: the editor has moved it along with the text. Null where it is gone. */
function highlightOf(text: TextOnScreen | null, id: string | null): Highlight | null {
  return text?.editor?.highlights.list('findings').find((each) => each.id === id) ?? null;
}
