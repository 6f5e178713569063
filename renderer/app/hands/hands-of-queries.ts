import { wholeDesk } from '../../features/stories/desk-query.ts';
import type { Hands } from '../commands/command-context.ts';
import type { Stores } from '../stores.ts';

/** What commands about queries set going. */
export function handsOfQueries(
  { navigation, desk, text, queries }: Stores,
  chooseTab: Hands['chooseTab'],
): Pick<Hands, 'startQuery' | 'showQuery' | 'showQueriesForMe'> {
  return {
    startQuery: () => {
      chooseTab('queries');
      queries.getState().startAsking();
    },
    showQuery: (which) => {
      const queryId = queries.getState().step(which === 'next' ? 1 : -1);
      if (queryId === null) return;
      // A thread is read beside its words; a form that is open would stand in its place.
      queries.getState().stopAsking();
      chooseTab('queries');
      text.getState().showPassage(queryId);
    },
    showQueriesForMe: () => {
      navigation.getState().go({ kind: 'desk' });
      desk.getState().ask({ ...wholeDesk, queries: 'for-me' });
    },
  };
}
