import { type BrowserWindow, dialog, type FileFilter } from 'electron';

/** The dialogs of the system for files, over the window where there is one. */
export interface FileDialogs {
  /** The file that a person chose to open; null if they chose none. */
  askForFile(): Promise<string | null>;
  /** The file that a person chose as evidence; null if they chose none. */
  askForEvidence(): Promise<string | null>;
  /** The list of words that a person chose to take in; null if they chose none. */
  askForWordList(): Promise<string | null>;
  /** The file of style rules that a person chose to take in; null if they chose none. */
  askForRules(): Promise<string | null>;
  /** Where a person wants a file of that name; null if nowhere. */
  askWhereToSave(fileName: string, format: SavedFormat): Promise<string | null>;
}

type SavedFormat = 'pdf' | 'html' | 'markdown' | 'csv' | 'json' | 'text';

const copyFilters: FileFilter[] = [
  { name: 'Copy (text, HTML, Markdown)', extensions: ['txt', 'html', 'htm', 'md', 'markdown', 'text'] },
  // Wire copy comes with endings of every kind; what the bytes are is found out when they are read.
  { name: 'All files', extensions: ['*'] },
];

/** Anything can be evidence. */
const evidenceFilters: FileFilter[] = [{ name: 'All files', extensions: ['*'] }];

const wordListFilters: FileFilter[] = [
  { name: 'Text, one word a line', extensions: ['txt', 'dic', 'csv'] },
  { name: 'All files', extensions: ['*'] },
];

const ruleFilters: FileFilter[] = [
  { name: 'Style rules (JSON)', extensions: ['json'] },
  { name: 'All files', extensions: ['*'] },
];

const savedFilters: Readonly<Record<SavedFormat, FileFilter>> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  html: { name: 'Web page', extensions: ['html'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  csv: { name: 'Table (CSV)', extensions: ['csv'] },
  json: { name: 'Data (JSON)', extensions: ['json'] },
  text: { name: 'Text', extensions: ['txt'] },
};

export function createFileDialogs(window: () => BrowserWindow | null): FileDialogs {
  return {
    askForFile: () => askToOpen(window(), 'Open copy', copyFilters),
    askForEvidence: () => askToOpen(window(), 'Add a file as evidence', evidenceFilters),
    askForRules: () => askToOpen(window(), 'Import style rules', ruleFilters),
    askForWordList: () => askToOpen(window(), 'Import words', wordListFilters),
    async askWhereToSave(fileName, format) {
      const options = { title: 'Save as', defaultPath: fileName, filters: [savedFilters[format]] };
      const over = window();
      const answer = await (over === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(over, options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}

/** Asks for one file to open; null where none is chosen. */
async function askToOpen(
  over: BrowserWindow | null,
  title: string,
  filters: FileFilter[],
): Promise<string | null> {
  const options = { title, filters, properties: ['openFile' as const] };
  const answer = await (over === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(over, options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
