import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { RequestId } from '#shared/corrections/request.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { correctionsWords } from '../../words/corrections.ts';
import type { LogStore } from './log-store.ts';
import { LogRow } from './parts/LogRow.tsx';
import './corrections.css';
import './log.css';

export interface LogViewProps {
  readonly store: LogStore;
  /** The ways to export the log; another feature's. */
  readonly exportMenu?: ReactNode;
  readonly onOpenRequest: (requestId: RequestId) => void;
}

const words = correctionsWords.log;

/** Pixels: the head of an entry and one line of its notice. */
const rowHeight = 96;

/**
 * The log of published notices and of how requests ended. Everybody may read it, and opening an entry leads
 * to its request.
 */
export function LogView({ store, exportMenu, onOpenRequest }: LogViewProps) {
  const { status, entries, active, activate, load } = useStore(store);
  useEffect(() => void store.getState().load(), [store]);
  return (
    <section className="log" aria-label={words.title}>
      <header className="log-head">
        <h1>{words.title}</h1>
        <p className="soft" role="status">
          {words.found(entries.length)}
        </p>
        <span className="log-gap" />
        {exportMenu}
      </header>
      <p className="log-lead soft">{words.lead}</p>
      {status === 'failed' && (
        <EmptyState
          title={words.failed}
          action={<Button onClick={() => void load()}>{words.again}</Button>}
        />
      )}
      {status === 'ready' && entries.length === 0 && (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      )}
      {status === 'ready' && entries.length > 0 && (
        <VirtualList
          label={words.list}
          count={entries.length}
          itemAt={(index) => entries[index]}
          // A request that was opened again has an entry for each of its ends.
          rowKey={(entry) => `${entry.requestId}-${entry.at}`}
          renderRow={(entry) => <LogRow entry={entry} />}
          rowHeight={rowHeight}
          varying
          active={active}
          onActivate={activate}
          onOpen={(index) => {
            const opened = entries[index];
            if (opened !== undefined) onOpenRequest(opened.requestId);
          }}
        />
      )}
    </section>
  );
}
