import { useEffect } from 'react';
import { useStore } from 'zustand';
import { trialTexts } from '#shared/checks/listed-rule.ts';
import type { RuleContent } from '#shared/checks/style-rule.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { trialWords as words } from '../../words/style.ts';
import { TrialHits } from './parts/TrialHits.tsx';
import type { TrialStore } from './trial-store.ts';

export interface RuleTrialPanelProps {
  readonly store: TrialStore;
  /** The rule as it stands in the form; null where that is no rule. */
  readonly rule: RuleContent | null;
  readonly onOpenStory: (storyId: StoryId) => void;
}

/** Tries a rule on every story, before it goes live or at any other time. */
export function RuleTrialPanel({ store, rule, onOpenStory }: RuleTrialPanelProps) {
  const { text, rule: tried, progress, setText, start, cancel } = useStore(store);
  // A trial is of the rule that is open, and ends with it.
  useEffect(() => () => store.getState().forget(), [store]);
  const isOld = tried !== null && rule !== null && JSON.stringify(tried) !== JSON.stringify(rule);
  return (
    <section className="rule-trial" aria-labelledby="rule-trial-title">
      <h3 id="rule-trial-title">{words.title}</h3>
      <p className="soft">{words.lead}</p>
      <div className="rule-trial-start">
        <SelectField
          label={words.text}
          value={text}
          options={trialTexts.map((value) => ({ value, label: words.texts[value] }))}
          onChange={setText}
        />
        <Button
          busy={progress?.kind === 'running'}
          disabled={rule === null}
          onClick={() => rule !== null && void start(rule)}
        >
          {words.start}
        </Button>
      </div>
      {progress?.kind === 'running' && (
        <>
          <ProgressBar label={words.running} done={progress.done} onCancel={cancel} />
          <p className="soft">{words.sofar(progress.found)}</p>
        </>
      )}
      <p role="status">{progress?.kind === 'tried' && sentence(progress.trial)}</p>
      {isOld && <p className="soft">{words.changed}</p>}
      {progress?.kind === 'tried' && progress.trial.found > 0 && (
        <TrialHits trial={progress.trial} onOpenStory={onOpenStory} />
      )}
    </section>
  );
}

function sentence({
  found,
  storiesFound,
  stories,
}: {
  found: number;
  storiesFound: number;
  stories: number;
}) {
  return found === 0 ? words.none(stories) : words.result(found, storiesFound, stories);
}
