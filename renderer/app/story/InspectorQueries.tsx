import { useStore } from 'zustand';
import { mayDo } from '#shared/people/rights.ts';
import { QueriesPanel } from '../../features/text/QueriesPanel.tsx';
import type { InspectorProps } from './inspector-props.ts';
import { MovedPassages, MovedPassagesNotice } from './moved-passages.tsx';

/**
 * The queries with the draft beside them. Over a revision, threads are read and a query leads back to the
 * draft that it is pinned to.
 */
export function InspectorQueries({ stores, person, storyId, inDraft }: InspectorProps) {
  const selection = useStore(stores.text, ({ glance }) => glance?.selection ?? null);
  const draft = useStore(stores.text, (state) => state.draft);
  const people = useStore(stores.people, (state) => state.people);
  const author = useStore(stores.story, ({ story }) => story?.authorId ?? null);
  const go = useStore(stores.navigation, (state) => state.go);
  const mayWrite = draft?.readOnly === false && mayDo(person.roles, 'story.write');
  const mayDecide = mayWrite && draft?.mayEdit === true;
  const deciding = useStore(stores.anchors, (state) => state.isOpen);
  const { showPassage, takePassage, focus } = stores.text.getState();
  return (
    <QueriesPanel
      store={stores.queries}
      person={person}
      people={people}
      author={author}
      notice={inDraft && mayDecide && <MovedPassagesNotice stores={stores} />}
      tray={deciding && mayDecide ? <MovedPassages stores={stores} /> : null}
      selection={inDraft ? selection : null}
      readOnly={!inDraft || !mayWrite}
      onShow={(queryId) => {
        if (inDraft) showPassage(queryId);
        else go({ kind: 'story', storyId });
      }}
      takePassage={takePassage}
      onAsked={focus}
      onDone={stores.onDone}
    />
  );
}
