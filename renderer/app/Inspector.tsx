import { useStore } from 'zustand';
import { mayDo } from '#shared/people/rights.ts';
import { countUnresolved } from '#shared/text/query-rules.ts';
import { Tabs } from '../components/Tabs.tsx';
import { ClaimsPanel } from '../features/claims/ClaimsPanel.tsx';
import { ProposalTray } from '../features/claims/ProposalTray.tsx';
import { StoryRequests } from '../features/claims/sources/StoryRequests.tsx';
import { CorrectionsPanel } from '../features/corrections/CorrectionsPanel.tsx';
import { SuggestionsPanel } from '../features/text/SuggestionsPanel.tsx';
import { appWords } from '../words/app.ts';
import { commandWords } from '../words/commands.ts';
import { goToClaim } from './story/go-to-claim.ts';
import { InspectorChecks } from './story/InspectorChecks.tsx';
import { InspectorEvidence, useClaimsEvidence } from './story/InspectorEvidence.tsx';
import { InspectorHistory } from './story/InspectorHistory.tsx';
import { InspectorQueries } from './story/InspectorQueries.tsx';
import { withIcons } from './story/inspector-icons.tsx';
import type { InspectorProps } from './story/inspector-props.ts';
import { MovedPassages, MovedPassagesNotice } from './story/moved-passages.tsx';
import { proposeClaims, takePlaces } from './story/tie-proposals.ts';

/**
 * What is known about the copy, beside it. Features meet here; each gets what it needs of another as a
 * value or a callback. Only the tab that is chosen is drawn.
 */
export function Inspector({ stores, person, storyId, inDraft }: InspectorProps) {
  const tab = useStore(stores.workbench, (state) => state.inspectorTab);
  const chooseTab = useStore(stores.workbench, (state) => state.chooseTab);
  const go = useStore(stores.navigation, (state) => state.go);
  const claims = useStore(stores.claims, (state) => state.claims.length);
  const suggestions = useStore(stores.text, ({ glance }) => glance?.suggestions.length ?? 0);
  const queries = useStore(stores.queries, (state) => countUnresolved(state.queries));
  const people = useStore(stores.people, (state) => state.people);
  // A suggestion of somebody without a profile here, as in copied data, is shown with the bare id.
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? personId;
  const language = useStore(stores.checks, (state) => state.findings.length);
  const standards = useStore(stores.standards, ({ report }) => report?.findings.length ?? 0);
  const findings = language + standards;
  const requests = useStore(stores.story, ({ story }) => story?.openRequests ?? 0);
  const corrections = (
    <CorrectionsPanel
      store={stores.storyRequests}
      storyId={storyId}
      onOpenRequest={(requestId) => go({ kind: 'corrections', requestId })}
    />
  );
  const { tabs } = commandWords;
  return (
    <aside className="story-inspector" aria-label={appWords.story.inspector}>
      <Tabs
        label={appWords.story.inspector}
        value={tab}
        onChange={chooseTab}
        tabs={withIcons([
          {
            id: 'claims',
            label: tabs.claims,
            count: claims,
            content: <Claims {...{ stores, person, storyId, inDraft }} />,
          },
          {
            id: 'suggestions',
            label: tabs.suggestions,
            count: suggestions,
            content: <SuggestionsPanel store={stores.text} nameOf={nameOf} />,
          },
          {
            id: 'queries',
            label: tabs.queries,
            count: queries,
            content: <InspectorQueries {...{ stores, person, storyId, inDraft }} />,
          },
          {
            id: 'checks',
            label: tabs.checks,
            count: findings,
            content: <InspectorChecks {...{ stores, person, storyId, inDraft }} />,
          },
          { id: 'corrections', label: tabs.corrections, count: requests, content: corrections },
          {
            id: 'history',
            label: tabs.history,
            content: <InspectorHistory {...{ stores, storyId, inDraft }} />,
          },
        ])}
      />
    </aside>
  );
}

/**
 * The claims with the draft beside them: words can be marked and changed only where the draft is on the
 * screen, so over a revision the panel is for reading and a claim leads back to its draft.
 */
function Claims({ stores, person, storyId, inDraft }: InspectorProps) {
  const selection = useStore(stores.text, ({ glance }) => glance?.selection ?? null);
  const draft = useStore(stores.text, (state) => state.draft);
  const go = useStore(stores.navigation, (state) => state.go);
  const listed = useStore(stores.evidence, (state) => state.listed);
  const proposing = useStore(stores.proposals, ({ status }) => status !== 'closed');
  const deciding = useStore(stores.anchors, (state) => state.isOpen);
  const mayWrite = draft?.readOnly === false && draft.mayEdit && mayDo(person.roles, 'story.write');
  const readOnly = !inDraft || !mayWrite;
  const evidence = useClaimsEvidence({ stores, readOnly });
  if (listed) return <InspectorEvidence {...{ stores, readOnly }} />;
  return (
    <ClaimsPanel
      store={stores.claims}
      selection={inDraft ? selection : null}
      mayApprove={mayDo(person.roles, 'source.approve')}
      readOnly={readOnly}
      evidence={evidence}
      onSelectClaim={(claimId) => {
        if (inDraft) stores.text.getState().showPassage(claimId);
        else go({ kind: 'story', storyId });
      }}
      onGoTo={(claim) => goToClaim(stores, claim)}
      tray={
        deciding ? (
          <MovedPassages stores={stores} />
        ) : proposing ? (
          <ProposalTray
            store={stores.proposals}
            takePlaces={() => takePlaces(stores)}
            onAgain={() => void proposeClaims(stores)}
            onDone={stores.onDone}
          />
        ) : null
      }
      notice={inDraft && mayWrite && <MovedPassagesNotice stores={stores} />}
      requests={
        <StoryRequests
          store={stores.comments}
          readOnly={!inDraft || !mayWrite}
          onAsk={() => stores.workbench.getState().show('ask-comment')}
        />
      }
      onAsk={() => stores.workbench.getState().show('ask-comment')}
      onPropose={() => void proposeClaims(stores)}
      takePassage={() => stores.text.getState().takePassage()}
      onDone={stores.onDone}
    />
  );
}
