import { Download } from 'lucide-react';
import { Button } from '../../../components/Button.tsx';
import { Menu } from '../../../components/Menu.tsx';

export interface ExportMenuProps<Format extends string> {
  readonly label: string;
  readonly formats: readonly (readonly [format: Format, label: string])[];
  /** A file is being written. */
  readonly busy: boolean;
  readonly onExport: (format: Format) => void;
}

/** A button with the formats that something can be written in. */
export function ExportMenu<Format extends string>(props: ExportMenuProps<Format>) {
  const { label, formats, busy, onExport } = props;
  return (
    <Menu
      label={label}
      trigger={
        <Button icon={<Download aria-hidden="true" />} busy={busy}>
          {label}
        </Button>
      }
      entries={formats.map(([format, words]) => ({
        id: format,
        label: words,
        onSelect: () => onExport(format),
      }))}
    />
  );
}
