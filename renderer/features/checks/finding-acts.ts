import type { IgnoredScope } from '#shared/checks/ignored-finding.ts';
import { knownWord } from '#shared/checks/known-words.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';
import type { Highlight } from '../../text/drawing/highlights.ts';
import { checksWords } from '../../words/checks.ts';
import type { ChecksState, TextOnScreen } from './checks-store.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** What is done with the finding that is looked at. */
export interface FindingActs {
  /** A step that was asked for before anything was found. */
  readonly stepAsked: 1 | -1 | null;
  /** Whoever came by a key goes on by keys: the list takes the keyboard when it can. */
  readonly wantsKeys: boolean;
  readonly tookKeys: () => void;
  /** Looks at a finding: marks its words in the text and brings them into sight. */
  readonly activate: (id: string | null) => void;
  /** To the finding after the caret, or before it; round the end to the first. */
  readonly step: (by: 1 | -1) => void;
  /** Puts a replacement in place of the words, and goes on to the next finding. */
  readonly apply: (replacement: number) => void;
  /** Answers whether it was done; a failure was reported. */
  readonly ignore: (scope: IgnoredScope, reason: string) => Promise<boolean>;
  readonly addWord: (list: 'own' | 'house') => Promise<boolean>;
}

export interface FindingActsTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  readonly onDone: (sentence: string) => void;
  readonly get: () => ChecksState;
  readonly set: (changed: Partial<ChecksState>) => void;
  /** Where a finding stands in the text now. */
  readonly shown: (text: TextOnScreen | null, id: string | null) => Highlight | null;
}

export function findingActs({ client, report, onDone, get, set, shown }: FindingActsTools): FindingActs {
  const activeFinding = (): PlacedFinding | null =>
    get().findings.find(({ id }) => id === get().active) ?? null;

  const activate = (id: string | null): void => {
    const { text } = get();
    set({ active: id });
    text?.editor?.highlights.activate('findings', id);
    const place = shown(text, id);
    if (place !== null) text?.editor?.showRange(place);
  };

  /** The finding that comes next in the text, so that the hands stay on the keys. */
  const goOn = (from: string | null): void => {
    const { findings } = get();
    const index = findings.findIndex(({ id }) => id === from);
    const next = findings[index + 1] ?? findings[index - 1];
    activate(next === undefined || next.id === from ? null : next.id);
  };

  const done = async (answer: Promise<{ ok: true } | { ok: false; failure: Failure }>): Promise<boolean> => {
    const was = get().active;
    const result = await answer;
    if (!result.ok) report(result.failure);
    else if (get().active === was) goOn(was);
    return result.ok;
  };

  return {
    stepAsked: null,
    wantsKeys: false,
    tookKeys: () => set({ wantsKeys: false }),
    activate,
    step(by) {
      const { text } = get();
      const all = text?.editor?.highlights.list('findings') ?? [];
      const caret = text?.editor?.range();
      if (caret === undefined || all.length === 0) return set({ stepAsked: by });
      const beside =
        by === 1
          ? all.find(({ from, to }) => from > caret.from || (from === caret.from && to > caret.to))
          : all.findLast(({ from, to }) => from < caret.from || (from === caret.from && to < caret.to));
      const found = beside ?? (by === 1 ? all[0] : all.at(-1));
      set({ stepAsked: null, wantsKeys: true });
      if (found !== undefined) activate(found.id);
    },
    apply(replacement) {
      const { text } = get();
      const placed = activeFinding();
      const place = shown(text, placed?.id ?? null);
      const words = placed?.finding.replacements[replacement];
      if (text?.readOnly !== false || placed === null || place === null || words === undefined) return;
      goOn(placed.id);
      text.editor?.replace([{ from: place.from, to: place.to, text: words }]);
      // The caret went behind the new words; what is looked at now is the finding after them.
      activate(get().active);
    },
    async ignore(scope, reason) {
      const { storyId } = get();
      const placed = activeFinding();
      if (placed === null || storyId === null) return false;
      const { before, after, finding } = placed;
      const { ruleId, words } = finding;
      return done(client.call('checks:ignore', { storyId, scope, ruleId, words, before, after, reason }));
    },
    async addWord(list) {
      const word = knownWord.safeParse(activeFinding()?.finding.words.replace(/['’]s$/, ''));
      if (!word.success) return false;
      const added = await done(
        client.call(list === 'own' ? 'checks:add-own-word' : 'checks:add-house-word', { word: word.data }),
      );
      if (added) onDone(checksWords.added(word.data, list));
      return added;
    },
  };
}
