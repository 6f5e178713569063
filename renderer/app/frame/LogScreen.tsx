import { useState } from 'react';
import { useStore } from 'zustand';
import { Tabs } from '../../components/Tabs.tsx';
import { LogView } from '../../features/corrections/LogView.tsx';
import { LogExportMenu } from '../../features/formats/parts/LogExportMenu.tsx';
import { JournalView } from '../../features/journal/JournalView.tsx';
import { appWords } from '../../words/app.ts';
import type { Stores } from '../stores.ts';

export interface LogScreenProps {
  readonly stores: Stores;
}

/**
 * What the public may read, and beside it what was done in this newsroom. Which of the two is shown is not
 * kept: whoever comes here comes for the log.
 */
export function LogScreen({ stores }: LogScreenProps) {
  const [tab, setTab] = useState<'log' | 'journal'>('log');
  const go = useStore(stores.navigation, (state) => state.go);
  const busy = useStore(stores.exports, (state) => state.status === 'loading');
  const exportLog = useStore(stores.exports, (state) => state.exportLog);
  const log = (
    <LogView
      store={stores.log}
      exportMenu={<LogExportMenu busy={busy} onExport={(format) => void exportLog(format)} />}
      onOpenRequest={(requestId) => go({ kind: 'corrections', requestId })}
    />
  );
  return (
    <Tabs
      label={appWords.log.tabs}
      value={tab}
      onChange={setTab}
      tabs={[
        { id: 'log', label: appWords.log.published, content: log },
        { id: 'journal', label: appWords.log.journal, content: <JournalView store={stores.journal} /> },
      ]}
    />
  );
}
