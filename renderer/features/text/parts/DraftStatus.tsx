import { useStore } from 'zustand';
import type { HouseSettings } from '#shared/settings/house-settings.ts';
import { project } from '#shared/text/projection.ts';
import { copyText } from '../../../text/clipboard/copy-text.ts';
import type { TextStore } from '../text-store.ts';
import { useCalmSaving } from '../use-calm-saving.ts';
import { Counts } from './Counts.tsx';
import { StatusLine } from './StatusLine.tsx';

export interface DraftStatusProps {
  readonly store: TextStore;
  readonly house: HouseSettings;
  readonly readOnly: boolean;
}

/** The line at the foot, drawn apart from the copy, which is not drawn anew with every glance. */
export function DraftStatus({ store, house, readOnly }: DraftStatusProps) {
  const saving = useCalmSaving(store);
  const refused = useStore(store, (state) => state.refused);
  const { flush, discard } = store.getState();
  // The way out where nothing can be saved: the words as they read, for another program.
  const copy = () => {
    const text = store.getState().draft?.session.document;
    if (text !== undefined) copyText(project(text, 'final').text);
  };
  return (
    <StatusLine
      counts={<Counts store={store} house={house} />}
      saving={saving}
      refused={refused}
      readOnly={readOnly}
      onRetry={() => void flush()}
      onCopy={copy}
      onDiscard={() => void discard()}
    />
  );
}
