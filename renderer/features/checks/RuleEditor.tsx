import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ListedRule } from '#shared/checks/listed-rule.ts';
import { faultsOf } from '#shared/checks/rule-faults.ts';
import type { RuleId } from '#shared/checks/style-rule.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { Badge } from '../../components/Badge.tsx';
import { ruleFormWords, styleWords } from '../../words/style.ts';
import { RuleActions } from './parts/RuleActions.tsx';
import { RuleExamples } from './parts/RuleExamples.tsx';
import { RuleFields } from './parts/RuleFields.tsx';
import { RuleHistory } from './parts/RuleHistory.tsx';
import { RuleTrialPanel } from './RuleTrialPanel.tsx';
import type { RuleEditorStore } from './rule-editor-store.ts';
import { emptyForm, type RuleForm, toContent, toForm, withStandIns } from './rule-form.ts';
import type { TrialStore } from './trial-store.ts';

export interface RuleEditorProps {
  readonly editor: RuleEditorStore;
  readonly trials: TrialStore;
  /** The rule as it is saved; null for a new one. */
  readonly rule: ListedRule | null;
  readonly readOnly: boolean;
  readonly onSaved: (rule: RuleId) => void;
  readonly onOpenStory: (storyId: StoryId) => void;
}

/** A rule as it is written: its form, what it does with its examples, what it would find, what it was. */
export function RuleEditor({ editor, trials, rule, readOnly, onSaved, onOpenStory }: RuleEditorProps) {
  const key = rule?.id ?? 'new';
  const { busy, history, write, discard, save, setStatus, readHistory } = useStore(editor);
  const written = useStore(editor, ({ edits }) => edits.get(key));
  const saved = useMemo(() => (rule === null ? emptyForm : toForm(rule)), [rule]);
  const form = written ?? saved;
  const content = useMemo(() => toContent(form), [form]);
  const faults = useMemo(() => faultsIn(form), [form]);
  // What is missing is said when somebody wants to save, not while they still write.
  const [asked, setAsked] = useState(false);
  const unsaved = written !== undefined && JSON.stringify(written) !== JSON.stringify(saved);
  const submit = async () => {
    setAsked(!content.ok);
    if (!content.ok) return;
    const id = await save(key, content.rule);
    if (id !== null) onSaved(id);
  };
  const said = rule !== null || asked ? faults : faults.filter(({ what }) => what !== 'too-few-examples');
  const wrong = content.ok || !asked ? [] : content.wrong;
  return (
    <form
      className="rule-editor"
      aria-label={ruleFormWords.form(rule?.name ?? styleWords.newTitle)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <header>
        <h2>{rule?.name ?? styleWords.newTitle}</h2>
        {rule?.isStarting === true && <Badge>{styleWords.comesWithStet}</Badge>}
        {unsaved && <Badge tone="amber">{styleWords.unsaved}</Badge>}
      </header>
      {!readOnly && (
        <RuleActions
          {...{ rule, unsaved, busy }}
          canLive={content.ok && faults.length === 0}
          onDiscard={() => discard(key)}
          onStatus={(status) => rule !== null && void setStatus(rule.id, status)}
        />
      )}
      <RuleFields {...{ form, wrong, readOnly }} faults={said} onChange={(next) => write(key, next)} />
      {content.ok && <RuleExamples rule={content.rule} />}
      <RuleTrialPanel store={trials} rule={content.ok ? content.rule : null} onOpenStory={onOpenStory} />
      {rule !== null && (
        <RuleHistory
          versions={history?.ruleId === rule.id ? history.versions : null}
          readOnly={readOnly}
          onRead={() => void readHistory(rule.id)}
          onTake={(version) => write(key, toForm(version.rule))}
        />
      )}
    </form>
  );
}

/** What keeps a rule from going live, told while other fields are still empty. */
function faultsIn(form: RuleForm): ReturnType<typeof faultsOf> {
  const content = toContent(withStandIns(form));
  return content.ok ? faultsOf(content.rule) : [];
}
