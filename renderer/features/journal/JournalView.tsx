import { journalWords } from '../../words/journal.ts';
import { EntryList } from './EntryList.tsx';
import type { JournalStore } from './journal-store.ts';
import { VerifyJournal } from './VerifyJournal.tsx';
import './journal.css';

export interface JournalViewProps {
  readonly store: JournalStore;
}

/** The journal of everything, with the means to verify it. */
export function JournalView({ store }: JournalViewProps) {
  return (
    <section className="journal" aria-labelledby="journal-title">
      <header className="journal-head">
        <h1 id="journal-title">{journalWords.title}</h1>
        <p className="soft">{journalWords.lead}</p>
        <VerifyJournal store={store} />
      </header>
      <EntryList store={store} storyId={null} />
    </section>
  );
}
