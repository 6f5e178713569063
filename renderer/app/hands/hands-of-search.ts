import type { Hands } from '../commands/command-context.ts';
import type { Stores } from '../stores.ts';

type SearchHands = Pick<Hands, 'find' | 'findStep' | 'findOnDesk'>;

/** What the commands of searching do: in the story on the screen, and in all of them. */
export function handsOfSearch({ navigation, text, find, deskSearch }: Stores): SearchHands {
  return {
    find: (how) => find.getState().show(how),
    findStep: (by) => find.getState().step(by),
    findOnDesk: () => {
      const marked = text.getState().glance?.selection?.quote ?? null;
      const { shown, query } = find.getState();
      const words = marked !== null && !marked.includes('\n') ? marked : shown === 'no' ? null : query.text;
      navigation.getState().go({ kind: 'search' });
      deskSearch.getState().ask(words);
    },
  };
}
