import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoryId } from '#shared/stories/story.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { checksWords } from '../../words/checks.ts';
import type { ChecksStore } from './checks-store.ts';
import { type ChecksDialog, ChecksDialogs } from './parts/ChecksDialogs.tsx';
import { actByKey, FindingCard, type FindingCardActs } from './parts/FindingCard.tsx';
import { FindingList } from './parts/FindingList.tsx';
import { LanguageSwitch } from './parts/LanguageSwitch.tsx';
import './checks.css';

export interface ChecksPanelProps {
  readonly store: ChecksStore;
  readonly storyId: StoryId;
  /** Whether the draft is on the screen: over a revision there is nothing to check. */
  readonly inDraft: boolean;
  readonly isLanguageOn: boolean;
  readonly onLanguage: (on: boolean) => void;
  /** Whether this person may speak for the whole house. */
  readonly managesHouse: boolean;
  /** Whether they may say no to a finding. */
  readonly mayWrite: boolean;
  readonly nameOf: (personId: string) => string;
  /** What the rules of the trade find, over what language and style do. */
  readonly standards: ReactNode;
  /** Back to the text, with the keyboard. */
  readonly onLeave: () => void;
}

/**
 * What the checks object to in the draft, and what can be done about it. Findings are underlined in the text as
 * long as the pane is open. All of it goes by keys: the list has the keyboard, and a digit takes a replacement.
 */
export function ChecksPanel(props: ChecksPanelProps) {
  const { store, storyId, inDraft } = props;
  const { open, close } = store.getState();
  useEffect(() => {
    if (!inDraft) return undefined;
    void open(storyId);
    return close;
  }, [open, close, storyId, inDraft]);
  if (!inDraft) return <EmptyState title={checksWords.onlyDraft}>{checksWords.onlyDraftHint}</EmptyState>;
  return <OpenChecks {...props} />;
}

function OpenChecks(props: ChecksPanelProps) {
  const { store, isLanguageOn, managesHouse, mayWrite } = props;
  const { findings, active, memory, rules, language, text } = useStore(store);
  const { activate, apply, ignore, addWord, retry } = store.getState();
  const [dialog, setDialog] = useState<ChecksDialog>(null);
  const list = useRef<HTMLDivElement>(null);
  useFocusFromText(store, list);
  const one = findings.find(({ id }) => id === active)?.finding ?? null;
  const acts: FindingCardActs = {
    onApply: apply,
    onIgnore: () => void ignore('once', ''),
    onAlways: () => setDialog('always'),
    onAddWord: (to) => void addWord(to),
  };
  const press = (key: string): boolean => {
    if (key !== 'Escape') return one !== null && actByKey(key, { finding: one, mayIgnore: mayWrite }, acts);
    props.onLeave();
    return true;
  };
  return (
    <div className="checks">
      {props.standards}
      <LanguageSwitch
        status={language}
        isOn={isLanguageOn}
        findings={findings.length}
        ignored={memory.ignored.length}
        onLanguage={props.onLanguage}
        onRetry={retry}
        onWords={() => setDialog('words')}
        onIgnored={() => setDialog('ignored')}
      />
      <div className="checks-list" ref={list}>
        <FindingList
          findings={findings}
          active={active}
          isLanguageOn={isLanguageOn}
          onActivate={activate}
          onKey={press}
        />
      </div>
      {findings.length > 0 && (
        <FindingCard
          finding={one}
          rule={rules.get(one?.ruleId ?? '') ?? null}
          readOnly={text?.readOnly !== false}
          mayIgnore={mayWrite}
          managesHouse={managesHouse}
          {...acts}
        />
      )}
      <ChecksDialogs {...props} open={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

/** Whoever comes by a key from the text to a finding goes on by keys, in the list. */
function useFocusFromText(store: ChecksStore, list: { readonly current: HTMLDivElement | null }): void {
  const wantsKeys = useStore(store, (state) => state.wantsKeys);
  useEffect(() => {
    if (!wantsKeys) return;
    list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    store.getState().tookKeys();
  }, [wantsKeys, store, list]);
}
