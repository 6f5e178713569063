import { Signature } from 'lucide-react';
import type { JournalEntry } from '#shared/journal/journal-entry.ts';
import { TimeText } from '../../../components/TimeText.tsx';
import { deedPhrase, journalWords } from '../../../words/journal.ts';

export interface EntryRowProps {
  readonly entry: JournalEntry;
}

/** One entry in two lines: who did what; when, and the beginning of its hash. */
export function EntryRow({ entry }: EntryRowProps) {
  return (
    <div className="journal-row">
      <p className="journal-deed">
        <strong>{entry.personName}</strong> {deedPhrase(entry)}
      </p>
      <p className="journal-trace soft">
        <TimeText at={entry.at} />
        {/* Eight digits are enough to compare by eye; the whole one shows under the pointer. */}
        <span className="mono" title={`${journalWords.entry(entry.seq)}\n${entry.hash}`}>
          {entry.seq}·{entry.hash.slice(0, 8)}
        </span>
        {entry.signature !== null && (
          <span className="journal-signed">
            <Signature aria-hidden="true" size={14} /> {journalWords.signed}
          </span>
        )}
      </p>
    </div>
  );
}
