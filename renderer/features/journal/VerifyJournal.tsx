import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useStore } from 'zustand';
import { verdictSentence } from '#shared/journal/verdict-words.ts';
import { Button } from '../../components/Button.tsx';
import { journalWords } from '../../words/journal.ts';
import type { JournalStore } from './journal-store.ts';
import './journal.css';

export interface VerifyJournalProps {
  readonly store: JournalStore;
}

/**
 * The button that checks the whole journal, and what it found. Everybody may press it: a journal that only
 * some may check would prove little.
 */
export function VerifyJournal({ store }: VerifyJournalProps) {
  const verifying = useStore(store, (state) => state.verifying);
  const verdict = useStore(store, (state) => state.verdict);
  const verify = useStore(store, (state) => state.verify);
  return (
    <div className="journal-verify">
      <p className="soft">{journalWords.verifyLead}</p>
      <Button busy={verifying} onClick={() => void verify()}>
        {journalWords.verify}
      </Button>
      {/* A status is read out when it changes: the verdict comes seconds after the press on a long journal. */}
      <p role="status">
        {verifying && journalWords.verifying}
        {verdict?.holds === true && (
          <span className="journal-holds">
            <ShieldCheck aria-hidden="true" size={16} /> {verdictSentence(verdict)}
          </span>
        )}
        {verdict?.holds === false && (
          <span className="journal-broken">
            <ShieldAlert aria-hidden="true" size={16} /> {verdictSentence(verdict)} {journalWords.broken}
          </span>
        )}
      </p>
    </div>
  );
}
