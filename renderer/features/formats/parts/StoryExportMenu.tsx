import { exportWords as words } from '../../../words/formats.ts';
import type { StoryFormat } from '../export-store.ts';
import { ExportMenu } from './ExportMenu.tsx';

export interface StoryExportMenuProps {
  readonly busy: boolean;
  readonly onExport: (format: StoryFormat) => void;
}

/** The formats of a story. */
export function StoryExportMenu(props: StoryExportMenuProps) {
  return (
    <ExportMenu
      {...props}
      label={words.exportStory}
      formats={[
        ['html', words.story.html],
        ['markdown', words.story.markdown],
      ]}
    />
  );
}
