import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoryId } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { styleWords as words } from '../../words/style.ts';
import { RuleList } from './parts/RuleList.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import type { EditedRule, RuleEditorStore } from './rule-editor-store.ts';
import type { RulesStore } from './rules-store.ts';
import type { TrialStore } from './trial-store.ts';
import './house-style.css';

export interface HouseStyleViewProps {
  readonly rules: RulesStore;
  readonly editor: RuleEditorStore;
  readonly trials: TrialStore;
  /** The rule that is open; null for none. */
  readonly rule: EditedRule | null;
  /** Whether whoever is signed in may change rules; main holds the same rule. */
  readonly mayManage: boolean;
  readonly onOpen: (rule: EditedRule) => void;
  readonly onOpenStory: (storyId: StoryId) => void;
}

/** The house's rules of style: the list on the left, the one that is open on the right. */
export function HouseStyleView(props: HouseStyleViewProps) {
  const { rules: store, editor, trials, rule, mayManage, onOpen, onOpenStory } = props;
  const { rules, activate, importRules, exportRules } = useStore(store);
  const edits = useStore(editor, (state) => state.edits);
  const open = rules.find(({ id }) => id === rule) ?? null;
  useEffect(() => void store.getState().load(), [store]);
  return (
    <section className="house-style" aria-label={words.title}>
      <header className="house-style-head">
        <div>
          <h1>{words.title}</h1>
          <p className="soft">{mayManage ? words.lead : words.mayNot}</p>
        </div>
        <div className="house-style-files">
          {mayManage && (
            <Button icon={<Plus aria-hidden="true" />} onClick={() => onOpen('new')}>
              {words.add}
            </Button>
          )}
          {mayManage && <Button onClick={() => void importRules()}>{words.import}</Button>}
          <Button onClick={() => void exportRules()}>{words.export}</Button>
        </div>
      </header>
      <RuleList store={store} unsaved={new Set(edits.keys())} onOpen={onOpen} />
      <div className="house-style-rule">
        {open === null && rule !== 'new' ? (
          <EmptyState title={words.nothingChosen}>{words.nothingChosenText}</EmptyState>
        ) : (
          <RuleEditor
            key={rule}
            {...{ editor, trials, onOpenStory }}
            rule={open}
            readOnly={!mayManage}
            onSaved={(id) => {
              // A new rule comes into sight in the list.
              activate(id);
              onOpen(id);
            }}
          />
        )}
      </div>
    </section>
  );
}
