import { Button } from '../../../components/Button.tsx';
import { importWords as words } from '../../../words/formats.ts';
import type { DroppedFile } from '../import-store.ts';

export interface WaitingFilesProps {
  readonly files: readonly Pick<DroppedFile, 'name'>[];
  readonly onLeave: () => void;
}

/** So many names fit on the line; of more only the number is told. */
const mostNames = 3;

/** The files that come up one after the other when this one is done. */
export function WaitingFiles({ files, onLeave }: WaitingFilesProps) {
  const names = files.slice(0, mostNames).map(({ name }) => name);
  return (
    <div className="import-note">
      <p role="status">{words.waiting(files.length, names)}</p>
      <Button variant="plain" onClick={onLeave}>
        {words.leaveOthers}
      </Button>
    </div>
  );
}
