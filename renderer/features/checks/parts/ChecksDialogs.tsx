import { useStore } from 'zustand';
import type { ChecksStore } from '../checks-store.ts';
import { AlwaysIgnoreDialog } from './AlwaysIgnoreDialog.tsx';
import { IgnoredDialog } from './IgnoredDialog.tsx';
import { WordListsDialog } from './WordListsDialog.tsx';

/** What lies over the pane. */
export type ChecksDialog = 'always' | 'ignored' | 'words' | null;

export interface ChecksDialogsProps {
  readonly store: ChecksStore;
  readonly open: ChecksDialog;
  readonly managesHouse: boolean;
  readonly mayWrite: boolean;
  readonly nameOf: (personId: string) => string;
  readonly onClose: () => void;
}

/** The dialogs of the checks, one at a time. */
export function ChecksDialogs({ store, open, managesHouse, mayWrite, nameOf, onClose }: ChecksDialogsProps) {
  const memory = useStore(store, (state) => state.memory);
  const words = useStore(
    store,
    ({ findings, active }) => findings.find(({ id }) => id === active)?.finding.words ?? null,
  );
  const { ignore, takeBack, removeWord, importWords, exportWords } = store.getState();
  switch (open) {
    case null:
      return null;
    case 'always':
      return words === null ? null : (
        <AlwaysIgnoreDialog {...{ words, managesHouse, onClose }} onIgnore={ignore} />
      );
    case 'ignored':
      return (
        <IgnoredDialog
          ignored={memory.ignored}
          nameOf={nameOf}
          mayTakeBack={({ scope }) => mayWrite && (scope !== 'house' || managesHouse)}
          onTakeBack={(id) => void takeBack(id)}
          onClose={onClose}
        />
      );
    case 'words':
      return (
        <WordListsDialog
          words={memory.words}
          managesHouse={managesHouse}
          onRemove={(from, word) => void removeWord(from, word)}
          onImport={(to) => void importWords(to)}
          onExport={(from) => void exportWords(from)}
          onClose={onClose}
        />
      );
  }
}
