import { exportWords as words } from '../../../words/formats.ts';
import type { LogFormat } from '../export-store.ts';
import { ExportMenu } from './ExportMenu.tsx';

export interface LogExportMenuProps {
  readonly busy: boolean;
  readonly onExport: (format: LogFormat) => void;
}

/** The log as it can be given out: to be read, to be reckoned with, or to be read by a program. */
export function LogExportMenu(props: LogExportMenuProps) {
  return (
    <ExportMenu
      {...props}
      label={words.exportLog}
      formats={[
        ['html', words.log.html],
        ['csv', words.log.csv],
        ['json', words.log.json],
      ]}
    />
  );
}
